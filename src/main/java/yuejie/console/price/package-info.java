/**
 * What do things cost? The pages of the price catalogs and of the price calculator, in the words of
 * {@link yuejie.quote}. They need no database. Begin at {@link yuejie.console.price.CatalogController}.
 */
@NullMarked
package yuejie.console.price;

import org.jspecify.annotations.NullMarked;

/**
 * What does a thing cost? A {@link yuejie.catalog.Catalog} holds the plans, charges, options and prepaid products of
 * one site for a span of months (R10.1); {@link yuejie.catalog.Catalogs} are all known catalogs. Both are values: no
 * file, no database. Begin at {@link yuejie.catalog.Catalog}.
 */
@NullMarked
package yuejie.catalog;

import org.jspecify.annotations.NullMarked;

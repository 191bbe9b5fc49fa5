/**
 * How is a catalog written down? As YAML. Numbers stay text until they become exact amounts; a file with a mistake is
 * refused as a whole, and every mistake of every file is named at once. Begin at
 * {@link yuejie.catalog.file.CatalogFiles}.
 */
@NullMarked
package yuejie.catalog.file;

import org.jspecify.annotations.NullMarked;

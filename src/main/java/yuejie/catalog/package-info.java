/**
 * What things cost. A {@link yuejie.catalog.Catalog} holds the plans, charges, options and prepaid
 * products of one site for a span of months (R10.1); {@link yuejie.catalog.Catalogs} are all that are
 * known. They are values, read from YAML by {@link yuejie.catalog.CatalogFiles}, the one class here
 * that touches files. Numbers stay text until they become exact amounts; a file with a mistake is
 * refused as a whole, and every mistake of every file is named at once.
 */
package yuejie.catalog;

/**
 * What does a thing cost? A {@link yuejie.catalog.Catalog} holds the plans, charges, options and prepaid products of
 * one site for a span of months (R10.1); {@link yuejie.catalog.Catalogs} are all that are known. They are values: no
 * file, no database. Begin at {@link yuejie.catalog.Catalog}.
 */
package yuejie.catalog;

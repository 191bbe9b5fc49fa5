/** Tests of the price catalogs: what the shipped catalogs contain, and the messages about broken ones. */
package yuejie.catalog;

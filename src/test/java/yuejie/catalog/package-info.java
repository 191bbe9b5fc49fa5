/** Tests of the price catalogs: what the shipped ones say, and what is said about broken ones. */
package yuejie.catalog;

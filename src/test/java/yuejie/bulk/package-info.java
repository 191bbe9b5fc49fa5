/** Rows that are written and read many at once come back as they were. */
package yuejie.bulk;

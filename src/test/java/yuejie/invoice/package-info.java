/** Tests of what was billed and how it is explained; expected texts are written out in full, by hand. */
package yuejie.invoice;

/** What is taken, and where a credit goes: cases worked out by hand. */
package yuejie.collection;

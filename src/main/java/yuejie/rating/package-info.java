/**
 * What is owed? {@link yuejie.rating.Rating#assess} is one pure function from an application's month (contract and
 * usage) and a catalog to an {@link yuejie.rating.Assessment}, whose lines carry the evidence of their amounts.
 * {@link yuejie.rating.Rating#charges} shows the working: the candidates of every charge and the winner, by which
 * explanations are written. The package knows no database, clock or framework. Begin at {@link yuejie.rating.Rating}.
 */
@NullMarked
package yuejie.rating;

import org.jspecify.annotations.NullMarked;

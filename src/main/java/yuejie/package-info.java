/**
 * Yuejie (月结) settles the postpaid fees of an instant-messaging cloud at month's end. Read in this order:
 * {@link yuejie.cli}, how the program is called; {@link yuejie.jobs}, how a run goes and restarts;
 * {@link yuejie.rating}, what is owed. Each package is a room: its page says what it answers, what it may know and
 * where to begin.
 */
@NullMarked
package yuejie;

import org.jspecify.annotations.NullMarked;

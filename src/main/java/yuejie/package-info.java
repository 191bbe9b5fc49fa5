/**
 * Yuejie (月结) settles the postpaid fees of an instant-messaging cloud at month's end. Start reading in
 * {@link yuejie.cli}, which says how it is called, then {@link yuejie.jobs}, how it runs, and
 * {@link yuejie.settlement}, what is owed.
 */
package yuejie;

/**
 * What was measured? One snapshot of daily active users and groups per application and day, their values over a month
 * ({@link yuejie.usage.UsageMonth}) and the peak among them (R4). Only the {@code Jdbc} classes touch the database.
 * Begin at {@link yuejie.usage.Peak}.
 */
@NullMarked
package yuejie.usage;

import org.jspecify.annotations.NullMarked;

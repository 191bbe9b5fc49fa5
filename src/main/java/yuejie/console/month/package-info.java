/**
 * Where does each month stand, and what came in for it, day by day and file by file? The pages of months, days and
 * imports. They say what {@code yuejie status} says, and may ask the desk and the log of imports. Begin at
 * {@link yuejie.console.month.MonthController}.
 */
@NullMarked
package yuejie.console.month;

import org.jspecify.annotations.NullMarked;

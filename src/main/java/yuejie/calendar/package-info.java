/**
 * What does a span of time mean? Every span is half-open, every date and local time is in Asia/Shanghai, without
 * daylight saving, and nothing here asks a clock: dates are arguments. Begin at {@link yuejie.calendar.BillingMonth}.
 */
@NullMarked
package yuejie.calendar;

import org.jspecify.annotations.NullMarked;

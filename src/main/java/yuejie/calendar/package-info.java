/**
 * What a span of time means. Every span is half-open, every date and local time is that of
 * Asia/Shanghai without daylight saving, and nothing here asks a clock: dates are arguments.
 */
package yuejie.calendar;

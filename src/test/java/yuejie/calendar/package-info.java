/** Months, days and seconds: where a span begins, where it ends, and what belongs to neither. */
package yuejie.calendar;

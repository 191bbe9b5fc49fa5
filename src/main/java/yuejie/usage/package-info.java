/**
 * What was measured: one snapshot of daily active users and groups per application and day, their values
 * over a month ({@link yuejie.usage.UsageMonth}) and the peak among them ({@link yuejie.usage.Peak}).
 */
package yuejie.usage;

/** Snapshots in flat arrays, and the peaks found in them. */
package yuejie.usage;

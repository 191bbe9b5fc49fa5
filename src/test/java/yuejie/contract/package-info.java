/** What was agreed, as timelines: which plan on which day, which option when, and when the service was up. */
package yuejie.contract;

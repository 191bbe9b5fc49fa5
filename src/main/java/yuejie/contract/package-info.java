/**
 * What was agreed? Accounts, applications, plan orders, option changes and service status events, kept as append-only
 * {@linkplain yuejie.contract.Fact facts}, and how they read in a month: {@link yuejie.contract.PlanTimeline} says
 * which plan a day has, {@link yuejie.contract.ServiceTimeline} when the service was up. Only the {@code Jdbc}
 * classes touch the database. Begin at {@link yuejie.contract.Contract}.
 */
@NullMarked
package yuejie.contract;

import org.jspecify.annotations.NullMarked;

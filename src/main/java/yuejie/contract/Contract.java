package yuejie.contract;

import java.util.List;

/**
 * All that was agreed for one application, of all time: the facts that count, withdrawn ones left out.
 *
 * @param application the application
 * @param orders      its prepaid orders, in no particular order
 * @param options     its option changes, in no particular order
 * @param events      its service status events, in no particular order
 */
public record Contract(Application application, List<PlanOrder> orders, List<OptionChange> options,
        List<StatusEvent> events) {
}

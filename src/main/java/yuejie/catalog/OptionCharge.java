package yuejie.catalog;

import java.util.Map;

/**
 * A monthly fee for an option that the application has opened, such as longer history storage (R5).
 *
 * @param item    the item of the invoice line
 * @param name    as people read it
 * @param option  the option as option changes name it, for example {@code HISTORY_STORAGE}
 * @param tariffs the tariff of every billable plan, by plan id, in the order of the file
 */
public record OptionCharge(String item, Label name, String option, Map<String, OptionTariff> tariffs)
        implements
            Charge {

    /** Keeps a copy of the tariffs. */
    public OptionCharge {
        tariffs = Ordered.copy(tariffs);
    }
}

package yuejie.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yuejie.calendar.BillingZone;
import yuejie.catalog.Catalog;
import yuejie.catalog.CatalogMeter;
import yuejie.catalog.Charge;
import yuejie.catalog.Plan;
import yuejie.money.ExactAmount;
import yuejie.money.Money;
import yuejie.rating.Measured;

/**
 * How one explanation speaks: its language, the names in its catalog, its currency.
 *
 * @param language the language
 * @param catalog  where the names are from; without a catalog, ids are shown as they are
 * @param currency of every amount
 */
record Voice(ExplanationLanguage language, Optional<Catalog> catalog, String currency) {

    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;

    String say(Text text, Object... values) {
        return text.in(language, values);
    }

    /** A charge by its name and item. */
    String item(String item) {
        return catalog.flatMap(c -> c.charge(item)).map(charge -> named(language.of(charge.name()), item)).orElse(item);
    }

    /** A plan by its name and id. */
    String plan(String id) {
        String name = planName(id);
        return name.equals(id) ? id : named(name, id);
    }

    /** A plan by its name alone. */
    String planName(String id) {
        return catalog.flatMap(c -> c.plan(id)).map(Plan::name).map(language::of).orElse(id);
    }

    /** A name with the id behind it, in parentheses. */
    String named(String name, String id) {
        return say(Text.NAMED, name, id);
    }

    /** An account by its id and, where it is known, its name. */
    String account(String id, Optional<String> name) {
        return name.map(known -> named(id, known)).orElse(id);
    }

    /** An amount with its currency. */
    String money(Money amount) {
        return money(ExactAmount.of(amount));
    }

    /** An amount with its currency and all of its decimals. */
    String money(ExactAmount amount) {
        boolean yuan = language == ExplanationLanguage.ZH && currency.equals("CNY");
        return Numbers.amount(amount) + " " + (yuan ? "元" : currency);
    }

    /** A meter by its name. */
    String meter(String id) {
        return switch (id) {
            case "dau" -> "DAU";
            case "groups" -> say(Text.COLUMN_GROUPS);
            default -> catalog.map(c -> c.meters().get(id)).map(CatalogMeter::name).map(language::of).orElse(id);
        };
    }

    /** What a meter over the month is called. */
    String measured(Measured measured) {
        return switch (measured.aggregate()) {
            case MAX -> switch (measured.meter()) {
                case "dau" -> say(Text.PEAK_DAU);
                case "groups" -> say(Text.PEAK_GROUPS);
                default -> say(Text.PEAK_OF, meter(measured.meter()));
            };
            case SUM -> say(Text.SUM_OF, meter(measured.meter()));
            case LAST -> say(Text.LAST_OF, meter(measured.meter()));
        };
    }

    /** The value of an option; history storage is in days (R5). */
    String optionValue(Optional<String> option, long value) {
        return option.filter(name -> !name.equals("HISTORY_STORAGE")).map(name -> Numbers.count(value))
                .orElseGet(() -> say(Text.DAYS_OF, Numbers.count(value)));
    }

    /** The option that an item prices, where the catalog is known. */
    Optional<String> optionOf(String item) {
        return catalog.flatMap(c -> c.charge(item)).flatMap(Charge::optionName);
    }

    /** A time of the book's zone. */
    static String time(long epochSecond) {
        return BillingZone.localTime(epochSecond).toString().replace('T', ' ')
                + (epochSecond % MINUTE == 0 ? ":00" : "");
    }

    /** A number of seconds in days, hours, minutes and seconds; a unit of which there is none is left out. */
    String duration(long seconds) {
        boolean zh = language == ExplanationLanguage.ZH;
        List<String> parts = new ArrayList<>();
        part(parts, seconds / DAY, zh ? " 天" : " d");
        part(parts, seconds % DAY / HOUR, zh ? " 小时" : " h");
        part(parts, seconds % HOUR / MINUTE, zh ? " 分" : " m");
        part(parts, seconds % MINUTE, zh ? " 秒" : " s");
        return parts.isEmpty() ? "0" + (zh ? " 秒" : " s") : String.join(" ", parts);
    }

    private static void part(List<String> parts, long number, String unit) {
        if (number > 0) {
            parts.add(number + unit);
        }
    }
}

package yuejie.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yuejie.calendar.BillingZone;
import yuejie.catalog.Catalog;
import yuejie.catalog.Charge;
import yuejie.catalog.Plan;
import yuejie.money.Money;

/**
 * How one explanation speaks: its language, the names that its catalog gives to things, its currency.
 *
 * @param language the language
 * @param catalog  where the names stand; without it, ids are shown as they are
 * @param currency of every amount
 */
record ExplanationVoice(ExplanationLanguage language, Optional<Catalog> catalog, String currency) {

    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;

    String say(ExplanationText text, Object... values) {
        return text.in(language, values);
    }

    /** A charge by its name and item. */
    String item(String item) {
        return catalog.stream().flatMap(c -> c.charges().stream()).filter(charge -> charge.item().equals(item))
                .map(Charge::name).map(language::of).map(name -> named(name, item)).findFirst().orElse(item);
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

    /** A name with what stands behind it. */
    String named(String name, String id) {
        return say(ExplanationText.NAMED, name, id);
    }

    /** An account by its id and, where it is known, its name. */
    String account(String id, Optional<String> name) {
        return name.map(known -> named(id, known)).orElse(id);
    }

    /** An amount with its currency. */
    String money(Money amount) {
        boolean yuan = language == ExplanationLanguage.ZH && currency.equals("CNY");
        return ExplanationNumbers.amount(amount) + " " + (yuan ? "元" : currency);
    }

    /** What the peak of a meter is called. */
    String peak(String meter) {
        return switch (meter) {
            case "dau" -> say(ExplanationText.PEAK_DAU);
            case "groups" -> say(ExplanationText.PEAK_GROUPS);
            default -> say(ExplanationText.PEAK_OF, meter);
        };
    }

    /** A time of the book's zone. */
    static String time(long epochSecond) {
        return BillingZone.localTime(epochSecond).toString().replace('T', ' ')
                + (epochSecond % MINUTE == 0 ? ":00" : "");
    }

    /** A number of seconds in days, hours, minutes and seconds, as far as there are any. */
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

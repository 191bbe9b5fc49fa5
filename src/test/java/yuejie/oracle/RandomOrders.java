package yuejie.oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The orders of one application in a random drop (R1.2, R2.1): every case of the plan of a day. */
final class RandomOrders {

    static final String[] COLUMNS = {"order_id", "sdk_app_id", "product", "months", "starts_on", "purchased_at",
        "action"};

    /** Beginnings of ids whose order by code point is neither that of UTF-16 nor of a locale. */
    private static final String[] BEGINNINGS = {"a", "B", "Z", "b", "é", "e\u0301", "𝒳", "～", "𝒳", "～", "𝒳", "～",
        "10", "9", "_", "-", "套", "q\"", "c,"};

    final List<List<String>> rows = new ArrayList<>();
    final List<List<String>> corrections = new ArrayList<>();
    /** The plan orders that begin in the month: day and product. */
    final Map<LocalDate, String> planStarts = new TreeMap<>();
    private final List<List<String>> live = new ArrayList<>();
    private final Dice dice;
    private final long app;
    private final String site;
    private final YearMonth month;
    private int count;

    RandomOrders(Dice dice, long app, String site, YearMonth month) {
        this.dice = dice;
        this.app = app;
        this.site = site;
        this.month = month;
        plans(dice.below(14));
        callTrial();
        correct();
    }

    private void plans(int scenario) {
        String plan = dice.pick("PRO", "FLAGSHIP");
        String other = plan.equals("PRO") ? "FLAGSHIP" : "PRO";
        switch (scenario) {
            case 0 -> {
            }
            case 1 -> withAddOn(plan, dice.dayOf(month.minusMonths(dice.between(0, 3))));
            case 2 -> order(plan, 1, dice.dayOf(month.minusMonths(dice.between(2, 5))));
            case 3 -> change(plan, other);
            case 4 -> {
                order(plan, 12, dice.dayOf(month.minusMonths(2)));
                order(other, 1, dice.dayOf(month.minusMonths(1)));
            }
            case 5 -> order(plan, dice.between(1, 60), dice.dayOf(month));
            case 6 -> sameStart(dice.dayOf(month.minusMonths(dice.below(2))));
            case 7 -> clipped(plan, other, dice.between(1, 6));
            case 8 -> endedTogether(plan, other, dice.between(1, 28));
            case 9 -> order(plan, 3, month.atEndOfMonth().plusDays(dice.below(6)));
            case 10 -> {
                order(plan, 1, dice.dayOf(month.minusMonths(3)));
                order(other, 1, dice.dayOf(month));
            }
            case 11 -> withdrawn(plan, other);
            case 12 -> {
                order(plan, 5, dice.dayOf(month.minusMonths(6)));
                order(other, 1, dice.dayOf(month.minusMonths(4)));
            }
            default -> {
                order(plan, 12, month.minusMonths(1).atDay(1));
                order(other, 1, month.atDay(1));
            }
        }
    }

    private void change(String plan, String other) {
        order(plan, 12, dice.dayOf(month.minusMonths(1)));
        order(other, dice.between(1, 3), dice.dayOf(month));
        if (dice.chance(40)) {
            order(plan, 1, dice.dayOf(month));
        }
    }

    private void sameStart(LocalDate day) {
        order("PRO", dice.between(1, 3), day);
        order("FLAGSHIP", dice.between(1, 3), day);
        order(dice.pick("PRO", "FLAGSHIP"), 1, day);
    }

    /** R2.1: T is late in a month, the last day falls into this one, where it may not exist. */
    private void clipped(String plan, String other, int months) {
        YearMonth begun = month.minusMonths(months);
        order(other, 24, month.minusMonths(13).atDay(15));
        order(plan, months, begun.atDay(Math.min(begun.lengthOfMonth(), dice.between(29, 31))));
    }

    /** R1.2: none is valid any more, and several ended last. */
    private void endedTogether(String plan, String other, int day) {
        order(plan, 3, month.minusMonths(4).atDay(day));
        order(other, 2, month.minusMonths(3).atDay(day));
        if (dice.chance(50)) {
            order(plan, 2, month.minusMonths(3).atDay(day));
        }
    }

    private void withdrawn(String plan, String other) {
        order(plan, 12, dice.dayOf(month.minusMonths(2)));
        List<String> wrong = order(other, 2, dice.dayOf(month));
        rows.add(RandomFacts.withAction(wrong, "WITHDRAW"));
        live.remove(wrong);
        if (dice.chance(60)) {
            anew(wrong, rows);
        }
    }

    /** R9.2: the key of a withdrawn order used once more, with another product and day. */
    private void anew(List<String> withdrawn, List<List<String>> target) {
        List<String> again = new ArrayList<>(withdrawn);
        LocalDate day = dice.dayOf(month);
        again.set(2, withdrawn.get(2).equals("PRO") ? "FLAGSHIP" : "PRO");
        again.set(4, day.toString());
        again.set(5, dice.text(DropReader.midnight(month.plusMonths(1).atDay(1)) + dice.below(3600)));
        target.add(RandomFacts.withAction(again, "ADD"));
    }

    private void withAddOn(String plan, LocalDate startsOn) {
        order(plan, 12, startsOn);
        // no catalog holds before 2022 (R10.2), so nothing but plans is ordered for that time
        if (startsOn.getYear() >= 2022 && dice.chance(30)) {
            String product = plan.equals("PRO") ? "AVCHATROOM_UNLIMITED" : "GROUP_MEMBERS_6000";
            rows.add(row(product, 2, startsOn, DropReader.midnight(startsOn) + 80_000));
        }
    }

    /** R2.2: free for every application, once; the overseas catalog has no call packs. */
    private void callTrial() {
        if (site.equals("mainland") && dice.chance(10)) {
            LocalDate day = dice.dayOf(month);
            rows.add(row("CALL_TRIAL", 1, day, DropReader.midnight(day) + 3600));
        }
    }

    private void correct() {
        if (!live.isEmpty() && dice.chance(20)) {
            List<String> wrong = dice.pick(live);
            corrections.add(RandomFacts.withAction(wrong, "WITHDRAW"));
            if (dice.chance(50)) {
                anew(wrong, corrections);
            }
        } else if (dice.chance(10)) {
            corrections.add(row(dice.pick("PRO", "FLAGSHIP"), 1, dice.dayOf(month),
                    DropReader.midnight(month.atEndOfMonth())));
        }
    }

    private List<String> order(String product, int months, LocalDate startsOn) {
        long purchased = DropReader.midnight(startsOn) + 36_000 - (dice.chance(20) ? 86_400L * dice.below(20) : 0);
        List<String> row = row(product, months, startsOn, purchased);
        rows.add(row);
        live.add(row);
        if (YearMonth.from(startsOn).equals(month)) {
            planStarts.put(startsOn, product);
        }
        if (dice.chance(4)) {
            rows.add(row);
        }
        return row;
    }

    private List<String> row(String product, int months, LocalDate startsOn, long purchased) {
        count++;
        return List.of(dice.pick(BEGINNINGS) + "-" + app + "-" + count, Long.toString(app), product,
                Integer.toString(months), startsOn.toString(), dice.text(purchased), dice.pick("", "ADD"));
    }
}

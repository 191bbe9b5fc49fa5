package yuejie.oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The status events (R6.2) and option changes (R5) of one application in a random drop. */
final class RandomFacts {

    static final String[] STATUS_COLUMNS = {"sdk_app_id", "status", "at", "reason", "action"};
    static final String[] OPTION_COLUMNS = {"sdk_app_id", "option", "value", "effective_at", "action"};

    final List<List<String>> statuses = new ArrayList<>();
    final List<List<String>> options = new ArrayList<>();
    final List<List<String>> statusCorrections = new ArrayList<>();
    final List<List<String>> optionCorrections = new ArrayList<>();
    private final Set<String> usedKeys = new HashSet<>();
    private final List<Long> instants = new ArrayList<>();
    private final Dice dice;
    private final String app;
    private final LocalDate createdOn;
    private final Map<LocalDate, String> planStarts;
    private final YearMonth month;
    private final long start;
    private final long end;

    RandomFacts(Dice dice, long app, LocalDate createdOn, YearMonth month, Map<LocalDate, String> planStarts) {
        this.dice = dice;
        this.planStarts = planStarts;
        this.app = Long.toString(app);
        this.createdOn = createdOn;
        this.month = month;
        this.start = DropReader.midnight(month.atDay(1));
        this.end = DropReader.midnight(month.plusMonths(1).atDay(1));
        for (int i = dice.pick(0, 0, 1, 1, 2); i > 0; i--) {
            suspend(dice.below(18));
        }
        for (int i = dice.pick(0, 0, 0, 1, 1, 2, 3, 4); i > 0; i--) {
            option(instantOfChange(), retention());
        }
        if (dice.chance(15)) {
            equalPrices();
        }
        correct();
    }

    static List<String> withAction(List<String> row, String action) {
        List<String> copy = new ArrayList<>(row);
        copy.set(copy.size() - 1, action);
        return List.copyOf(copy);
    }

    private void suspend(int scenario) {
        long at = dice.between(start, end);
        long midnight = DropReader.midnight(dice.dayOf(month));
        switch (scenario) {
            case 0 -> interval(at, Math.min(end, at + dice.between(1, 500_000)));
            case 1 -> interval(start - dice.between(1, 300_000), at);
            case 2 -> event("SUSPENDED", at);
            case 3 -> interval(at, end + dice.between(0, 300_000));
            case 4 -> event("SUSPENDED", start - dice.between(0, 300_000));
            case 5 -> interval(start - dice.between(0, 9000), end + dice.between(0, 9000));
            case 6 -> several();
            case 7 -> interval(at, at);
            case 8 -> {
                event("SUSPENDED", at - dice.between(1, 90_000));
                interval(at, at + dice.between(0, 90_000));
            }
            case 9 -> interval(midnight, midnight + 86_400L * dice.between(1, 4));
            case 10 -> event("RESUMED", at);
            case 11 -> {
                interval(start - 5000, start);
                event("SUSPENDED", end);
            }
            case 12 -> interval(end - 1, end + dice.between(0, 1));
            case 13 -> interval(DropReader.midnight(createdOn), at);
            case 14 -> interval(at, at + 1);
            // an odd number of 1600ths of the month: 1000.00 comes to half a cent (R7.1)
            case 15 -> interval(start + 1, start + 1 + (end - start) / 1600 * (2 * dice.below(700) + 1));
            // a few seconds in service: a line of 0.00 (R7.1)
            case 16 -> interval(start - 1, end - dice.between(1, 15));
            default -> withdrawn(at);
        }
    }

    private void several() {
        long at = start - dice.between(0, 90_000);
        for (int i = dice.between(2, 4); i > 0; i--) {
            long from = at + dice.between(0, 400_000);
            at = from + dice.between(0, 400_000);
            interval(from, at);
        }
    }

    /** R9.2: a suspension that was none, its key sometimes used anew. */
    private void withdrawn(long at) {
        List<String> wrong = event("SUSPENDED", at);
        if (wrong != null) {
            statuses.add(withAction(wrong, "WITHDRAW"));
            if (dice.chance(40)) {
                statuses.add(List.of(app, "SUSPENDED", dice.text(at), "EXPIRED", "ADD"));
            }
        }
    }

    private void interval(long from, long until) {
        if (dice.chance(50)) {
            event("SUSPENDED", from);
            event("RESUMED", until);
        } else {
            event("RESUMED", until);
            event("SUSPENDED", from);
        }
    }

    private List<String> event(String status, long at) {
        if (!usedKeys.add(status + at)) {
            return null;
        }
        instants.add(at);
        List<String> row = List.of(app, status, dice.text(at), dice.pick("ARREARS", "REFUND", "EXPIRED", ""),
                dice.pick("", "ADD"));
        statuses.add(row);
        if (dice.chance(4)) {
            statuses.add(row);
        }
        return row;
    }

    /** R5.1: 90 days under PRO cost what 180 cost under FLAGSHIP, on either site. */
    private void equalPrices() {
        LocalDate day = planStarts.isEmpty() ? dice.dayOf(month) : dice.pick(List.copyOf(planStarts.keySet()));
        boolean flagship = "FLAGSHIP".equals(planStarts.get(day));
        option(start - dice.between(1, 90_000), flagship ? "90" : "180");
        option(DropReader.midnight(day), flagship ? "180" : "90");
    }

    private void option(long at, String value) {
        if (!usedKeys.add("HISTORY_STORAGE" + at)) {
            return;
        }
        List<String> row = optionRow(at, value);
        options.add(row);
        if (dice.chance(5)) {
            options.add(withAction(row, "WITHDRAW"));
            if (dice.chance(50)) {
                options.add(optionRow(at, retention()));
            }
        } else if (dice.chance(4)) {
            options.add(row);
        }
    }

    private long instantOfChange() {
        long midnight = DropReader.midnight(dice.dayOf(month));
        return switch (dice.below(10)) {
            case 0 -> start;
            case 1 -> end - 1;
            case 2 -> end;
            case 3 -> midnight;
            case 4 -> start - dice.between(1, 9_000_000);
            case 5 -> instants.isEmpty() ? midnight + 1 : dice.pick(instants);
            case 6 -> instants.isEmpty() ? midnight - 1 : dice.pick(instants) - 1;
            default -> dice.between(start, end);
        };
    }

    private String retention() {
        return dice.chance(5)
                ? dice.pick("60", "8", "31")
                : dice.pick("0", "0", "7", "30", "90", "90", "180", "180", "360", "360");
    }

    private List<String> optionRow(long at, String value) {
        return List.of(app, "HISTORY_STORAGE", value, dice.text(at), dice.pick("", "ADD"));
    }

    private void correct() {
        if (!statuses.isEmpty() && noWithdrawal(statuses) && dice.chance(30)) {
            List<String> wrong = dice.pick(statuses);
            statusCorrections.add(withAction(wrong, "WITHDRAW"));
            if (usedKeys.add(wrong.get(1) + (end - 7777))) {
                statusCorrections.add(List.of(app, wrong.get(1), dice.text(end - 7777), "ARREARS", ""));
            }
        }
        if (!options.isEmpty() && noWithdrawal(options) && dice.chance(40)) {
            List<String> wrong = dice.pick(options);
            optionCorrections.add(withAction(wrong, "WITHDRAW"));
            if (dice.chance(50)) {
                optionCorrections.add(optionRow(DropReader.time(wrong.get(3)), retention()));
            }
        } else if (options.isEmpty() && dice.chance(15)) {
            optionCorrections.add(optionRow(start + 3600, retention()));
        }
    }

    private static boolean noWithdrawal(List<List<String>> rows) {
        return rows.stream().noneMatch(row -> row.contains("WITHDRAW"));
    }
}

package yuejie.oracle;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A later drop that changes what a book knows of a month (R9.1, R9.2, R7.4). It looks at the facts as they are, so
 * that every row of it is valid, however much was corrected before. Take it for at most one correction of each
 * application.
 */
final class RandomCorrections {

    private static final int KINDS = 20;
    private static final List<String> UNPRICED = List.of("8", "31", "60");

    private final Dice dice;
    private final Facts facts;
    private final YearMonth month;
    private final YearMonth oldest;
    private final List<List<List<String>>> orders = new ArrayList<>();
    private final List<List<List<String>>> options = new ArrayList<>();
    private final List<List<List<String>>> statuses = new ArrayList<>();
    private final List<List<List<String>>> apps = new ArrayList<>();
    private final Map<LocalDate, RandomTable> usage = new TreeMap<>();

    RandomCorrections(Dice dice, Chronicle book, YearMonth month) {
        this.dice = dice;
        this.facts = book.facts();
        this.month = month;
        this.oldest = book.months().iterator().next();
    }

    /** Corrects something of an application. Where there is nothing of that kind to withdraw, snapshots change. */
    void correct(Facts.App app) {
        switch (dice.below(KINDS)) {
            case 0, 1 -> withdrawOrders(app, true);
            case 2, 3 -> withdrawOrders(app, false);
            case 4 -> orders.add(List.of(orderRow(newOrder(app), "ADD")));
            case 5, 6 -> withdrawOption(app);
            case 7 -> addOption(app, dice.pick("0", "30", "90", "180", "360"));
            case 8 -> addOption(app, dice.pick(UNPRICED));
            case 9, 10 -> withdrawStatus(app);
            case 11, 12 -> suspend(app);
            case 13 -> handOver(app, dice.pick(List.copyOf(facts.accounts.keySet())), app.createdOn());
            case 14 -> handOver(app, app.accountId(), otherFirstDay());
            case 15, 16 -> quieten(app);
            case 17 -> exchange(app);
            default -> peaks(app);
        }
    }

    /** Takes back retentions that no plan sells, sometimes for one that all do. */
    void mend(Facts.App app) {
        for (Facts.Option option : facts.optionsOf(app.id())) {
            if (UNPRICED.contains(option.value().toString())) {
                replace(option, dice.chance(50) ? dice.pick("30", "90", "360") : null);
            }
        }
    }

    /** All plan orders, after which items may vanish, or one of them, its key sometimes used anew. */
    private void withdrawOrders(Facts.App app, boolean all) {
        List<Facts.Order> live = facts.planOrdersOf(app.id());
        if (live.isEmpty()) {
            peaks(app);
            return;
        }
        List<Facts.Order> wrong = all ? live : List.of(dice.pick(live));
        for (Facts.Order order : wrong) {
            List<List<String>> script = new ArrayList<>();
            script.add(orderRow(order, "WITHDRAW"));
            if (!all && dice.chance(60)) {
                script.add(orderRow(dice.chance(20) ? order : otherPlan(order), "ADD"));
            }
            orders.add(script);
        }
    }

    private Facts.Order otherPlan(Facts.Order order) {
        return new Facts.Order(order.id(), order.app(), order.product().equals("PRO") ? "FLAGSHIP" : "PRO",
                order.months(), dice.chance(50) ? order.startsOn() : dice.dayOf(month), order.purchasedAt());
    }

    private Facts.Order newOrder(Facts.App app) {
        LocalDate day = dice.dayOf(month.minusMonths(dice.below(3)));
        int number = 1;
        while (facts.orders.containsKey("later-" + app.id() + "-" + number)) {
            number++;
        }
        return new Facts.Order("later-" + app.id() + "-" + number, app.id(), dice.pick("PRO", "FLAGSHIP"),
                dice.between(1, 4), day, DropReader.midnight(day));
    }

    private List<String> orderRow(Facts.Order order, String action) {
        return List.of(order.id(), Long.toString(order.app()), order.product(), Integer.toString(order.months()),
                order.startsOn().toString(), dice.text(order.purchasedAt()), action);
    }

    private void withdrawOption(Facts.App app) {
        List<Facts.Option> live = facts.optionsOf(app.id());
        if (live.isEmpty()) {
            peaks(app);
        } else {
            replace(dice.pick(live), dice.chance(50) ? dice.pick("0", "30", "90", "180") : null);
        }
    }

    private void replace(Facts.Option option, String value) {
        List<List<String>> script = new ArrayList<>();
        script.add(optionRow(option.app(), option.effectiveAt(), option.value().toString(), "WITHDRAW"));
        if (value != null) {
            script.add(optionRow(option.app(), option.effectiveAt(), value, "ADD"));
        }
        options.add(script);
    }

    private void addOption(Facts.App app, String value) {
        long at = DropReader.midnight(dice.dayOf(month)) + dice.below(86_400);
        if (!facts.options.containsKey(List.of(app.id(), "HISTORY_STORAGE", at))) {
            options.add(List.of(optionRow(app.id(), at, value, "")));
        }
    }

    private List<String> optionRow(long app, long at, String value, String action) {
        return List.of(Long.toString(app), "HISTORY_STORAGE", value, dice.text(at), action);
    }

    private void withdrawStatus(Facts.App app) {
        List<Facts.Status> live = facts.statusesOf(app.id());
        if (live.isEmpty()) {
            peaks(app);
        } else {
            Facts.Status wrong = dice.pick(live);
            statuses.add(List.of(statusRow(app, wrong.status(), wrong.at(), "WITHDRAW")));
        }
    }

    private void suspend(Facts.App app) {
        long from = DropReader.midnight(dice.dayOf(month)) + dice.below(86_400);
        long until = from + dice.between(1, 900_000);
        addStatus(app, "SUSPENDED", from);
        addStatus(app, "RESUMED", until);
    }

    private void addStatus(Facts.App app, String status, long at) {
        if (!facts.statuses.containsKey(List.of(app.id(), status, at))) {
            statuses.add(List.of(statusRow(app, status, at, "ADD")));
        }
    }

    private List<String> statusRow(Facts.App app, String status, long at, String action) {
        return List.of(Long.toString(app.id()), status, dice.text(at), dice.pick("ARREARS", ""), action);
    }

    private void handOver(Facts.App app, String account, LocalDate createdOn) {
        apps.add(List.of(List.of(Long.toString(app.id()), account, app.site(), createdOn.toString())));
    }

    /** A day on which the application exists in every month that is settled. */
    private LocalDate otherFirstDay() {
        return dice.dayOf(oldest.minusMonths(dice.below(2)));
    }

    /** One to three days with other values, some without any before, and now and then the same values again. */
    private void peaks(Facts.App app) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (int i = dice.between(1, 3); i > 0; i--) {
            days.add(dice.dayOf(month));
        }
        for (LocalDate day : days) {
            Facts.Usage old = facts.usageOf(app.id(), day);
            boolean again = old != null && dice.chance(10);
            snapshot(app, day, again ? old.dau() : BigInteger.valueOf(dice.pick(RandomUsage.DAU_PEAKS)),
                    again ? old.groups() : BigInteger.valueOf(dice.pick(RandomUsage.GROUP_PEAKS)));
        }
    }

    /** No day above any quota any more. */
    private void quieten(Facts.App app) {
        for (int i = 1; i <= month.lengthOfMonth(); i++) {
            Facts.Usage old = facts.usageOf(app.id(), month.atDay(i));
            if (old != null && (old.dau().compareTo(Prices.Meter.DAU.free) > 0
                    || old.groups().compareTo(Prices.Meter.GROUPS.free) > 0)) {
                snapshot(app, old.day(), BigInteger.valueOf(dice.between(0, 10_000)),
                        BigInteger.valueOf(dice.between(0, 100_000)));
            }
        }
    }

    /** Blocks of users become as many blocks of groups, so that the differences may sum up to nothing. */
    private void exchange(Facts.App app) {
        Prices.Meter groups = Prices.Meter.GROUPS;
        Bill.Line users = Bill.of(facts, app, month).rated(Prices.Meter.DAU.item);
        if (users == null || users.blocks().signum() == 0 || users.blocks().compareTo(groups.block) > 0) {
            peaks(app);
            return;
        }
        for (int i = 1; i <= month.lengthOfMonth(); i++) {
            Facts.Usage old = facts.usageOf(app.id(), month.atDay(i));
            if (month.atDay(i).equals(users.peakDate())) {
                snapshot(app, users.peakDate(), BigInteger.ONE,
                        groups.free.add(users.blocks().multiply(groups.block)));
            } else if (old != null) {
                snapshot(app, old.day(), old.dau().min(Prices.Meter.DAU.free), old.groups().min(groups.free));
            }
        }
    }

    private void snapshot(Facts.App app, LocalDate day, BigInteger dau, BigInteger groups) {
        usage.computeIfAbsent(day, any -> new RandomTable("usage-" + day, RandomUsage.COLUMNS))
                .add(Long.toString(app.id()), day.toString(), dau.toString(), groups.toString());
    }

    /** Writes the drop; a directory without any file where nothing was corrected. */
    void writeTo(Path folder) {
        write(folder, new RandomTable("apps", RandomDrop.APP_COLUMNS), apps);
        write(folder, new RandomTable("orders", RandomOrders.COLUMNS), orders);
        write(folder, new RandomTable("options", RandomFacts.OPTION_COLUMNS), options);
        write(folder, new RandomTable("service_status", RandomFacts.STATUS_COLUMNS), statuses);
        usage.values().forEach(day -> day.shuffled(dice).write(folder.resolve("usage"), dice));
    }

    private void write(Path folder, RandomTable table, List<List<List<String>>> scripts) {
        table.addInterleaved(scripts, dice);
        if (!table.isEmpty()) {
            table.write(folder, dice);
        }
    }
}

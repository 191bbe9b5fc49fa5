package yuejie.oracle;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A small data drop made from a seed, valid in every row, rich in the cases that R1 to R6 tell apart;
 * the same seed, month and number of applications give the same bytes.
 *
 * <p>{@code RandomDrop.of(42, YearMonth.of(2024, 2), 100).writeTo(folder)} writes a directory as in
 * section 2 of the data contract, with a usage file for each day. {@link #writeCorrectionsTo} writes a
 * second drop for afterwards: changed snapshots (R9.1), withdrawals and keys used anew (R9.2). The usage
 * can be written again in any order, as it is or with its corrections. What comes to a book still later is
 * made by {@link RandomSequel}.
 */
public final class RandomDrop {

    static final String[] APP_COLUMNS = {"sdk_app_id", "account_id", "site", "created_on"};

    private static final String[] NAMES = {"Acme, Inc.", "Quote \"Q\" Ltd", "示例科技", "云间，有限公司", "Plain Co", "𝒳-Lab",
        "L'Été & fils"};
    private static final String[] ACCOUNT_BEGINNINGS = {"acct", "acct", "Acct", "é", "𝒳", "～", "10", "9", "客户", "a,b",
        "a\"b", "=1+1", "-a", " @a", "'a", "＋"};

    private record App(long id, String account, String site, LocalDate createdOn, RandomOrders orders,
            RandomFacts facts, RandomUsage usage) {
    }

    private final long seed;
    private final YearMonth month;
    private final List<String> accounts;
    private final List<App> apps = new ArrayList<>();
    private String saved = "";

    private RandomDrop(long seed, YearMonth month, List<String> accounts) {
        this.seed = seed;
        this.month = month;
        this.accounts = accounts;
    }

    /** Makes a drop for a month with this many applications; nothing is written yet. */
    public static RandomDrop of(long seed, YearMonth month, int applications) {
        Dice dice = new Dice(seed);
        List<String> accounts = new ArrayList<>();
        for (int i = 0; i <= applications / 3; i++) {
            accounts.add(String.format("%s-%05d", dice.pick(ACCOUNT_BEGINNINGS), i));
        }
        return new RandomDrop(seed, month, accounts).with(dice, 0, applications);
    }

    /** Further applications, of accounts that are there; {@code first} is the number of the first of them. */
    static RandomDrop joining(long seed, YearMonth month, List<String> accounts, int first, int applications) {
        return new RandomDrop(seed, month, accounts).with(new Dice(seed), first, applications);
    }

    private RandomDrop with(Dice dice, int first, int applications) {
        for (int i = first; i < first + applications; i++) {
            apps.add(app(dice, i));
        }
        return this;
    }

    private App app(Dice dice, int i) {
        long id = switch (i % 10) {
            case 3 -> i + 1;
            case 7 -> Long.MAX_VALUE - i;
            default -> 1_400_000_001L + 7L * i;
        };
        LocalDate createdOn = switch (dice.below(20)) {
            case 0 -> month.atEndOfMonth();
            case 1 -> month.atDay(1);
            case 2 -> month.atEndOfMonth().plusDays(dice.between(1, 5));
            case 3, 4 -> dice.dayOf(month);
            default -> dice.dayOf(month.minusMonths(dice.between(1, 18)));
        };
        String site = dice.chance(25) ? "overseas" : "mainland";
        RandomOrders orders = new RandomOrders(dice, id, site, month);
        RandomFacts facts = new RandomFacts(dice, id, createdOn, month, orders.planStarts);
        return new App(id, dice.pick(accounts), site, createdOn, orders, facts,
                new RandomUsage(dice, id, createdOn, month));
    }

    /** The same drop, in which each account has paid in so much long before anything was bought. */
    public RandomDrop saving(String amount) {
        saved = amount;
        return this;
    }

    /** Writes the drop into a directory, which is made where it is missing. */
    public void writeTo(Path folder) {
        Dice dice = new Dice(seed + 1);
        RandomTable names = new RandomTable("accounts", "account_id", "name");
        accounts.forEach(account -> names.add(account, dice.pick(NAMES) + account.length()));
        names.shuffled(dice).write(folder, dice);
        writeApplicationsTo(folder, dice);
        topUps(Oracle.of(folder).bills(month), dice).shuffled(dice).write(folder, dice);
    }

    /** Writes what the accounts pay in before all else, at times of which orders are purchased before, on and after. */
    void writeSavingsTo(Path folder, String... amounts) {
        Dice dice = new Dice(seed + 5);
        RandomTable names = new RandomTable("accounts", "account_id", "name");
        RandomTable table = new RandomTable("topups", "topup_id", "account_id", "amount", "at");
        for (String account : accounts) {
            names.add(account, dice.pick(NAMES));
            for (int i = dice.below(4); i >= 0; i--) {
                table.add("saved-" + i + "-" + account, account, dice.pick(amounts),
                        dice.text(DropReader.midnight(dice.dayOf(month.minusMonths(dice.between(0, 12))))
                                + dice.pick(0, 86_399)));
            }
        }
        names.write(folder, dice);
        table.shuffled(dice).write(folder, dice);
    }

    /** Writes the applications alone, with their facts and their usage. */
    void writeApplicationsTo(Path folder) {
        writeApplicationsTo(folder, new Dice(seed + 1));
    }

    private void writeApplicationsTo(Path folder, Dice dice) {
        RandomTable created = new RandomTable("apps", APP_COLUMNS);
        apps.forEach(app -> created.add(Long.toString(app.id()), app.account(), app.site(),
                app.createdOn().toString()));
        created.shuffled(dice).write(folder, dice);
        writeFacts(folder, dice, app -> app.orders().rows, app -> app.facts().options, app -> app.facts().statuses);
        for (int i = 1; i <= month.lengthOfMonth(); i++) {
            usage(month.atDay(i), app -> app.usage().rows, dice).write(folder.resolve("usage"), dice);
        }
    }

    /** Writes the later drop: only what is corrected, and only the days that change. */
    public void writeCorrectionsTo(Path folder) {
        Dice dice = new Dice(seed + 2);
        writeFacts(folder, dice, app -> app.orders().corrections, app -> app.facts().optionCorrections,
                app -> app.facts().statusCorrections);
        for (LocalDate day : correctedDays()) {
            usage(day, app -> app.usage().corrections, dice).write(folder.resolve("usage"), dice);
        }
    }

    /** Writes every usage file of the month once more: the same rows, in another order and in other forms. */
    public void writeUsageTo(Path folder, long order) {
        Dice dice = new Dice(order);
        for (int i = 1; i <= month.lengthOfMonth(); i++) {
            usage(month.atDay(i), app -> app.usage().rows, dice).write(folder.resolve("usage"), dice);
        }
    }

    /** Writes the corrected days once more, whole: every row of the day, the corrected ones with their new values. */
    public void writeCorrectedUsageTo(Path folder, long order) {
        Dice dice = new Dice(order);
        for (LocalDate day : correctedDays()) {
            usage(day, app -> app.usage().corrected(), dice).write(folder.resolve("usage"), dice);
        }
    }

    private TreeSet<LocalDate> correctedDays() {
        TreeSet<LocalDate> days = new TreeSet<>();
        apps.forEach(app -> days.addAll(app.usage().corrections.keySet()));
        return days;
    }

    private void writeFacts(Path folder, Dice dice, Function<App, List<List<String>>> orders,
            Function<App, List<List<String>>> options, Function<App, List<List<String>>> statuses) {
        writeFacts(folder, dice, new RandomTable("orders", RandomOrders.COLUMNS), orders);
        writeFacts(folder, dice, new RandomTable("options", RandomFacts.OPTION_COLUMNS), options);
        writeFacts(folder, dice, new RandomTable("service_status", RandomFacts.STATUS_COLUMNS), statuses);
    }

    private void writeFacts(Path folder, Dice dice, RandomTable table, Function<App, List<List<String>>> rows) {
        table.addInterleaved(apps.stream().map(rows).toList(), dice);
        if (!table.isEmpty()) {
            table.write(folder, dice);
        }
    }

    /** A day's snapshots in any order, now and then one of them twice. */
    private RandomTable usage(LocalDate day, Function<App, Map<LocalDate, List<String>>> rows, Dice dice) {
        RandomTable table = new RandomTable("usage-" + day, RandomUsage.COLUMNS);
        for (App app : apps) {
            List<String> row = rows.apply(app).get(day);
            for (int copies = row == null ? 0 : dice.chance(1) ? 2 : 1; copies > 0; copies--) {
                table.add(row.toArray(String[]::new));
            }
        }
        return table.shuffled(dice);
    }

    /** Round sums early, odd ones on days 1 to 3, and for some invoices exactly the amount or a cent less. */
    private RandomTable topUps(List<Bill> bills, Dice dice) {
        RandomTable table = new RandomTable("topups", "topup_id", "account_id", "amount", "at");
        long first = DropReader.midnight(month.plusMonths(1).atDay(1));
        for (int i = 0; i < accounts.size(); i++) {
            String round = dice.pick("0.01", "500", "1000.0", "5000.50", "100000.00", "2000000");
            table.add("top-" + i, accounts.get(i), round,
                    dice.text(DropReader.midnight(month.atDay(1)) + 32_400));
            if (!saved.isEmpty()) {
                table.add("saved-" + i, accounts.get(i), saved, month.minusYears(6).atDay(1) + "T12:00:00");
            }
            if (dice.chance(60)) {
                long day = first + 86_400L * dice.between(0, 3);
                BigDecimal odd = BigDecimal.valueOf(dice.between(1, 4_000_000), 2);
                table.add("top-" + i + "b", accounts.get(i), odd.toString(),
                        dice.text(day + dice.pick(0, 0, 86_399, 40_000)));
            }
        }
        for (Bill bill : bills) {
            if (bill.invoiced() && dice.chance(15)) {
                BigDecimal amount = dice.chance(70) ? bill.total() : bill.total().subtract(new BigDecimal("0.01"));
                if (amount.signum() > 0) {
                    table.add("exact-" + bill.app().id(), bill.app().accountId(), amount.toString(),
                            dice.text(first + dice.below(259_200)));
                }
            }
        }
        return table;
    }
}

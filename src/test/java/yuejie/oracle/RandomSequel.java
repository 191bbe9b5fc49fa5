package yuejie.oracle;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What comes to a book after its first drop, made from a seed: further drops, each valid in every row for the book as
 * it stands when it is written. Import it, into the book as well, before the next one is written.
 */
public final class RandomSequel {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    /** Applications that come later are numbered from here on, so that none has the id of an earlier one. */
    private static final int LATER = 1000;

    private final Chronicle book;
    private final Dice dice;

    /** The sequel of a book, the same for the same seed and book. */
    public RandomSequel(Chronicle book, long seed) {
        this.book = book;
        this.dice = new Dice(seed);
    }

    /**
     * Top-ups dated from the first to the last of these days, at any hour: what an account lacks for an invoice or for
     * several, or a cent less, or any amount.
     */
    public void writeTopUpsTo(Path folder, LocalDate first, LocalDate last) {
        RandomTable table = new RandomTable("topups", "topup_id", "account_id", "amount", "at");
        long from = DropReader.midnight(first);
        long until = DropReader.midnight(last.plusDays(1));
        for (String account : book.facts().accounts.keySet()) {
            BigDecimal amount = dice.chance(40) ? amount(account, last) : BigDecimal.ZERO;
            if (amount.signum() > 0 || table.isEmpty()) {
                String id = dice.pick("later", "～", "𝒳", "Z") + "-" + book.facts().topUps.size() + "-" + account;
                long at = dice.chance(30) ? dice.pick(from, until - 1) : dice.between(from, until);
                table.add(id, account, amount.max(CENT).toPlainString(), dice.text(at));
            }
        }
        table.shuffled(dice).write(folder, dice);
    }

    private BigDecimal amount(String account, LocalDate asOf) {
        List<BigDecimal> open = new ArrayList<>();
        book.invoices().stream().filter(invoice -> invoice.account().equals(account)).sorted(Invoice.OLDEST_FIRST)
                .map(book.ledger()::open).filter(amount -> amount.signum() > 0).forEach(open::add);
        if (open.isEmpty()) {
            return dice.chance(20) ? BigDecimal.valueOf(dice.between(1, 400_000), 2) : BigDecimal.ZERO;
        }
        BigDecimal some = open.subList(0, dice.between(1, open.size())).stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal lacking = some.subtract(book.ledger().balance(account, asOf));
        return switch (dice.below(6)) {
            case 0 -> dice.pick(open);
            case 1 -> BigDecimal.valueOf(dice.between(1, 4_000_000), 2);
            case 2 -> lacking.subtract(CENT);
            default -> lacking;
        };
    }

    /**
     * Corrections of what is known of a month, for about a third of the applications: snapshots, orders, options,
     * status events, accounts and first days. Now and then there is nothing to correct, and no file is written.
     */
    public void writeCorrectionsTo(Path folder, YearMonth month) {
        RandomCorrections corrections = new RandomCorrections(dice, book, month);
        for (Facts.App app : book.facts().apps.values()) {
            if (dice.chance(35)) {
                corrections.correct(app);
            }
        }
        corrections.writeTo(folder);
    }

    /** Mends most of the applications that are parked in a month; where none is, no file is written. */
    public void writeMendingTo(Path folder, YearMonth month) {
        RandomCorrections corrections = new RandomCorrections(dice, book, month);
        for (Bill bill : book.bills(month)) {
            if (bill.parked() && dice.chance(80)) {
                corrections.mend(bill.app());
            }
        }
        corrections.writeTo(folder);
    }

    /** Applications of which nobody knew, with all that is theirs, most of them created in the month or before. */
    public void writeLateApplicationsTo(Path folder, YearMonth month, int count) {
        List<String> accounts = List.copyOf(book.facts().accounts.keySet());
        RandomDrop.joining(dice.random().nextLong(), month, accounts, LATER + book.facts().apps.size(), count)
                .writeApplicationsTo(folder);
    }

    /** The snapshots of another month, for every application that is known. */
    public void writeUsageTo(Path folder, YearMonth month) {
        Map<LocalDate, RandomTable> days = new TreeMap<>();
        for (int i = 1; i <= month.lengthOfMonth(); i++) {
            days.put(month.atDay(i), new RandomTable("usage-" + month.atDay(i), RandomUsage.COLUMNS));
        }
        for (Facts.App app : book.facts().apps.values()) {
            new RandomUsage(dice, app.id(), app.createdOn(), month).rows
                    .forEach((day, row) -> days.get(day).add(row.toArray(String[]::new)));
        }
        days.values().forEach(day -> day.shuffled(dice).write(folder.resolve("usage"), dice));
    }
}

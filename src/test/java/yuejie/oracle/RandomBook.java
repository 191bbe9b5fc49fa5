package yuejie.oracle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A book's life made from a seed: a month is imported and settled, then top-ups, deductions, corrections, adjustments
 * and late applications follow in any order, and a second month is settled on the way. It tells a {@link Clerk} each
 * command, with the exit code that it must end with, and now and then what the exports must hold.
 */
public final class RandomBook {

    /** Who does in a book what is told, and compares. */
    public interface Clerk {

        /** A command of the data contract (1), word by word. */
        void runs(int exitCode, String... command);

        /** The CSV files of a month's export, as they must be by now. */
        void exports(YearMonth month, Map<String, String> files);
    }

    private static final int STEPS = 12;

    private final Chronicle book;
    private final boolean ordersFromBalance;
    private final Dice dice;
    private final RandomSequel sequel;
    private final YearMonth first;
    private final Path folder;
    private final Clerk clerk;
    private LocalDate today;
    private int drops;

    private RandomBook(long seed, YearMonth month, boolean ordersFromBalance, Path folder, Clerk clerk) {
        this.ordersFromBalance = ordersFromBalance;
        this.book = new Chronicle(new Facts(ordersFromBalance));
        this.dice = new Dice(seed + 3);
        this.sequel = new RandomSequel(book, seed + 4);
        this.first = month;
        this.folder = folder;
        this.clerk = clerk;
    }

    /**
     * Plays the book of a seed, the same one for the same seed, month and number of applications.
     *
     * @param month             the month that is settled first
     * @param ordersFromBalance whether orders are paid from the balances (R2.4): many of them are refused then
     * @param folder            where the drops are written, each into a directory of its own
     */
    public static void play(long seed, YearMonth month, int applications, boolean ordersFromBalance, Path folder,
            Clerk clerk) {
        RandomBook book = new RandomBook(seed, month, ordersFromBalance, folder, clerk);
        RandomDrop drop = RandomDrop.of(seed, month, applications);
        if (ordersFromBalance) {
            book.imports("savings",
                    savings -> drop.writeSavingsTo(savings, "999", "2999.00", "12000", "50000", "0.01"));
        }
        book.imports("month", drop::writeTo);
        if (ordersFromBalance) {
            book.imports("prepaid", prepaid -> RandomPrepaid.write(seed, month, folder.resolve("02-month"), prepaid));
        }
        book.settle(month);
        book.play();
    }

    private void play() {
        exports();
        for (int day = 1; day <= 3; day++) {
            today = first.plusMonths(1).atDay(day);
            for (int i = dice.below(3); i > 0; i--) {
                actBeforeDeduction();
            }
            deduct();
        }
        exports();
        for (int step = 0; step < STEPS; step++) {
            act();
        }
        mend(first);
        correct(first);
        deductLater();
        exports();
    }

    private void actBeforeDeduction() {
        switch (dice.below(6)) {
            case 0 -> correct(first);
            case 1 -> mend(first);
            case 2 -> arrive(first);
            default -> topUp();
        }
    }

    private void act() {
        YearMonth month = dice.pick(List.copyOf(book.months()));
        switch (dice.below(20)) {
            case 0, 1, 2, 3, 4, 5 -> deductLater();
            case 6, 7, 8 -> topUp();
            case 9, 10, 11, 12, 13 -> correct(month);
            case 14 -> arrive(month);
            case 15 -> mend(month);
            case 16 -> adjust(month);
            case 17, 18 -> settleNext();
            default -> exports();
        }
    }

    /** Money that comes for today, or that came before and is told only now. */
    private void topUp() {
        LocalDate from = dice.chance(50) ? today : first.atDay(1);
        imports("topups", drop -> sequel.writeTopUpsTo(drop, from, today.plusDays(dice.pick(0, 0, 0, 2))));
    }

    private void correct(YearMonth month) {
        imports("corrections", drop -> sequel.writeCorrectionsTo(drop, month));
        adjust(month);
    }

    private void arrive(YearMonth month) {
        imports("arrivals", drop -> sequel.writeLateApplicationsTo(drop, month, dice.between(1, 4)));
        adjust(month);
    }

    private void mend(YearMonth month) {
        imports("mending", drop -> sequel.writeMendingTo(drop, month));
        clerk.runs(book.settleParked(month), "settle", "--month", month.toString(), "--parked");
    }

    private void adjust(YearMonth month) {
        clerk.runs(book.adjust(month), "adjust", "--month", month.toString());
    }

    private void settle(YearMonth month) {
        clerk.runs(book.settle(month), "settle", "--month", month.toString());
    }

    /** There are two months at most. */
    private void settleNext() {
        YearMonth next = first.plusMonths(1);
        if (!book.months().contains(next)) {
            imports("usage", drop -> sequel.writeUsageTo(drop, next));
            settle(next);
        }
    }

    private void deduct() {
        clerk.runs(book.deduct(today), "deduct", "--date", today.toString());
    }

    /** Once more on the same date, or on one of the next days; never in a month whose last one is not settled. */
    private void deductLater() {
        LocalDate next = today.plusDays(dice.pick(0, 0, 1, 1, 1, 2, 9, 30));
        if (YearMonth.from(next).isAfter(first.plusMonths(1))) {
            settleNext();
        }
        if (!YearMonth.from(next).isAfter(first.plusMonths(2))) {
            today = next;
        }
        deduct();
    }

    private void exports() {
        for (YearMonth month : book.months()) {
            Map<String, String> files = new LinkedHashMap<>(book.exports(month));
            files.put("orders.csv", book.facts().desk.orders());
            files.put("grants.csv", book.facts().desk.grants());
            clerk.exports(month, files);
        }
    }

    /** Imports a drop, where one was written at all. */
    private void imports(String name, Consumer<Path> writing) {
        Path drop = folder.resolve(String.format("%02d-%s", ++drops, name));
        writing.accept(drop);
        if (Files.exists(drop)) {
            clerk.runs(book.imports(drop), ordersFromBalance ? new String[] {"import", drop.toString(), "--max-rejects",
                "100000"} : new String[] {"import", drop.toString()});
        }
    }
}

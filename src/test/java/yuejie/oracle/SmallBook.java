package yuejie.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A book of July 2022 for cases worked out by hand: the account {@code acct} with the PRO application 1 of the
 * mainland, whose days are all quiet, far below every quota.
 */
final class SmallBook {

    static final YearMonth JULY = YearMonth.of(2022, 7);

    private final Facts facts = new Facts();
    private final Chronicle chronicle = new Chronicle(facts);

    SmallBook() {
        facts.accounts.put("acct", "One");
        pro(1, "acct");
    }

    /** One more PRO application, with a quiet month. */
    SmallBook pro(long app, String account) {
        facts.apps.put(app, new Facts.App(app, account, "mainland", LocalDate.of(2021, 1, 1)));
        facts.orders.put("o-" + app, new Facts.Order("o-" + app, app, "PRO", 36, LocalDate.of(2021, 12, 1), 0));
        for (int day = 1; day <= JULY.lengthOfMonth(); day++) {
            peak(app, day, 100);
        }
        return this;
    }

    /** The daily active users of a day of July, and 100 groups. */
    SmallBook peak(long app, int day, long dau) {
        facts.usage.put(List.of(app, JULY.atDay(day)), new Facts.Usage(app, JULY.atDay(day),
                BigInteger.valueOf(dau), BigInteger.valueOf(100)));
        return this;
    }

    /** The retention of application 1 from the first second of July on, in place of any other. */
    SmallBook storage(long days) {
        long at = DropReader.midnight(JULY.atDay(1));
        facts.options.put(List.of(1L, "HISTORY_STORAGE", at),
                new Facts.Option(1, "HISTORY_STORAGE", BigInteger.valueOf(days), at));
        return this;
    }

    SmallBook noStorage() {
        facts.options.clear();
        return this;
    }

    /** Application 1 out of service in July from the first second of a day to that of another. */
    SmallBook suspended(int fromDay, int untilDay) {
        status("SUSPENDED", JULY.atDay(fromDay));
        status("RESUMED", JULY.atDay(untilDay));
        return this;
    }

    private void status(String status, LocalDate day) {
        long at = DropReader.midnight(day);
        facts.statuses.put(List.of(1L, status, at), new Facts.Status(1, status, at, ""));
    }

    SmallBook handOver(long app, String account) {
        facts.accounts.put(account, "Other");
        facts.apps.put(app, new Facts.App(app, account, "mainland", LocalDate.of(2021, 1, 1)));
        return this;
    }

    SmallBook noOrders() {
        facts.orders.clear();
        return this;
    }

    SmallBook topUp(String id, String amount, String at) {
        facts.topUps.put(id, new Facts.TopUp(id, "acct", new BigDecimal(amount), DropReader.time(at)));
        return this;
    }

    SmallBook settle(int exitCode) {
        assertEquals(exitCode, chronicle.settle(JULY), "exit code of settle");
        return this;
    }

    SmallBook settleParked(int exitCode) {
        assertEquals(exitCode, chronicle.settleParked(JULY), "exit code of settle --parked");
        return this;
    }

    SmallBook adjust(int exitCode) {
        assertEquals(exitCode, chronicle.adjust(JULY), "exit code of adjust");
        return this;
    }

    SmallBook deduct(String date, int exitCode) {
        assertEquals(exitCode, chronicle.deduct(LocalDate.parse(date)), "exit code of deduct " + date);
        return this;
    }

    /** The rows of an exported file, each of these fields (counted from 1) only, where any are named. */
    String rows(String file, int... fields) {
        return chronicle.exports(JULY).get(file).lines().skip(1)
                .map(row -> row.split(",", -1))
                .map(row -> fields.length == 0 ? String.join(",", row)
                        : Arrays.stream(fields).mapToObj(i -> row[i - 1]).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    /** What the ledger holds: key, day, cash, receivable, balance, revenue; each row balanced (R8.4). */
    String ledger() {
        for (Ledger.Entry entry : chronicle.ledger().inOrder()) {
            assertEquals(entry.cash().add(entry.receivable()), entry.balance().add(entry.revenue()), entry.key());
        }
        return rows("ledger.csv", 1, 3, 6, 7, 8, 9);
    }
}

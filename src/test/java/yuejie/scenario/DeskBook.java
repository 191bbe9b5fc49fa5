package yuejie.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A book with a month of July 2022 that has something of everything. Account {@code able} has 3500.00 and the
 * applications 1 (1000.00), 2 (2000.00, and from the middle of the month a retention that is not sold, so that it is
 * parked) and 4 (TRIAL); account {@code broke} has 0.50 and the application 3 (1000.00).
 */
public final class DeskBook {

    static final String MONTH = "2022-07";

    /** What is wrong with the application 2. */
    static final String EVIDENCE = "HISTORY_STORAGE 60 is neither sold nor included in plan PRO, which it met on"
            + " 2022-07-15;"
            + " sold: up to 7 included, [30, 90, 180, 360]";

    private DeskBook() {
    }

    static DropText drop() {
        DropText drop = new DropText().with("accounts.csv", "account_id,name", "able,Able Ltd", "broke,清贫科技")
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "1,able,mainland,2021-01-01",
                        "2,able,mainland,2021-01-01", "3,broke,mainland,2021-01-01", "4,able,overseas,2021-01-01")
                .with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        "o-1,1,PRO,36,2021-12-01,2021-11-30T12:00:00", "o-2,2,PRO,36,2021-12-01,2021-11-30T12:00:00",
                        "o-3,3,PRO,36,2021-12-01,2021-11-30T12:00:00")
                .with("options.csv", "sdk_app_id,option,value,effective_at", "2,HISTORY_STORAGE,60,2022-07-15T00:00:00")
                .with("topups.csv", "topup_id,account_id,amount,at", "t-1,able,3500.00,2022-07-20T12:00:00",
                        "t-2,broke,0.50,2022-07-20T12:00:00");
        for (LocalDate day = LocalDate.of(2022, 7, 1); day.getMonthValue() == 7; day = day.plusDays(1)) {
            drop = drop.withUsage(day.toString(), usage(day.toString(), 12_000, 25_000, 10_001));
        }
        return drop;
    }

    /** The snapshots of a day: the DAU of the applications 1, 2 and 3; the application 4 uses next to nothing. */
    static String[] usage(String day, long... dau) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < dau.length; i++) {
            rows.add((i + 1) + "," + day + "," + dau[i] + ",0");
        }
        rows.add("4," + day + ",1,0");
        return rows.toArray(String[]::new);
    }

    /** The book with the month imported. */
    public static BookRunner imported(Path folder) {
        BookRunner book = BookRunner.made(folder.resolve("book"));
        book.importing(drop().write(folder.resolve("drop")));
        return book;
    }

    /** The book with the month settled. */
    public static BookRunner settled(Path folder) {
        BookRunner book = imported(folder);
        book.settle(MONTH);
        return book;
    }

    /** The root of the month's seal. */
    static String root(BookRunner book, int revision) {
        return book.query("select root from seal where billing_month = '2022-07' and revision = " + revision).get(0);
    }

    /** What a command said, without what differs from run to run. */
    static String masked(String said) {
        return said.replaceAll("\\b[0-9a-f]{64}\\b", "ROOT")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d([ T])\\d\\d:\\d\\d:\\d\\d", "YYYY-MM-DD$1hh:mm:ss");
    }

    /** How a command ended, without what differs from run to run. */
    static BookRunner.Ended masked(BookRunner.Ended ended) {
        return new BookRunner.Ended(ended.exitCode(), masked(ended.out()), masked(ended.err()));
    }
}

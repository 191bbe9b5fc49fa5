package yuejie.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small data drop, written down line by line in a test. An immutable value: each change gives another one. */
public final class DropText {

    /** The columns of a usage file. */
    public static final String USAGE_COLUMNS = "sdk_app_id,usage_date,dau,groups";

    private final Map<String, String> files;

    /** A drop without any file. */
    public DropText() {
        this(Map.of());
    }

    private DropText(Map<String, String> files) {
        this.files = files;
    }

    /** One account {@code acct} with the PRO application 1 of the mainland and the overseas one 2, since 2021. */
    public static DropText ofTwoApplications() {
        return new DropText().with("accounts.csv", "account_id,name", "acct,One")
                .with("apps.csv", "sdk_app_id,account_id,site,created_on", "1,acct,mainland,2021-01-01",
                        "2,acct,overseas,2021-01-01")
                .with("orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        "o-1,1,PRO,36,2021-12-01,2021-11-30T12:00:00");
    }

    /** This drop with a file of those lines. */
    public DropText with(String file, String... lines) {
        return withText(file, String.join("\n", lines) + "\n");
    }

    /** This drop with a file of that text, as it is. */
    public DropText withText(String file, String text) {
        Map<String, String> more = new LinkedHashMap<>(files);
        more.put(file, text);
        return new DropText(more);
    }

    /** This drop with the usage file of a day. */
    public DropText withUsage(String day, String... rows) {
        String header = USAGE_COLUMNS + "\n";
        return withText("usage/usage-" + day + ".csv", rows.length == 0 ? header
                : header + String.join("\n", rows) + "\n");
    }

    /** This drop with a usage file for every day of a month in which the applications 1 and 2 use a little. */
    public DropText withUsageOf(String month) {
        DropText drop = this;
        for (int day = 1; day <= YearMonth.parse(month).lengthOfMonth(); day++) {
            String date = YearMonth.parse(month).atDay(day).toString();
            drop = drop.withUsage(date, "1," + date + ",12000,300", "2," + date + ",100,300");
        }
        return drop;
    }

    /** Writes the files into a directory, which is made where it is missing, and returns it. */
    public Path write(Path directory) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path target = directory.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package yuejie.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A small data drop without a mistake. Every file has one plain row for each application, in the same order, and no
 * row can become that of another application by a few wrong bytes.
 *
 * @param files the lines of each file, header first, by path
 */
record SoundDrop(Map<String, List<String>> files) {

    static final int APPLICATIONS = 18;
    static final LocalDate FIRST_DAY = LocalDate.of(2022, 7, 1);
    static final String MONTH = "2022-07";
    static final int DAYS = 244;

    private static final List<String> BASE = List.of("accounts.csv", "apps.csv");

    static SoundDrop of(Random random) {
        Map<String, List<String>> files = new LinkedHashMap<>();
        files.put("accounts.csv", lines("account_id,name", i -> "acct-" + id(i) + ",Name " + i));
        files.put("apps.csv", lines("sdk_app_id,account_id,site,created_on",
                i -> id(i) + ",acct-" + id(i) + "," + (i % 4 == 0 ? "overseas" : "mainland") + ",2021-03-01"));
        files.put("orders.csv", lines("order_id,sdk_app_id,product,months,starts_on,purchased_at",
                i -> "o-" + id(i) + "," + id(i) + "," + (i % 3 == 0 ? "FLAGSHIP" : "PRO")
                        + ",24,2021-12-01,2021-11-30T12:00:00"));
        files.put("options.csv", lines("sdk_app_id,option,value,effective_at",
                i -> id(i) + ",HISTORY_STORAGE," + List.of(30, 90, 180).get(i % 3) + ",2022-0" + (5 + i % 3)
                        + "-01T00:00:00"));
        files.put("service_status.csv", lines("sdk_app_id,status,at,reason",
                i -> id(i) + (i % 5 == 0 ? ",SUSPENDED" : ",RESUMED") + ",2022-07-" + (10 + i) + "T08:30:00,ARREARS"));
        files.put("topups.csv", lines("topup_id,account_id,amount,at",
                i -> "t-" + id(i) + ",acct-" + id(i) + "," + (100 + i) + ".50,2022-07-02T09:00:00"));
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = FIRST_DAY.plusDays(day);
            files.put("usage/usage-" + date + ".csv", lines("sdk_app_id,usage_date,dau,groups",
                    i -> id(i) + "," + date + "," + random.nextInt(30_000) + "," + random.nextInt(250_000)));
        }
        return new SoundDrop(files);
    }

    /** The id of an application: three wrong digits apart from any other. */
    static long id(int application) {
        return 1_000_000 + 10_101L * (application + 1);
    }

    /** Whether a file decides on what the month comes to. */
    static boolean isOfTheMonth(String path) {
        return path.startsWith("usage/usage-" + MONTH)
                || List.of("apps.csv", "orders.csv", "options.csv", "service_status.csv").contains(path);
    }

    /** Writes accounts and applications alone. */
    Path writeBase(Path folder) {
        return write(folder, BASE::contains);
    }

    /** Writes what decides on the month, but for the files that were refused; the base always counts. */
    Path writeMonth(Path folder, Predicate<String> refused) {
        return write(folder, path -> BASE.contains(path) || isOfTheMonth(path) && !refused.test(path));
    }

    private Path write(Path folder, Predicate<String> which) {
        files.forEach((path, lines) -> {
            if (which.test(path)) {
                write(folder.resolve(path), String.join("\n", lines) + "\n");
            }
        });
        return folder;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String header, IntFunction<String> row) {
        List<String> lines = new ArrayList<>(List.of(header));
        IntStream.range(0, APPLICATIONS).mapToObj(row).forEach(lines::add);
        return lines;
    }
}

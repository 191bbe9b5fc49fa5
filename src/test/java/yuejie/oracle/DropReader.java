package yuejie.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Applies data drops to facts, in the order of the data contract's table. It takes every row for
 * valid, but judges orders (R2.4): a key that is live already keeps its first content, a withdrawn key is free again
 * (R9.2), a snapshot that comes again replaces the old one (R9.1).
 */
final class DropReader {

    /** Asia/Shanghai, which has no daylight saving (rulebook, preamble). */
    static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

    private static final List<String> ORDER_OF_FILES = List.of("accounts", "apps", "topups", "orders", "options",
            "service_status");

    private final Facts facts;

    DropReader(Facts facts) {
        this.facts = facts;
    }

    /** Reads a directory in the layout of the data contract, or a single file of it. */
    void read(Path drop) {
        if (Files.isRegularFile(drop)) {
            readFile(drop);
            return;
        }
        for (String name : ORDER_OF_FILES) {
            Stream.of(name + ".csv", name + ".csv.gz").map(drop::resolve).filter(Files::exists).forEach(this::readFile);
        }
        Path usage = drop.resolve("usage");
        if (Files.isDirectory(usage)) {
            try (Stream<Path> files = Files.list(usage)) {
                files.filter(file -> file.getFileName().toString().startsWith("usage-"))
                        .sorted()
                        .forEach(this::readFile);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list " + usage, e);
            }
        }
    }

    private void readFile(Path file) {
        String name = file.getFileName().toString();
        String table = name.startsWith("usage-") ? "usage" : name.substring(0, name.indexOf('.'));
        if (table.equals("orders")) {
            facts.desk.take(Csv.rows(file));
            return;
        }
        for (Map<String, String> row : Csv.rows(file)) {
            readRow(table, row);
        }
    }

    private void readRow(String table, Map<String, String> row) {
        switch (table) {
            case "accounts" -> facts.accounts.put(row.get("account_id"), row.get("name"));
            case "apps" -> facts.apps.put(app(row), new Facts.App(app(row), row.get("account_id"), row.get("site"),
                    LocalDate.parse(row.get("created_on"))));
            case "options" -> readOption(row);
            case "service_status" -> readStatus(row);
            case "topups" -> facts.topUps.putIfAbsent(row.get("topup_id"), new Facts.TopUp(row.get("topup_id"),
                    row.get("account_id"), new BigDecimal(row.get("amount")), time(row.get("at"))));
            case "usage" -> readUsage(row);
            default -> throw new IllegalArgumentException("no such table: " + table);
        }
    }

    private void readOption(Map<String, String> row) {
        long at = time(row.get("effective_at"));
        List<Object> key = List.of(app(row), row.get("option"), at);
        if (isWithdrawal(row)) {
            facts.options.remove(key);
        } else {
            facts.options.putIfAbsent(key,
                    new Facts.Option(app(row), row.get("option"), new BigInteger(row.get("value")), at));
        }
    }

    private void readStatus(Map<String, String> row) {
        long at = time(row.get("at"));
        List<Object> key = List.of(app(row), row.get("status"), at);
        if (isWithdrawal(row)) {
            facts.statuses.remove(key);
        } else {
            facts.statuses.putIfAbsent(key, new Facts.Status(app(row), row.get("status"), at, row.get("reason")));
        }
    }

    private void readUsage(Map<String, String> row) {
        LocalDate day = LocalDate.parse(row.get("usage_date"));
        facts.usage.put(List.of(app(row), day), new Facts.Usage(app(row), day,
                new BigInteger(row.get("dau")), new BigInteger(row.get("groups"))));
    }

    private static boolean isWithdrawal(Map<String, String> row) {
        return "WITHDRAW".equals(row.get("action"));
    }

    private static long app(Map<String, String> row) {
        return Long.parseLong(row.get("sdk_app_id"));
    }

    /** A local time of Shanghai, or a time with an offset of its own. */
    static long time(String text) {
        String clock = text.substring(text.indexOf('T'));
        boolean hasOffset = clock.contains("Z") || clock.contains("+") || clock.contains("-");
        return hasOffset
                ? OffsetDateTime.parse(text).toEpochSecond()
                : LocalDateTime.parse(text).toEpochSecond(SHANGHAI);
    }

    /** The first second of a day in Shanghai. */
    static long midnight(LocalDate day) {
        return day.atStartOfDay().toEpochSecond(SHANGHAI);
    }

    /** The day in Shanghai to which an instant belongs. */
    static LocalDate dayOf(long instant) {
        return LocalDateTime.ofEpochSecond(instant, 0, SHANGHAI).toLocalDate();
    }
}

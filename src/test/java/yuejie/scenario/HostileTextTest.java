package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yuejie.scenario.BookRunner.Ended;

/** Text that would be a statement, a template, an escape or a look-up elsewhere goes through every command as text. */
@OnBothDatabases
class HostileTextTest {

    private static final List<String> TEXTS = List.of("'; drop table invoice; --", "\"; delete from ledger_entry; --",
            "1); truncate seal; --", "x' or '1'='1", "${jndi:ldap://x}", "${java.version}", "#{1+1}", "%s%n%1$d",
            "{{x}}", "{0}", "\\0", "\\", "$1", "?1 :name", "$$", "/* */", "<script>alert(1)</script>", "@file",
            "\u001b[31mred\u001b]0;x\u0007", "👩‍👩‍👧‍👦", "\u202Eabc\u202C", "مرحبا", "\u2028", "NaN", "null",
            "a,b\"c\r\nd", "../../x");

    @ABook
    private BookRunner book;

    @Test
    void itIsSettledTakenCorrectedExplainedAndVerified() {
        ended(0, "import", drop().write(book.beside("drop")).toString());
        ended(0, "settle", "--month", "2022-07");
        ended(0, "hold", "IM-202207-1", "--reason", TEXTS.get(0));
        ended(0, "deduct", "--date", "2022-08-01");
        ended(0, "release", "IM-202207-1");
        ended(0, "import", corrections().write(book.beside("corrections")).toString());
        ended(0, "adjust", "--month", "2022-07", "--preview");
        ended(0, "adjust", "--month", "2022-07");
        ended(4, "deduct", "--date", "2022-08-03");
        for (int app = 1; app <= TEXTS.size(); app++) {
            // one language for the invoice of an application, the other one for its month
            ended(0, "explain", "IM-202207-" + app + "-A1", "--lang", app % 2 == 0 ? "en" : "zh");
            assertThat(ended(0, "explain", "--app", Integer.toString(app), "--month", "2022-07",
                    "--lang", app % 2 == 0 ? "zh" : "en").out())
                    .contains(TEXTS.get(app - 1).replaceAll("[\\p{Cc}&&[^\n]]", "?"));
        }
        ended(0, "aging", "--as-of", "2022-08-31");
        ended(4, "status", "--month", "2022-07");
        assertThat(ended(0, "history", "--decisions").out()).contains(TEXTS.get(0));
        Path out = book.beside("book-out");
        Map<String, String> files = book.export("2022-07");
        ended(0, "verify", "--month", "2022-07");
        ended(0, "verify", "--month", "2022-07", "--exports", out.toString());

        assertThat(files.get("invoices.csv").split("\nIM-202207-", -1)).hasSize(2 * TEXTS.size() + 1);
        List<String> twice = each((app, text) -> text).flatMap(text -> Stream.of(text, text)).toList();
        assertThat(book.query("select account_id from invoice order by sdk_app_id, adjustment")).isEqualTo(twice);
        assertThat(book.query("select name from account_fact order by line_no")).isEqualTo(TEXTS);
        assertThat(book.query("select order_id from order_fact order by line_no")).isEqualTo(TEXTS);
        assertThat(book.query("select substring(entry_key from 8) from ledger_entry e join account a"
                + " on a.account_no = e.account_no where kind = 'TOP_UP' order by a.account_no"))
                .containsExactlyInAnyOrderElementsOf(TEXTS);
    }

    @Test
    void inFieldsThatHoldNoFreeTextItIsRejectedAndKeptAsItWas() {
        Map<String, String[]> files = new LinkedHashMap<>();
        files.put("orders.csv", rows("order_id,sdk_app_id,product,months,starts_on,purchased_at,action",
                "o,1,PRO,36,2021-12-01,2021-11-30T12:00:00,ADD", 1));
        files.put("options.csv", rows("sdk_app_id,option,value,effective_at,action",
                "1,HISTORY_STORAGE,90,2022-01-01T00:00:00,ADD", 0));
        files.put("service_status.csv", rows("sdk_app_id,status,at,reason,action",
                "1,SUSPENDED,2022-01-01T00:00:00,ARREARS,ADD", 0));
        files.put("topups.csv", rows("topup_id,account_id,amount,at", "t,acct,1,2022-07-01T00:00:00", 1));
        files.put("usage/usage-2022-07-14.csv", rows(DropText.USAGE_COLUMNS, "1,2022-07-14,1,1", 0));
        String good = "1,2022-07-14,1,1\n".repeat(4 * TEXTS.size());
        DropText drop = DropText.ofTwoApplications();
        for (Map.Entry<String, String[]> file : files.entrySet()) {
            drop = drop.with(file.getKey(), file.getValue());
        }
        // of a usage file, half of the rows have to be good
        drop = drop.withText("usage/usage-2022-07-14.csv",
                String.join("\n", files.get("usage/usage-2022-07-14.csv")) + "\n"
                        + good);
        Ended ended = book.run("import", "--max-rejects", "1000", drop.write(book.beside("drop")).toString());
        assertThat(ended.exitCode()).as("%s", ended.err()).isEqualTo(4);

        assertThat(book.query("select raw from reject order by file_id, line_no").stream()
                .map(HostileTextTest::unescaped).toList()).isEqualTo(files.values().stream()
                        .flatMap(rows -> Stream.of(rows).skip(1)).toList());
        assertThat(book.query("select count(*) from order_fact")).containsExactly("0");
    }

    @Test
    void inColumnNamesItIsIgnoredWithAWarningThatIsFitToBePrinted() {
        String odd = "\u001b[31mred\u001b]0;x\u0007";
        Path drop = new DropText().with("accounts.csv", "account_id,name," + odd, "acct,One,x")
                .write(book.beside("drop"));
        assertThat(ended(0, "import", drop.toString()).err()).isEqualTo(drop.resolve("accounts.csv")
                + ": ignored unknown column ?[31mred?]0;x?; known are account_id, name\n");
    }

    private Ended ended(int exitCode, String... command) {
        Ended ended = book.run(command);
        assertThat(ended.exitCode()).as("%s: %s", List.of(command), ended.err()).isEqualTo(exitCode);
        assertThat(ended.out() + ended.err()).doesNotContain("\u001b", "\tat ", "Failed:");
        return ended;
    }

    /** Each text is an account, its name, its top-up, and an order of its application. */
    private static DropText drop() {
        return new DropText().withUsageOf("2022-07").with("accounts.csv", lines("account_id,name",
                (app, text) -> csv(text) + "," + csv(text)))
                .with("apps.csv", lines("sdk_app_id,account_id,site,created_on",
                        (app, text) -> app + "," + csv(text) + ",mainland,2021-01-01"))
                .with("orders.csv", lines("order_id,sdk_app_id,product,months,starts_on,purchased_at",
                        (app, text) -> csv(text) + "," + app + ",PRO,36,2021-12-01,2021-11-30T12:00:00"))
                .with("options.csv", lines("sdk_app_id,option,value,effective_at",
                        (app, text) -> app + ",HISTORY_STORAGE,90,2022-01-01T00:00:00"))
                .with("topups.csv", lines("topup_id,account_id,amount,at",
                        (app, text) -> csv(text) + "," + csv(text) + ",2500,2022-07-01T00:00:00"));
    }

    private static DropText corrections() {
        return new DropText().withText("usage/usage-2022-07-14.csv", String.join("\n", lines(DropText.USAGE_COLUMNS,
                (app, text) -> app + ",2022-07-14,65432,300")) + "\n");
    }

    private static String[] lines(String header, BiFunction<Integer, String, String> line) {
        return Stream.concat(Stream.of(header), each(line)).toArray(String[]::new);
    }

    private static <T> Stream<T> each(BiFunction<Integer, String, T> what) {
        return IntStream.rangeClosed(1, TEXTS.size()).mapToObj(app -> what.apply(app, TEXTS.get(app - 1)));
    }

    /** A good row for each text and field, from one on, with the text in that field. */
    private static String[] rows(String header, String row, int firstField) {
        String[] fields = row.split(",");
        return Stream.concat(Stream.of(header), IntStream.range(firstField, fields.length).boxed()
                .flatMap(field -> TEXTS.stream().map(text -> {
                    String[] changed = fields.clone();
                    changed[field] = csv(text);
                    return String.join(",", changed);
                }))).toArray(String[]::new);
    }

    private static String unescaped(String raw) {
        return Pattern.compile("\\\\(?:u([0-9A-F]{4,6}?)(?![0-9A-F])|(.))").matcher(raw).replaceAll(found -> {
            String shown = found.group(1) != null ? Character.toString(Integer.parseInt(found.group(1), 16))
                    : Map.of("n", "\n", "r", "\r", "t", "\t").getOrDefault(found.group(2), found.group(2));
            return Matcher.quoteReplacement(shown);
        });
    }

    private static String csv(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}

package yuejie.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yuejie.scenario.ABook;
import yuejie.scenario.BookRunner;
import yuejie.scenario.DropText;
import yuejie.scenario.OnBothDatabases;

/** The pages of months: they show what {@code yuejie status} says for programs, all of it. */
@OnBothDatabases
class MonthPagesTest {

    private static final Path SAMPLE = Path.of("sample-data", "2022-07");

    private static final Pattern FACT = Pattern.compile("(?s)<dt>(.*?)</dt>\\s*<dd[^>]*>(.*?)</dd>");

    /** How the page names what the answer for programs has under {@code applications}. */
    private static final Map<String, String> APPLICATIONS = Map.of("settled", "Settled applications", "invoiced",
            "Invoiced applications", "invoiced_amount", "Their months amount to", "nothing_due", "Nothing due",
            "parked", "Parked", "parked_amount", "At least waits with them", "changed_since",
            "Changed since they were settled");

    /** How the page names what the answer for programs has under {@code money}. */
    private static final Map<String, String> MONEY = Map.ofEntries(Map.entry("invoices", "Invoices"),
            Map.entry("invoices_amount", "Invoiced amount"), Map.entry("lines", "Invoice lines"),
            Map.entry("debits", "Debits"), Map.entry("debits_amount", "Debited amount"),
            Map.entry("credits", "Credits"), Map.entry("credits_amount", "Credited amount"),
            Map.entry("credits_off_what_was_open", "Credits off what was open"),
            Map.entry("credits_to_balances", "Credits to balances"), Map.entry("deducted", "Deducted"),
            Map.entry("deducted_amount", "Deducted amount"), Map.entry("open", "Open"),
            Map.entry("open_amount", "Open amount"), Map.entry("overdue", "Overdue"),
            Map.entry("overdue_amount", "Overdue amount"), Map.entry("not_approved", "Not approved"),
            Map.entry("not_approved_amount", "Not approved amount"));

    private static final Map<String, String> STATES = Map.of("SEALED", "settled, sealed and proved", "BEGUN",
            "begun and not finished; nothing of it is issued", "NOT_BEGUN", "not begun");

    @ABook
    private BookRunner book;

    private ConsoleRunner console;

    @BeforeEach
    void startAConsole() {
        console = ConsoleRunner.open(book);
    }

    @AfterEach
    void endIt() {
        console.close();
    }

    @Test
    void whereThereIsNothingThePageSaysWhatToDoAndTheConsoleBeginsThere() throws Exception {
        assertThat(console.get("/").statusCode()).isEqualTo(302);
        assertThat(console.get("/").headers().firstValue("Location")).hasValueSatisfying(where -> assertThat(where)
                .endsWith("/months"));
        assertThat(console.text("/months")).contains("There is nothing of any month. Begin with: yuejie import PATH");
        assertThat(console.text("/months/2022-07")).contains("Next yuejie import PATH");
        assertThat(console.text("/months?lang=zh")).contains("还没有任何账期的数据。请先执行：yuejie import PATH");
    }

    @Test
    void whatIsNoMonthIsABadRequest() throws Exception {
        assertThat(console.get("/months/2022-13").statusCode()).isEqualTo(400);
        assertThat(console.get("/days?month=July").statusCode()).isEqualTo(400);
    }

    @Test
    void thePageOfAMonthHasAllThatStatusSaysInEachStageOfTheSample() throws Exception {
        book.importing(SAMPLE.resolve("drop"));
        comparedWithStatus("2022-07");
        book.settle("2022-07");
        comparedWithStatus("2022-07");
        book.run("deduct", "--date", "2022-08-01");
        book.importing(SAMPLE.resolve("august/2022-08-02"));
        book.run("deduct", "--date", "2022-08-02");
        book.run("hold", "IM-202207-1400000018", "--reason", "disputed");
        book.run("deduct", "--date", "2022-08-03");
        comparedWithStatus("2022-07");
        book.importing(SAMPLE.resolve("august/2022-08-09"));
        comparedWithStatus("2022-07");
        book.run("settle", "--month", "2022-07", "--parked");
        book.run("adjust", "--month", "2022-07");
        comparedWithStatus("2022-07");
    }

    @Test
    void whatIsWrongWithTheInputOfAMonthIsOnItsPage() throws Exception {
        book.importing(DropText.ofTwoApplications().withUsageOf("2022-07")
                .withUsage("2022-07-14", "1,2022-07-14,many,300", "2,2022-07-14,100,300")
                .withUsage("2022-07-20", "1,2022-07-20,1,0", "2,2022-07-20,1,0")
                .withText("usage/usage-2022-07-30.csv", "oops\n").write(book.beside("drop")));
        JsonNode status = comparedWithStatus("2022-07");
        assertThat(status.at("/input/days_missing").size()).isEqualTo(1);
        assertThat(status.at("/input/days_with_rejected_rows").size()).isEqualTo(1);
        assertThat(status.at("/input/files_refused").size()).isEqualTo(1);
        comparedWithStatus("2999-02");
    }

    @Test
    void parkedApplicationsHaveAPageOfTheirOwn() throws Exception {
        book.importing(SAMPLE.resolve("drop"));
        book.settle("2022-07");
        assertThat(console.get("/months/2022-07/parked.csv").body())
                .isEqualTo("application,reason,detail,mended,waits\n"
                        + "1400000016,UNPRICED_OPTION,\"HISTORY_STORAGE 60 is neither sold nor included in plan PRO,"
                        + " which it met on 2022-07-15; sold: up to 7 included, [30, 90, 180, 360]\",no,4000.00\n");
    }

    private JsonNode comparedWithStatus(String month) throws Exception {
        JsonNode status = JsonMapper.shared().readTree(book.run("status", "--month", month, "--json").out());
        String body = console.get("/months/" + month).body();
        String text = console.text("/months/" + month);
        Map<String, String> facts = facts(body);
        assertThat(facts).containsEntry("State", STATES.get(status.get("settlement").asString()))
                .containsEntry("Needs a look", status.get("exit_code").asInt() == 4 ? "yes" : "no")
                .containsEntry("A run is in progress", status.get("running").asBoolean() ? "yes" : "no");
        input(status.get("input"), facts, text);
        status.get("revisions").forEach(revision -> assertThat(text).contains(revision(revision)));
        counted(status.get("applications"), APPLICATIONS, facts);
        counted(status.get("money"), MONEY, facts);
        applications(status.get("applications"), text);
        status.at("/money/held").forEach(held -> assertThat(text).contains(held.get("invoice_no").asString() + " "
                + amount(held.get("open_amount")) + " " + held.get("reason").asString()));
        status.get("unfinished").forEach(work -> assertThat(text).contains(work.get("what").asString() + " "
                + work.get("command").asString()));
        JsonNode next = status.get("next");
        assertThat(text).contains("Next " + next.get("command").asString("nothing") + " "
                + next.get("reason").asString());
        inTheListOfMonths(status, month);
        return status;
    }

    /** The list of months says the same, although it reads the seals and not all invoices. */
    private void inTheListOfMonths(JsonNode status, String month) throws Exception {
        if (status.at("/input/days_imported").asInt() > 0) {
            JsonNode money = status.get("money");
            assertThat(console.text("/months")).contains(String.join(" ", month,
                    status.at("/input/days_imported").asString(), "31",
                    STATES.get(status.get("settlement").asString()), count(money, "invoices"),
                    amount(money, "invoices_amount"), count(money, "credits"), amount(money, "credits_amount"),
                    count(money, "open"), amount(money, "open_amount"), count(money, "overdue"),
                    amount(money, "overdue_amount"), count(status.get("applications"), "parked")));
        }
    }

    private static void input(JsonNode input, Map<String, String> facts, String text) {
        assertThat(facts).containsEntry("Days imported", input.get("days_imported").asString())
                .containsEntry("Days to come", input.get("days_to_come").asString());
        input.get("days_missing").forEach(day -> assertThat(facts.get("Days missing")).contains(day.asString()));
        input.get("days_accepted_as_missing").forEach(day -> assertThat(facts.get("Days accepted as missing"))
                .contains(day.asString()));
        input.get("days_suspicious").forEach(low -> assertThat(text).contains(low.get("day").asString()
                + " has far less usage than the " + low.get("days_before").asString() + " days before it: "));
        input.get("days_with_rejected_rows").forEach(day -> assertThat(text).contains(day.get("day").asString() + " "
                + day.get("rows_rejected").asString()));
        input.get("files_refused").forEach(file -> assertThat(text).contains(file.get("file").asString() + " "
                + file.get("message").asString()));
    }

    private static void counted(JsonNode answer, Map<String, String> names, Map<String, String> facts) {
        answer.properties().stream().filter(field -> field.getValue().isValueNode()).forEach(field -> {
            assertThat(names).containsKey(field.getKey());
            assertThat(facts).containsEntry(names.get(field.getKey()), field.getKey().contains("amount")
                    || field.getKey().startsWith("credits_") ? amount(field.getValue())
                            : number(field.getValue(), "#,##0"));
        });
    }

    private static void applications(JsonNode applications, String text) {
        applications.path("parked_by_reason").properties().forEach(reason -> assertThat(text)
                .contains("Parked, by reason Reason Applications " + reason.getKey() + " "
                        + reason.getValue().asString()));
        applications.path("parked_applications").forEach(parked -> assertThat(text).contains(String.join(" ",
                parked.get("sdk_app_id").asString(), parked.get("reason").asString(), parked.get("detail").asString(),
                parked.get("mended").asBoolean() ? "yes" : "no", amount(parked.get("amount")))));
    }

    private static String revision(JsonNode revision) {
        return String.join(" ", revision.get("revision").asString(),
                revision.get("kind").asString().toLowerCase(Locale.ROOT), revision.get("sealed").asBoolean() ? "yes"
                        : "no",
                count(revision, "applications"), count(revision, "parked"), count(revision, "debits"),
                amount(revision, "debit_amount"), count(revision, "credits"), amount(revision, "credit_amount"),
                revision.get("root").asString(), revision.get("sealed_at").asString().replace('T', ' ')
                        .replace("+08:00", " +08:00"),
                revision.get("sealed_by").asString());
    }

    private static String count(JsonNode answer, String field) {
        return answer.isNull() ? "0" : number(answer.get(field), "#,##0");
    }

    private static String amount(JsonNode answer, String field) {
        return answer.isNull() ? "0.00" : amount(answer.get(field));
    }

    private static String amount(JsonNode value) {
        return number(value, "#,##0.00");
    }

    private static String number(JsonNode value, String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(new BigDecimal(value.asString()));
    }

    private static Map<String, String> facts(String body) {
        Map<String, String> facts = new LinkedHashMap<>();
        Matcher matcher = FACT.matcher(body);
        while (matcher.find()) {
            assertThat(facts.put(matcher.group(1), matcher.group(2))).as(matcher.group(1)).isNull();
        }
        return facts;
    }

}

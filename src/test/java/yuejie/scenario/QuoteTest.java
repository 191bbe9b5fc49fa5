package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The price calculator: its sums are worked out by hand, and agree with what the same month is settled with. */
@OnBothDatabases
class QuoteTest {

    private static final int APPLICATIONS = 40;
    private static final LocalDate START = LocalDate.of(2022, 7, 1);

    /** An application whose usage is the same on every day, as `quote` is asked about it. */
    private record Case(long app, String plan, long dau, long groups, long history, String suspended, String resumed) {

        static Case random(int number, Random random) {
            String plan = List.of("PRO", "FLAGSHIP", "PRO", "FLAGSHIP", "TRIAL").get(random.nextInt(5));
            List<Long> sold = plan.equals("PRO") ? List.of(0L, 7L, 30L, 90L, 180L, 360L)
                    : List.of(0L, 30L, 90L, 180L, 360L);
            long from = random.nextInt(30 * 86_400);
            long until = from + 1 + random.nextInt(12 * 86_400);
            boolean suspended = random.nextBoolean();
            return new Case(1_400_000_000L + number, plan, around(10_000, random), around(100_000, random),
                    sold.get(random.nextInt(sold.size())), suspended ? time(from) : null,
                    suspended && random.nextInt(3) > 0 ? time(until) : null);
        }

        /** Often at a quota or a block's edge. */
        private static long around(long block, Random random) {
            return Math.max(0, random.nextInt(5) * block + random.nextInt(3) - 1
                    + (random.nextBoolean() ? 0 : random.nextInt(9_000)));
        }

        private static String time(long second) {
            return START.atStartOfDay().plusSeconds(second).toString().replaceFirst("(T\\d\\d:\\d\\d)$", "$1:00");
        }

        String[] quote() {
            List<String> call = new ArrayList<>(
                    List.of("quote", "--site", "mainland", "--month", "2022-07", "--plan", plan,
                            "--dau", Long.toString(dau), "--groups", Long.toString(groups), "--json"));
            if (history > 0) {
                call.addAll(List.of("--history", Long.toString(history)));
            }
            if (suspended != null) {
                call.addAll(List.of("--suspended-from", suspended));
            }
            if (resumed != null) {
                call.addAll(List.of("--resumed-at", resumed));
            }
            return call.toArray(String[]::new);
        }
    }

    @TempDir
    private Path folder;

    @Test
    void theMonthOfConstantUsageIsSettledWithWhatWasQuoted() throws Exception {
        Random random = new Random(Database.ofThisRun().ordinal() + 7L);
        List<Case> cases = new ArrayList<>();
        for (int i = 1; i <= APPLICATIONS; i++) {
            cases.add(Case.random(i, random));
        }
        BookRunner book = new BookRunner(folder.resolve("book"));
        assertThat(book.importing(drop(cases)).exitCode()).isZero();
        assertThat(book.settle("2022-07").exitCode()).isZero();
        List<String> invoiced = book.export("2022-07").get("invoice_lines.csv").lines().skip(1)
                .map(line -> line.split(","))
                .map(f -> f[0].substring("IM-202207-".length()) + " " + f[2] + " " + f[5] + " "
                        + f[8] + " " + f[10] + " " + f[11] + " " + f[13])
                .sorted().toList();
        List<String> quoted = new ArrayList<>();
        for (Case each : cases) {
            BookRunner.Ended ended = book.run(each.quote());
            assertThat(ended.exitCode()).as(ended.err()).isZero();
            for (JsonNode line : JsonMapper.shared().readTree(ended.out()).get("postpaid")) {
                quoted.add(each.app + " " + text(line, "item") + " " + text(line, "quantity") + " "
                        + text(line, "blocks") + " "
                        + text(line, "fee") + " " + text(line, "service_seconds") + " " + text(line, "amount"));
            }
        }
        assertThat(invoiced).hasSizeGreaterThan(APPLICATIONS / 2);
        assertThat(quoted.stream().sorted()).isEqualTo(invoiced);
    }

    @Test
    void eachAmountOfAQuoteIsDerived() {
        String out = run("quote", "--site", "mainland", "--plan", "PRO", "--dau", "23000", "--groups", "120000",
                "--history",
                "90", "--add-on", "GROUP_MEMBERS_2000", "--call-pack", "CALL_BASIC", "--month", "2022-07", "--months",
                "2").out();
        assertThat(out).contains("Professional PRO: 999.00 CNY a month × 2 = 1,998.00 CNY\n")
                .contains("2000 members per group GROUP_MEMBERS_2000: 500.00 CNY a month × 2 = 1,000.00 CNY\n")
                .contains("Calls Basic CALL_BASIC: 500.00 CNY a month × 2 = 1,000.00 CNY\n")
                .contains("Prepaid in all: 3,998.00 CNY\n")
                .contains("ceil(13,000 ÷ 10,000) = 2").contains("ceil(20,000 ÷ 100,000) = 1")
                .contains("Postpaid in all: 4,000.00 CNY\n").endsWith("Total: 7,998.00 CNY\n");
    }

    @Test
    void plansAreComparedAndTheCheapestUnderWhichAllCanBeHadIsNamed() {
        // PRO 999 + 2000 + 2500 (360 days); FLAGSHIP 2999 + 2000 + 2000
        assertThat(run("quote", "--site", "mainland", "--compare", "--dau", "30000", "--history", "360", "--month",
                "2022-07",
                "--lang", "zh").out()).contains("总计                     5,499.00  6,999.00\n")
                .endsWith("最便宜：专业版，5,499.00 元\n");
        assertThat(run("quote", "--site", "mainland", "--compare", "--add-on", "JOINED_GROUPS_3000").out())
                .contains("Total                           not comparable  3,899.00\n")
                .contains("Cheapest: Flagship, 3,899.00 CNY\n")
                .endsWith(
                        "PRO: JOINED_GROUPS_3000 is not sold for PRO; for it there are AVCHATROOM_UNLIMITED,"
                                + " CALL_ADVANCED, CALL_BASIC, CALL_TRIAL, GROUP_MEMBERS_2000, JOINED_GROUPS_1000\n");
    }

    @Test
    void whatIsNotSoldOrNotThereIsRefusedWithWhatThereIs() {
        assertRefused(3, "GROUP_MEMBERS_2000 is not sold for FLAGSHIP; for it there are CALL_PREMIUM, CALL_TRIAL,"
                + " GROUP_MEMBERS_6000, JOINED_GROUPS_3000.\n", "--plan", "FLAGSHIP", "--add-on", "GROUP_MEMBERS_2000");
        assertRefused(3,
                "HISTORY_STORAGE 45 is neither sold nor included in plan PRO, which it met on 2022-07-01; sold: up to"
                        + " 7 included, [30, 90, 180, 360].\n",
                "--plan", "PRO", "--history", "45", "--month", "2022-07");
        assertRefused(3, "--plan GOLD: the catalog has none; it has TRIAL, PRO, FLAGSHIP.\n", "--plan", "GOLD");
        assertRefused(3, "No catalog of the site mainland holds for 2021-12; name a month with --month.\n", "--plan",
                "PRO",
                "--month", "2021-12");
        assertRefused(2,
                "--dau: '-1' is not accepted; it must be a whole number from 0 to 999999999999\n"
                        + "Try: yuejie quote --help\n",
                "--plan",
                "PRO",
                "--dau", "-1");
        assertRefused(2, "--months: '61' is not accepted; it must be a whole number from 1 to 60\n"
                + "Try: yuejie quote --help\n", "--plan", "PRO", "--months", "61");
        assertRefused(2, "--suspended-from: '2022' is no time; a time is written YYYY-MM-DDThh:mm:ss, with an offset"
                + " like +08:00 or Z if it is not local, or YYYY-MM-DD for the beginning of a day\n"
                + "Try: yuejie quote --help\n", "--plan", "PRO", "--suspended-from", "2022");
        assertRefused(2, "--resumed-at must be a time after --suspended-from\nTry: yuejie quote --help\n",
                "--plan",
                "PRO", "--suspended-from", "2022-07-02", "--resumed-at", "2022-07-01");
        assertRefused(2,
                "Either --plan or --compare must be given, for example: yuejie quote --site mainland --plan PRO --dau"
                        + " 23000\nTry: yuejie quote --help\n");
    }

    private void assertRefused(int code, String words, String... options) {
        List<String> call = new ArrayList<>(List.of("quote", "--site", "mainland"));
        call.addAll(List.of(options));
        BookRunner.Ended ended = run(call.toArray(String[]::new));
        assertThat(ended.err()).isEqualTo(words);
        assertThat(ended.exitCode()).isEqualTo(code);
        assertThat(folder.resolve("book")).doesNotExist();
    }

    private BookRunner.Ended run(String... call) {
        return new BookRunner(folder.resolve("book")).run(call);
    }

    private static String text(JsonNode line, String field) {
        return line.has(field) ? line.get(field).asString() : "";
    }

    private Path drop(List<Case> cases) throws Exception {
        Path drop = Files.createDirectories(folder.resolve("drop/usage")).getParent();
        write(drop, "accounts.csv", "account_id,name\nA,Somebody\n");
        write(drop, "apps.csv",
                "sdk_app_id,account_id,site,created_on\n" + each(cases, c -> c.app + ",A,mainland,2022-07-01"));
        write(drop, "orders.csv", "order_id,sdk_app_id,product,months,starts_on,purchased_at\n" + each(cases.stream()
                .filter(c -> !c.plan.equals("TRIAL")).toList(),
                c -> "O" + c.app + "," + c.app + "," + c.plan
                        + ",1,2022-07-01,2022-07-01T00:00:00"));
        write(drop, "options.csv",
                "sdk_app_id,option,value,effective_at\n" + each(cases.stream().filter(c -> c.history > 0)
                        .toList(), c -> c.app + ",HISTORY_STORAGE," + c.history + ",2022-07-01T00:00:00"));
        write(drop, "service_status.csv", "sdk_app_id,status,at,reason\n" + each(cases.stream()
                .filter(c -> c.suspended != null).toList(),
                c -> c.app + ",SUSPENDED," + c.suspended + ","
                        + (c.resumed == null ? "" : "\n" + c.app + ",RESUMED," + c.resumed + ",")));
        for (LocalDate day = START; day.getMonthValue() == 7; day = day.plusDays(1)) {
            LocalDate date = day;
            write(drop, "usage/usage-" + day + ".csv", "sdk_app_id,usage_date,dau,groups\n"
                    + each(cases, c -> c.app + "," + date + "," + c.dau + "," + c.groups));
        }
        return drop;
    }

    private static String each(List<Case> cases, Function<Case, String> row) {
        return cases.stream().map(row).collect(Collectors.joining("\n", "", "\n"));
    }

    private static void write(Path drop, String name, String text) throws Exception {
        Files.writeString(drop.resolve(name), text);
    }
}

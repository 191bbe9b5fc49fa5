package yuejie.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.oracle.RandomBook.Clerk;

/** Random books are the same for the same seed, add up, and hold every case that they are there for. */
class OracleRandomBookTest {

    private static final YearMonth MONTH = YearMonth.of(2022, 7);
    private static final int APPLICATIONS = 24;
    private static final int BOOKS = 12;

    @TempDir
    private Path folder;

    @Test
    void aRandomBookIsTheSameForTheSameSeed() {
        Witness one = new Witness(folder.resolve("one"));
        Witness other = new Witness(folder.resolve("other"));
        RandomBook.play(1, MONTH, APPLICATIONS, false, one.folder, one);
        RandomBook.play(1, MONTH, APPLICATIONS, false, other.folder, other);
        assertEquals(one.told, other.told);
    }

    @Test
    void randomBooksHaveEveryCase() {
        Map<String, Integer> seen = new TreeMap<>();
        for (int seed = 1; seed <= BOOKS; seed++) {
            Witness witness = new Witness(folder.resolve("book-" + seed));
            RandomBook.play(seed, MONTH, APPLICATIONS, false, witness.folder, witness);
            witness.seen.forEach((what, times) -> seen.merge(what, times, Integer::sum));
        }
        List<String> never = seen.entrySet().stream().filter(what -> what.getValue() == 0).map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of(), never, () -> "seen was " + seen);
        for (String command : List.of("adjust", "deduct", "settle", "settle --parked")) {
            assertTrue(seen.containsKey(command + " ends with 0"), command + " with nothing to look at, in " + seen);
            assertTrue(seen.containsKey(command + " ends with 4"), command + " with something to look at, in " + seen);
        }
        assertTrue(seen.containsKey("month 2022-08"), () -> "a second month, in " + seen);
        assertTrue(seen.keySet().stream().noneMatch(what -> what.endsWith(" 3")), () -> "nothing is refused: " + seen);
    }

    /** Writes down what it is told, checks that it adds up, and counts how often it saw each case. */
    private static final class Witness implements Clerk {

        private final Path folder;
        private final List<String> told = new ArrayList<>();
        private final Map<String, Integer> seen = new TreeMap<>();
        private Map<String, String> files;

        Witness(Path folder) {
            this.folder = folder;
        }

        @Override
        public void runs(int exitCode, String... command) {
            String words = String.join(" ", command).replace(folder.toString(), "");
            told.add(exitCode + " " + words);
            seen.merge(command[0] + (words.endsWith("--parked") ? " --parked" : "") + " ends with " + exitCode, 1,
                    Integer::sum);
        }

        @Override
        public void exports(YearMonth month, Map<String, String> exported) {
            files = exported;
            told.add(month + " " + files);
            seen.merge("month " + month, 1, Integer::sum);
            movementsBalance();
            accountsAddUp();
            countInvoices(month);
            countLines();
            count("credit that lowers", "ledger.csv", row -> row.get("entry_key").matches("CREDIT:[^:]*:.*"));
            count("credit to the balance", "ledger.csv", row -> row.get("entry_key").matches("CREDIT:[^:]*"));
            count("deducted to the last cent", "deductions.csv", row -> row.get("outcome").equals("DEDUCTED")
                    && row.get("balance_after").equals("0.00"));
            count("a cent too little", "deductions.csv", row -> row.get("outcome").equals("INSUFFICIENT_BALANCE")
                    && files.get("invoices.csv").contains("," + amount(row, "balance_after")
                            .add(new BigDecimal("0.01")) + ","));
        }

        private void movementsBalance() {
            for (Map<String, String> row : rows("ledger.csv")) {
                assertEquals(amount(row, "cash").add(amount(row, "receivable")),
                        amount(row, "balance").add(amount(row, "revenue")), row.toString());
            }
        }

        private void accountsAddUp() {
            for (Map<String, String> account : rows("accounts.csv")) {
                BigDecimal balance = rows("ledger.csv").stream()
                        .filter(row -> row.get("account_id").equals(account.get("account_id")))
                        .map(row -> amount(row, "balance"))
                        .reduce(new BigDecimal("0.00"), BigDecimal::add);
                assertEquals(balance, amount(account, "balance"), account.toString());
                assertEquals(balance, amount(account, "topped_up").subtract(amount(account, "deducted")));
                assertTrue(balance.signum() >= 0, account.toString());
            }
        }

        private void countInvoices(YearMonth month) {
            Predicate<Map<String, String>> wasInvoiced = row -> files.get("invoices.csv")
                    .contains("," + month + "," + row.get("sdk_app_id") + ",");
            count("first invoice is an adjustment", "assessments.csv", row -> row.get("invoice_no").endsWith("-A1"));
            count("parked after it was invoiced", "assessments.csv",
                    wasInvoiced.and(row -> row.get("outcome").equals("PARKED")));
            count("nothing due after it was invoiced", "assessments.csv",
                    wasInvoiced.and(row -> row.get("outcome").equals("NOTHING_DUE")));
            count("lowered to a rest", "invoices.csv", row -> amount(row, "open_amount").signum() > 0
                    && !row.get("open_amount").equals(row.get("total")));
            count("adjustment of 0.00", "invoices.csv", row -> row.get("total").equals("0.00"));
            count("third adjustment", "invoices.csv", row -> row.get("invoice_no").endsWith("-A3"));
            count("overdue adjustment", "invoices.csv", row -> row.get("invoice_no").contains("-A")
                    && row.get("status").equals("OVERDUE"));
            count("another account than its assessment", "invoices.csv", row -> rows("assessments.csv").stream()
                    .anyMatch(assessment -> assessment.get("sdk_app_id").equals(row.get("sdk_app_id"))
                            && !assessment.get("account_id").equals(row.get("account_id"))));
        }

        private void countLines() {
            count("overage that vanished with its days", "invoice_lines.csv",
                    row -> !row.get("meter").isEmpty() && row.get("peak_date").isEmpty());
            count("overage by now within the quota", "invoice_lines.csv",
                    row -> row.get("blocks").equals("0") && !row.get("peak_date").isEmpty());
            count("storage that vanished", "invoice_lines.csv",
                    row -> row.get("meter").isEmpty() && row.get("quantity").equals("0"));
        }

        private void count(String what, String file, Predicate<Map<String, String>> which) {
            seen.merge(what, (int) rows(file).stream().filter(which).count(), Integer::sum);
        }

        private List<Map<String, String>> rows(String file) {
            return Csv.rows(files.get(file));
        }

        private static BigDecimal amount(Map<String, String> row, String column) {
            return new BigDecimal(row.get(column));
        }
    }
}

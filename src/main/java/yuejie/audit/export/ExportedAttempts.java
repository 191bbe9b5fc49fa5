package yuejie.audit.export;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import yuejie.audit.AttemptRow;
import yuejie.audit.Chain;
import yuejie.audit.Findings;
import yuejie.audit.InvoiceNo;
import yuejie.audit.MonthlyAttempts;
import yuejie.audit.Tally;
import yuejie.calendar.BillingMonth;

/** The attempts of an export, compared with the seals of their dates. */
final class ExportedAttempts {

    private record Attempt(int run, AttemptRow row) {
    }

    private static final ExportedFile FILE = new ExportedFile("deductions.csv",
            "invoice_no,attempt_date,outcome,amount,balance_after");

    private final BillingMonth month;
    private final Map<String, Issued> invoices;
    private final Findings findings;
    private final Tally tally;
    private final Map<LocalDate, List<Attempt>> byDate = new TreeMap<>();
    private @Nullable InvoiceNo last;
    private LocalDate lastDate = LocalDate.MIN;

    ExportedAttempts(BillingMonth month, Map<String, Issued> invoices, Findings findings, Tally tally) {
        this.month = month;
        this.invoices = invoices;
        this.findings = findings;
        this.tally = tally;
    }

    void read(Path directory, ExportManifest manifest, List<Chain.Deducted> seals) {
        Set<String> named = new TreeSet<>(manifest.runs().keySet());
        FILE.read(directory, manifest, findings, row -> {
            named.remove(row.text("invoice_no") + " " + row.text("attempt_date"));
            attempt(row, manifest);
        });
        named.forEach(attempt -> findings.add(ExportManifest.NAME, "it says that run " + manifest.runs().get(attempt)
                + " made an attempt, " + attempt.replace(" ", " on ") + ", deductions.csv does not have it"));
        seals.forEach(this::compare);
        byDate.forEach((date, attempts) -> attempts.stream()
                .filter(attempt -> seals.stream()
                        .noneMatch(seal -> seal.date().equals(date) && seal.run() == attempt.run))
                .forEach(attempt -> findings.add("deductions.csv " + attempt.row.invoice() + " on " + date,
                        "no link of the chain seals run " + attempt.run + " of its date")));
    }

    private void attempt(ExportedRow row, ExportManifest manifest) throws ExportedRow.UnreadableException {
        String where = "deductions.csv " + row.text("invoice_no") + " on " + row.text("attempt_date");
        InvoiceNo no = row.invoice("invoice_no");
        LocalDate date = row.date("attempt_date");
        if (last != null && (last.compareTo(no) > 0 || (last.equals(no) && !lastDate.isBefore(date)))) {
            findings.add(where, "it does not come in the order of the invoices and dates");
        }
        last = no;
        lastDate = date;
        tally.attempts(1);
        byDate.computeIfAbsent(date, day -> new ArrayList<>()).add(new Attempt(
                manifest.runs().getOrDefault(row.text("invoice_no") + " " + date, 1),
                new AttemptRow(month.toString(), row.fields())));
        Issued invoice = invoices.get(row.text("invoice_no"));
        boolean deducted = row.text("outcome").equals("DEDUCTED");
        BigDecimal amount = row.amount("amount");
        if (invoice == null) {
            findings.add(where, "invoices.csv does not have its invoice");
        } else if (deducted) {
            invoice.deducted(date, amount);
        } else {
            invoice.failed(date, month.lastDay());
        }
        if (deducted != amount.signum() > 0 || (!deducted && !row.text("outcome").equals("INSUFFICIENT_BALANCE"))
                || row.amount("balance_after").signum() < 0) {
            findings.add(where, "it is " + row.text("outcome") + " of " + row.text("amount") + " and leaves "
                    + row.text("balance_after") + " (R8.2)");
        }
    }

    private void compare(Chain.Deducted seal) {
        MonthlyAttempts attempts = new MonthlyAttempts();
        byDate.getOrDefault(seal.date(), List.of()).stream().filter(attempt -> attempt.run <= seal.run())
                .map(Attempt::row).forEach(attempts::add);
        List<String> differ = attempts.differ(seal.manifest(), month.toString()::equals);
        if (!differ.isEmpty()) {
            findings.add(seal.link().name(), "the exported attempts of " + seal.date()
                    + " do not match what its manifest says: " + String.join("; ", differ));
        }
    }
}

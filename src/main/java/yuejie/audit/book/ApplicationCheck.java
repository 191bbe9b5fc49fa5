package yuejie.audit.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import yuejie.audit.Finding;
import yuejie.audit.Findings;
import yuejie.audit.Removal;
import yuejie.audit.Tally;
import yuejie.audit.Words;
import yuejie.calendar.BillingMonth;
import yuejie.seal.CanonicalRows;

/**
 * Computes the digests of one application's month once more, from its rows as a revision saw them, and compares them
 * with the digests that are kept with its assessment.
 *
 * <p>Not for several threads at once.
 */
final class ApplicationCheck {

    /**
     * What the book holds of an application.
     *
     * @param snapshots the snapshots of its range
     * @param agreed    its rows in the fact tables, of all time
     * @param invoices  its invoices of the month
     */
    record Kept(Snapshots snapshots, List<AgreedRow> agreed, List<InvoiceRow> invoices) {
    }

    private static final String NOT_SEALED = "it is not what was sealed";

    private final BillingMonth month;
    private final List<String> days;
    private final Findings findings;
    private final Tally tally;
    private final Mismatches mismatches = new Mismatches();
    private final CanonicalRows rows = new CanonicalRows();
    private final MeasuredCheck measured;

    ApplicationCheck(BillingMonth month, Findings findings, Tally tally) {
        this.month = month;
        this.days = month.days().stream().map(LocalDate::toString).toList();
        this.findings = findings;
        this.tally = tally;
        this.measured = new MeasuredCheck(month, findings);
    }

    /** What differs from the digests, once all applications were checked. */
    Mismatches mismatches() {
        return mismatches;
    }

    /**
     * Checks an assessment and what belongs to it.
     *
     * @param asOf the place of the last applied file that its revision saw
     */
    void check(AssessmentRow assessment, long asOf, Kept kept) {
        snapshots(assessment, asOf, kept.snapshots);
        contract(assessment, asOf, kept.agreed);
        compare(assessment, Part.ASSESSMENT, row(assessment.fields()), 1, new Finding(name(assessment),
                NOT_SEALED));
        List<InvoiceRow> issued = kept.invoices.stream().filter(row -> row.revision() == assessment.revision())
                .toList();
        Optional<InvoiceRow> invoice = invoice(assessment, issued);
        lines(assessment, invoice);
        evidence(assessment, invoice);
        issued.forEach(each -> measured.check(assessment.appNo(), asOf, kept.snapshots, each));
        invoice.ifPresent(each -> {
            tally.invoice(each.lines().size());
            if (!each.pricedBy().equals(assessment.evidence().subList(0, 2))) {
                findings.add("invoice " + each.number(), "it is priced by " + String.join(" version ", each.pricedBy())
                        + ", its assessment by " + String.join(" version ", assessment.evidence().subList(0, 2)));
            }
        });
    }

    private void snapshots(AssessmentRow assessment, long asOf, Snapshots snapshots) {
        int count = 0;
        List<String> without = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            Optional<Snapshots.Value> dau = snapshots.at(Snapshots.DAU, assessment.appNo(), day, asOf);
            if (dau.isEmpty()) {
                without.add(days.get(day));
            } else {
                rows.field(days.get(day)).field(dau.get().number())
                        .field(snapshots.value(Snapshots.GROUPS, assessment.appNo(), day, asOf)).end();
                count++;
            }
        }
        tally.application(count);
        for (String meter : snapshots.furtherMeters()) {
            for (int day = 0; day < days.size(); day++) {
                String date = days.get(day);
                snapshots.at(meter, assessment.appNo(), day, asOf)
                        .ifPresent(value -> rows.field("meter").field(meter).field(date).field(value.number()).end());
            }
        }
        String counts = assessment.snapshots() == count ? Words.count(count, "day") : Words.count(count, "day")
                + ", sealed were " + assessment.snapshots() + (count < assessment.snapshots() && !without.isEmpty()
                        ? "; there is none of " + Words.first(without) : "");
        compare(assessment, Part.SNAPSHOTS, rows.digest(), count, new Finding("usage_daily" + seen(assessment),
                "the snapshots are not those that were sealed (" + counts + ")"));
    }

    private void contract(AssessmentRow assessment, long asOf, List<AgreedRow> agreed) {
        byte[] digest = AgreedRow.digest(agreed, asOf, rows);
        Optional<byte[]> sealed = assessment.digest(Part.CONTRACT);
        if (!Arrays.equals(digest, sealed.orElse(null))) {
            Finding finding = sealed.flatMap(whole -> Removal.added(agreed, whole,
                    others -> AgreedRow.digest(others, asOf, rows)))
                    .map(row -> new Finding(row.name() + seen(assessment), Removal.WORDS))
                    .orElseGet(() -> new Finding("application_fact, order_fact, option_fact, status_fact"
                            + seen(assessment), "the contract is not the one that was sealed"));
            compare(assessment, Part.CONTRACT, digest, 1, finding);
        }
    }

    /** The invoice that the revision issued; further invoices of the revision are added to the findings. */
    private Optional<InvoiceRow> invoice(AssessmentRow assessment, List<InvoiceRow> issued) {
        Optional<byte[]> sealed = assessment.digest(Part.INVOICE);
        Optional<InvoiceRow> invoice = issued.stream()
                .filter(row -> sealed.filter(digest -> Arrays.equals(row(row.fields()), digest)).isPresent())
                .findFirst()
                .or(() -> issued.stream().findFirst());
        issued.stream().filter(row -> !Optional.of(row).equals(invoice))
                .forEach(row -> findings.add("invoice " + row.number(),
                        "it was not sealed: " + revision(assessment) + " issued another one"));
        String number = invoice.map(InvoiceRow::number).orElse("");
        compare(assessment, Part.INVOICE, invoice.map(row -> row(row.fields())), issued.isEmpty() ? 0 : 1,
                Optional.of(issued.isEmpty() ? new Finding("invoice of application " + assessment.application() + " in "
                        + revision(assessment), "it is missing")
                        : new Finding("invoice " + number, sealed.isPresent() ? NOT_SEALED
                                : "it was not sealed: " + revision(assessment) + " issued none to the application")));
        return invoice;
    }

    private void lines(AssessmentRow assessment, Optional<InvoiceRow> invoice) {
        Optional<byte[]> digest = invoice.map(row -> lines(row.lines()));
        long count = invoice.map(row -> row.lines().size()).orElse(0);
        // where an invoice is missing or was added, that is the finding, and not its lines
        compare(assessment, Part.LINES, digest, count, invoice.flatMap(row -> assessment.digest(Part.LINES)
                .map(sealed -> alteredLines(assessment, row, sealed))));
    }

    private Finding alteredLines(AssessmentRow assessment, InvoiceRow invoice, byte[] sealed) {
        List<InvoiceRow.Line> lines = invoice.lines();
        String name = "invoice_line " + invoice.number();
        Optional<InvoiceRow.Line> added = Removal.added(lines, sealed, this::lines);
        if (added.isPresent()) {
            return new Finding(name + " line " + added.get().no(), Removal.WORDS);
        }
        if (lines.size() != assessment.lines()) {
            return new Finding(name, Words.count(lines.size(), "line") + ", sealed were " + assessment.lines());
        }
        return lines.size() == 1 ? new Finding(name + " line " + lines.get(0).no(), NOT_SEALED)
                : new Finding(name, "one of its " + lines.size() + " lines or more is not what was sealed");
    }

    private void evidence(AssessmentRow assessment, Optional<InvoiceRow> invoice) {
        assessment.evidence().forEach(rows::field);
        rows.end();
        invoice.ifPresent(row -> row.lines().forEach(line -> {
            rows.field(line.no()).field(line.blockSize()).field(line.issuedBefore());
            line.terms().forEach(rows::field);
            rows.end();
        }));
        // where lines are missing or were added, that is the finding, and not the evidence
        boolean allLines = invoice.map(row -> row.lines().size()).orElse(0) == assessment.lines();
        String of = invoice.map(row -> ", or block_size or issued_before of a line of " + row.number()).orElse("");
        compare(assessment, Part.EVIDENCE, Optional.of(rows.digest()), 1, Optional.of(new Finding(name(assessment),
                "what the exports leave out is not what was sealed: its catalog or its reason in words" + of))
                .filter(finding -> allLines));
    }

    private void compare(AssessmentRow assessment, Part part, byte[] digest, long count, Finding altered) {
        compare(assessment, part, Optional.of(digest), count, Optional.of(altered));
    }

    private void compare(AssessmentRow assessment, Part part, Optional<byte[]> digest, long count,
            Optional<Finding> altered) {
        long sealed = switch (part) {
            case SNAPSHOTS -> assessment.snapshots();
            case LINES -> assessment.lines();
            default -> count;
        };
        if (!Arrays.equals(digest.orElse(null), assessment.digest(part).orElse(null)) || count != sealed) {
            mismatches.add(assessment.revision(), assessment.application(), new Mismatch(part, digest, count, altered));
        }
    }

    private byte[] row(List<String> fields) {
        fields.forEach(rows::field);
        return rows.end().digest();
    }

    private byte[] lines(List<InvoiceRow.Line> lines) {
        for (InvoiceRow.Line line : lines) {
            line.fields().forEach(rows::field);
            rows.end();
        }
        return rows.digest();
    }

    private String name(AssessmentRow assessment) {
        return "assessment of application " + assessment.application() + " in " + revision(assessment);
    }

    private String seen(AssessmentRow assessment) {
        return " of application " + assessment.application() + ", as " + revision(assessment) + " saw it";
    }

    private String revision(AssessmentRow assessment) {
        return month + " revision " + assessment.revision();
    }
}

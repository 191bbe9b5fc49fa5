package yuejie.audit.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yuejie.calendar.BillingMonth;

/** Computes the amount of an exported line from its evidence once more. */
final class LineArithmetic {

    private static final int DECIMALS = 2;

    private final BillingMonth month;
    private final long monthSeconds;
    private final Map<String, ExportManifest.Terms> charges;
    private final BlockSizes blockSizes = new BlockSizes();

    /**
     * Computes lines of a month.
     *
     * @param charges the terms of charges on more than a peak, by catalog, item and plan, from the export's manifest
     */
    LineArithmetic(BillingMonth month, Map<String, ExportManifest.Terms> charges) {
        this.month = month;
        this.charges = charges;
        this.monthSeconds = month.span().seconds();
    }

    /**
     * What is wrong with a line.
     *
     * @param catalog      the catalog of its invoice
     * @param issuedBefore what was invoiced for its item before
     */
    List<String> check(ExportedRow line, String catalog, BigDecimal issuedBefore)
            throws ExportedRow.UnreadableException {
        List<String> wrong = new ArrayList<>();
        amount(line, issuedBefore).ifPresent(wrong::add);
        if (line.isEmpty("meter")) {
            option(line).ifPresent(wrong::add);
        } else {
            overage(line, catalog, wrong);
        }
        return wrong;
    }

    private Optional<String> amount(ExportedRow line, BigDecimal issuedBefore) throws ExportedRow.UnreadableException {
        long service = line.count("service_seconds");
        if (line.count("month_seconds") != monthSeconds || service > monthSeconds) {
            return Optional.of("its month has " + line.text("month_seconds") + " seconds, of which " + service
                    + " in service; " + month + " has " + monthSeconds);
        }
        BigDecimal due = line.exact("fee").multiply(BigDecimal.valueOf(service))
                .divide(BigDecimal.valueOf(monthSeconds), DECIMALS, RoundingMode.HALF_UP).subtract(issuedBefore);
        return due.compareTo(line.amount("amount")) == 0 ? Optional.empty() : Optional.of("its amount is "
                + line.text("amount") + ", but " + line.text("fee") + " x " + service + " / " + monthSeconds
                + (issuedBefore.signum() == 0 ? "" : " less " + issuedBefore.toPlainString() + " invoiced before")
                + " is " + due.toPlainString() + " (R6.1, R7.1, R9.3)");
    }

    private static Optional<String> option(ExportedRow line) throws ExportedRow.UnreadableException {
        boolean closed = line.count("quantity") == 0 && line.exact("fee").signum() == 0;
        return !line.isEmpty("peak_date") || !line.isEmpty("free_quota") || !line.isEmpty("blocks")
                || (!closed && line.exact("fee").compareTo(line.exact("unit_price")) != 0)
                        ? Optional.of("its fee of " + line.text("fee") + " is not the monthly price of an option, "
                                + line.text("unit_price") + " (R5.1)")
                        : Optional.empty();
    }

    private void overage(ExportedRow line, String catalog, List<String> wrong) throws ExportedRow.UnreadableException {
        String what = catalog + " " + line.text("item") + " " + line.text("plan");
        ExportManifest.Terms terms = charges.getOrDefault(what, ExportManifest.Terms.PEAK);
        long blocks = line.count("blocks");
        long excess = line.count("quantity") - line.count("free_quota");
        BigDecimal product = line.exact("unit_price").multiply(BigDecimal.valueOf(blocks));
        boolean tooLittle = blocks > 0 && product.compareTo(terms.minimum()) < 0;
        if (line.exact("fee").compareTo(tooLittle ? terms.minimum() : product) != 0) {
            wrong.add("its fee of " + line.text("fee") + " is not " + (tooLittle ? "the minimum, " + terms.minimum()
                    .toPlainString() + " (R10.3)" : blocks + " blocks x " + line.text("unit_price") + " (R4.1)"));
        }
        if (blocks > 0 != excess > 0) {
            wrong.add(
                    "it has " + blocks + " blocks for " + line.text("quantity") + " of which " + line.text("free_quota")
                            + " are free (R4.1)");
        } else if (blocks > 0) {
            blockSizes.add(what, excess, blocks).ifPresent(why -> wrong.add(why + " (R4.1)"));
        }
        boolean dateless = line.isEmpty("peak_date") && (terms.isSum() || line.count("quantity") == 0);
        if (!dateless && (terms.isSum() || !month.contains(line.date("peak_date")))) {
            wrong.add("its peak of " + line.text("peak_date") + " is not of " + month);
        }
    }
}

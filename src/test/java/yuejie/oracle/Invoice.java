package yuejie.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An invoice as it was issued, never changed: the month's own, number 0, or an adjustment (R7.3, R9.3). */
record Invoice(YearMonth month, Facts.App app, int adjustment, String account, List<Item> items) {

    /** A line: the evidence of what the item comes to, and how much of that was not invoiced before. */
    record Item(Bill.Line evidence, BigDecimal amount) {
    }

    /** R8.1: by month, then application id as a number, then adjustment. */
    static final Comparator<Invoice> OLDEST_FIRST = Comparator.comparing(Invoice::month)
            .thenComparing(invoice -> invoice.app().id())
            .thenComparing(Invoice::adjustment);

    private static final BigDecimal ZERO = new BigDecimal("0.00");

    /** R9.3: the items whose amount is not the sum of all that was issued for them; to none of it, the whole bill. */
    static List<Item> differences(Bill bill, List<Invoice> earlier) {
        List<Item> differences = new ArrayList<>();
        for (String item : Bill.ITEMS) {
            List<Item> issued = earlier.stream()
                    .flatMap(invoice -> invoice.items().stream())
                    .filter(line -> line.evidence().item().equals(item))
                    .toList();
            BigDecimal before = issued.stream().map(Item::amount).reduce(ZERO, BigDecimal::add);
            Bill.Line due = bill.rated(item);
            BigDecimal now = due == null ? ZERO : due.amount();
            if (now.compareTo(before) != 0) {
                Bill.Line evidence = due != null ? due : noneOf(issued.get(issued.size() - 1).evidence(), bill);
                differences.add(new Item(evidence, now.subtract(before)));
            }
        }
        return differences;
    }

    /** The evidence for an item of which nothing is left: as it was invoiced last, with nothing of it. */
    private static Bill.Line noneOf(Bill.Line last, Bill bill) {
        BigInteger blocks = last.meter() == null ? null : BigInteger.ZERO;
        return new Bill.Line(last.item(), last.plan(), last.meter(), BigInteger.ZERO, null, blocks, last.unitPrice(),
                ZERO, bill.serviceSeconds(), bill.monthSeconds());
    }

    String number() {
        String plain = String.format("IM-%04d%02d-%d", month.getYear(), month.getMonthValue(), app.id());
        return adjustment == 0 ? plain : plain + "-A" + adjustment;
    }

    BigDecimal total() {
        return items.stream().map(Item::amount).reduce(ZERO, BigDecimal::add);
    }

    /** R8.2: a failed attempt from this day on makes the invoice overdue. */
    LocalDate thirdDay() {
        return month.plusMonths(1).atDay(3);
    }

    boolean isOf(YearMonth aMonth, long appId) {
        return month.equals(aMonth) && app.id() == appId;
    }
}

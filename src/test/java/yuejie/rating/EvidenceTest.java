package yuejie.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Aggregate;
import yuejie.money.ExactAmount;
import yuejie.money.Money;
import yuejie.usage.UsageMonth;
import yuejie.usage.UsageRow;

/** What is kept with an amount, so that the amount can be computed again by hand (R7.5). */
class EvidenceTest {

    private static final Measured PEAK = new Measured("dau", Aggregate.MAX, 25_000,
            Optional.of(LocalDate.of(2022, 7, 25)), Optional.empty());
    private static final Evidence.Overage OVERAGE = new Evidence.Overage(PEAK, 10_000, 10_000, 2, Money.of("5.00"),
            OptionalLong.of(90));

    @Test
    void aSumKeepsWhichDaysOfTheMonthWereAdded() {
        UsageRow[] rows = new UsageRow[28];
        rows[2] = new UsageRow(1, 40, 0);
        rows[27] = new UsageRow(1, 62, 0);
        BitSet days = new BitSet();
        days.set(2, 5);
        days.set(27);
        // the 3rd to the 5th, and the 28th, of February 2023: 40 + 0 + 0 + 62
        assertThat(Measured.of(new UsageMonth(BillingMonth.of(2023, 2), rows), "dau", Aggregate.SUM, days))
                .contains(new Measured("dau", Aggregate.SUM, 102, Optional.empty(),
                        Optional.of("0011100000" + "0000000000" + "00000001")));
    }

    @Test
    void whatLiesAboveTheQuotaIsNeverBelowZero() {
        assertThat(OVERAGE.aboveQuota()).isEqualTo(15_000);
        assertThat(new Evidence.Overage(PEAK, 25_001, 10_000, 0, Money.ZERO, OptionalLong.empty()).aboveQuota())
                .isZero();
    }

    @Test
    void whereNoDayCountsThePriceStaysAndTheQuantityIsNothing() {
        Measured nothing = new Measured("dau", Aggregate.MAX, 0, Optional.empty(), Optional.empty());
        assertThat(OVERAGE.nothing()).isEqualTo(new Evidence.Overage(nothing, 10_000, 10_000, 0, Money.of("5.00"),
                OptionalLong.of(90)));
    }

    @Test
    void anAdjustmentSubtractsWhatWasInvoicedBefore() {
        ExactAmount price = ExactAmount.of("1000.00");
        ExactAmount fee = ExactAmount.of("2000.00");
        InvoiceLine due = new InvoiceLine("DAU_OVERAGE", "PRO", OVERAGE, price, fee, 9, 10, Money.ZERO,
                Money.of("1800.00"));
        assertThat(due.less(Money.of("2000.00"))).isEqualTo(new InvoiceLine("DAU_OVERAGE", "PRO", OVERAGE, price, fee,
                9, 10, Money.of("2000.00"), Money.of("-200.00")));
    }
}

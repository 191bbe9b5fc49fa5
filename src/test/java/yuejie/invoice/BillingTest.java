package yuejie.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import yuejie.explain.ExplanationGiven;
import yuejie.rating.Assessment;
import yuejie.rating.InvoiceLine;
import yuejie.rating.Outcome;

/**
 * What is invoiced for July 2022 of application 1400000001 (PRO: 10,000 DAU and 100,000 groups are free, a block costs
 * 1000.00). Each line is written with its arithmetic: fee x share of the month, less what was invoiced before.
 */
class BillingTest {

    private static final String NUMBER = "IM-202207-1400000001";
    private static final String ALL = " x 2678400/2678400";
    /** 30 of 31 days: 2,592,000 of 2,678,400 seconds. */
    private static final String BUT_A_DAY = " x 2592000/2678400";

    /** 25,000 − 10,000 begin 2 blocks, 2000.00; 150,000 − 100,000 begin 1, 1000.00; 90 days of history, 1000.00. */
    private static ExplanationGiven before() {
        return ExplanationGiven.plan("PRO").dau(25, 25_000).groups(26, 150_000).retention(90, "2022-07-01T00:00:00");
    }

    /** What was invoiced for it. */
    private static Invoice first() {
        return Billing.SETTLEMENT.invoice(before().assessed(), Issued.NOTHING).orElseThrow();
    }

    @Test
    void aMonthIsInvoicedAsItWasAssessed() {
        Invoice invoice = first();
        assertThat(invoice.number()).hasToString(NUMBER);
        assertThat(lines(invoice)).containsExactly(
                "DAU_OVERAGE PRO 25000 on 2022-07-25: 2 x 1000.00 = 2000.00" + ALL + " - 0.00 = 2000.00",
                "GROUP_OVERAGE PRO 150000 on 2022-07-26: 1 x 1000.00 = 1000.00" + ALL + " - 0.00 = 1000.00",
                "HISTORY_STORAGE PRO 90 days: 1000.00 = 1000.00" + ALL + " - 0.00 = 1000.00");
        assertThat(List.of(invoice.total(), invoice.accountId(), invoice.catalog(), invoice.catalogVersion(),
                invoice.currency())).hasToString("[4000.00, acct-01, mainland-2022, 1, CNY]");
    }

    static Stream<List<Object>> numbers() {
        return Stream.of(
                List.of(Billing.SETTLEMENT, "", NUMBER),
                List.of(Billing.ADJUSTMENT, "", NUMBER + "-A1"),
                List.of(Billing.ADJUSTMENT, NUMBER, NUMBER + "-A1"),
                List.of(Billing.ADJUSTMENT, NUMBER + " " + NUMBER + "-A1", NUMBER + "-A2"),
                List.of(Billing.ADJUSTMENT, NUMBER + "-A1", NUMBER + "-A2"),
                List.of(Billing.ADJUSTMENT, NUMBER + "-A8 " + NUMBER + "-A9", NUMBER + "-A10"),
                // an application that was parked after it was invoiced, and is mended
                List.of(Billing.SETTLEMENT, NUMBER, NUMBER + "-A1"),
                List.of(Billing.SETTLEMENT, NUMBER + "-A1", NUMBER + "-A2"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void anAdjustmentCountsOnWhetherTheMonthHasAnInvoiceOfItsOwnOrNot(List<Object> numbers) {
        Issued issued = new Issued(Stream.of(numbers.get(1).toString().split(" ")).filter(number -> !number.isEmpty())
                .map(number -> with(first(), number, "acct-01")).toList());
        // 65,000 - 10,000 begin 6 blocks, 6000.00: more than 2000.00, however often that was invoiced
        Assessment now = before().dau(25, 65_000).assessed();
        assertThat(((Billing) numbers.get(0)).invoice(now, issued)).get().extracting(Invoice::number)
                .hasToString(numbers.get(2).toString());
    }

    @Test
    void eachItemThatDiffersGetsOneLineWithTheDifferenceInTheOrderOfTheCatalog() {
        // 35,000 - 10,000: 3 blocks, 3000.00 - 2000.00; groups as before; 180 days cost 1500.00 - 1000.00
        Invoice invoice = adjusted(before().dau(24, 35_000).retention(180, "2022-07-05T00:00:00"));
        assertThat(lines(invoice)).containsExactly(
                "DAU_OVERAGE PRO 35000 on 2022-07-24: 3 x 1000.00 = 3000.00" + ALL + " - 2000.00 = 1000.00",
                "HISTORY_STORAGE PRO 180 days: 1500.00 = 1500.00" + ALL + " - 1000.00 = 500.00");
        assertThat(invoice.total()).hasToString("1500.00");
    }

    @Test
    void aShareOfTheMonthIsRoundedBeforeWhatWasInvoicedIsTakenOff() {
        // 2000.00 x 30/31 = 1935.483..., 1000.00 x 30/31 = 967.741... twice; 1935.48 + 967.74 + 967.74 - 4000.00
        Invoice invoice = adjusted(before().suspended("2022-07-02T00:00:00", "2022-07-03T00:00:00"));
        assertThat(lines(invoice)).containsExactly(
                "DAU_OVERAGE PRO 25000 on 2022-07-25: 2 x 1000.00 = 2000.00" + BUT_A_DAY + " - 2000.00 = -64.52",
                "GROUP_OVERAGE PRO 150000 on 2022-07-26: 1 x 1000.00 = 1000.00" + BUT_A_DAY + " - 1000.00 = -32.26",
                "HISTORY_STORAGE PRO 90 days: 1000.00 = 1000.00" + BUT_A_DAY + " - 1000.00 = -32.26");
        assertThat(invoice.total()).hasToString("-129.04");
    }

    @Test
    void anotherPeakOfTheSameAmountIsNoDifference() {
        // 29,999 - 10,000 still begin 2 blocks
        assertThat(Billing.ADJUSTMENT.invoice(before().dau(3, 29_999).assessed(), new Issued(List.of(first()))))
                .isEmpty();
    }

    @Test
    void differencesThatCancelOutAreAnAdjustmentOfNothingWithItsLines() {
        // 15,000 - 10,000: 1 block, -1000.00; 250,000 - 100,000: 2 blocks, +1000.00
        Invoice invoice = adjusted(before().dau(25, 15_000).groups(26, 250_000));
        assertThat(lines(invoice)).containsExactly(
                "DAU_OVERAGE PRO 15000 on 2022-07-25: 1 x 1000.00 = 1000.00" + ALL + " - 2000.00 = -1000.00",
                "GROUP_OVERAGE PRO 250000 on 2022-07-26: 2 x 1000.00 = 2000.00" + ALL + " - 1000.00 = 1000.00");
        assertThat(invoice.total()).hasToString("0.00");
    }

    @Test
    void anItemOfWhichNothingIsDueAnyMoreHasThePeakOfTheDaysThatAreStillBillable() {
        // 9,000 do not exceed 10,000; 99,999 do not exceed 100,000; the history was closed before July
        Invoice invoice = adjusted(ExplanationGiven.plan("PRO").dau(25, 9_000).groups(26, 99_999)
                .retention(0, "2022-07-01T00:00:00"));
        assertThat(lines(invoice)).containsExactly(
                "DAU_OVERAGE PRO 9000 on 2022-07-25: 0 x 1000.00 = 0.00" + ALL + " - 2000.00 = -2000.00",
                "GROUP_OVERAGE PRO 99999 on 2022-07-26: 0 x 1000.00 = 0.00" + ALL + " - 1000.00 = -1000.00",
                "HISTORY_STORAGE PRO 0 days: 1000.00 = 0.00" + ALL + " - 1000.00 = -1000.00");
        assertThat(invoice.total()).hasToString("-4000.00");
    }

    @Test
    void withoutABillableDayAnItemIsWhatItWasInvoicedAsLastWithNothingOfIt() {
        // its only order was withdrawn: TRIAL
        assertThat(lines(adjusted(ExplanationGiven.trial().dau(25, 25_000)))).containsExactly(
                "DAU_OVERAGE PRO 0 on null: 0 x 1000.00 = 0.00" + ALL + " - 2000.00 = -2000.00",
                "GROUP_OVERAGE PRO 0 on null: 0 x 1000.00 = 0.00" + ALL + " - 1000.00 = -1000.00",
                "HISTORY_STORAGE PRO 0 days: 1000.00 = 0.00" + ALL + " - 1000.00 = -1000.00");
        // suspended all month: no second in service
        assertThat(lines(adjusted(before().suspended("2022-06-30T00:00:00", "2022-08-02T00:00:00"))))
                .contains("DAU_OVERAGE PRO 0 on null: 0 x 1000.00 = 0.00 x 0/2678400 - 2000.00 = -2000.00");
    }

    @Test
    void anItemThatIsGoneIsOfThePlanAndPriceOfItsLatestLine() {
        // now FLAGSHIP: 90 days cost 500.00 there, 500.00 - 1000.00; then all orders are withdrawn
        Invoice second = adjusted(ExplanationGiven.plan("FLAGSHIP").dau(25, 25_000).groups(26, 150_000)
                .retention(90, "2022-07-01T00:00:00"));
        assertThat(lines(second)).containsExactly(
                "HISTORY_STORAGE FLAGSHIP 90 days: 500.00 = 500.00" + ALL + " - 1000.00 = -500.00");
        assertThat(lines(adjusted(ExplanationGiven.trial(), first(), second))).containsExactly(
                "DAU_OVERAGE PRO 0 on null: 0 x 1000.00 = 0.00" + ALL + " - 2000.00 = -2000.00",
                "GROUP_OVERAGE PRO 0 on null: 0 x 1000.00 = 0.00" + ALL + " - 1000.00 = -1000.00",
                "HISTORY_STORAGE FLAGSHIP 0 days: 500.00 = 0.00" + ALL + " - 500.00 = -500.00");
    }

    @Test
    void anAmountThatRoundsToNothingKeepsItsFee() {
        // in service for the last 10 seconds: 1000.00 x 10/2,678,400 = 0.0037...
        ExplanationGiven given = ExplanationGiven.plan("PRO").dau(31, 12_000);
        Invoice whole = Billing.SETTLEMENT.invoice(given.assessed(), Issued.NOTHING).orElseThrow();
        assertThat(lines(adjusted(given.suspended("2022-07-01T00:00:00", "2022-07-31T23:59:50"), whole)))
                .containsExactly(
                        "DAU_OVERAGE PRO 12000 on 2022-07-31: 1 x 1000.00 = 1000.00 x 10/2678400 - 1000.00 = -1000.00");
    }

    @Test
    void everythingThatWasIssuedIsTakenOff() {
        Invoice credit = adjusted(before().dau(25, 9_000));
        Assessment again = before().dau(25, 45_000).assessed();
        // 2000.00 - 2000.00 = 0.00 so far; 45,000 - 10,000: 4 blocks
        assertThat(lines(Billing.ADJUSTMENT.invoice(again, new Issued(List.of(first(), credit))).orElseThrow()))
                .containsExactly(
                        "DAU_OVERAGE PRO 45000 on 2022-07-25: 4 x 1000.00 = 4000.00" + ALL + " - 0.00 = 4000.00");
        // what was given back is not given back again
        assertThat(Billing.ADJUSTMENT.invoice(before().dau(25, 9_000).assessed(), new Issued(List.of(first(), credit))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsInvoicedWhileTheApplicationIsParkedWhateverWasIssued(Billing billing) {
        Assessment parked = before().retention(60, "2022-07-15T00:00:00").assessed();
        assertThat(parked.outcome()).isEqualTo(Outcome.PARKED);
        assertThat(billing.invoice(parked, Issued.NOTHING)).isEmpty();
        assertThat(billing.invoice(parked, new Issued(List.of(first())))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsInvoicedWhereNothingIsDueAndNothingWas(Billing billing) {
        assertThat(billing.invoice(ExplanationGiven.plan("PRO").assessed(), Issued.NOTHING)).isEmpty();
    }

    @Test
    void anAdjustmentIsOfTheAccountOfTheLatestInvoiceAndElseOfTheApplications() {
        Assessment now = before().dau(25, 35_000).assessed();
        Issued issued = new Issued(List.of(with(first(), NUMBER, "acct-07"), with(first(), NUMBER + "-A1", "acct-08")));
        assertThat(Billing.ADJUSTMENT.invoice(now, issued)).get().extracting(Invoice::accountId).isEqualTo("acct-08");
        assertThat(Billing.ADJUSTMENT.invoice(now, Issued.NOTHING)).get().extracting(Invoice::accountId)
                .isEqualTo("acct-01");
    }

    private static Invoice adjusted(ExplanationGiven now) {
        return adjusted(now, first());
    }

    private static Invoice adjusted(ExplanationGiven now, Invoice... issued) {
        return Billing.ADJUSTMENT.invoice(now.assessed(), new Issued(List.of(issued))).orElseThrow();
    }

    private static Invoice with(Invoice invoice, String number, String accountId) {
        return new Invoice(InvoiceNumber.parse(number), accountId, invoice.catalog(), invoice.catalogVersion(),
                invoice.currency(), invoice.total(), invoice.lines());
    }

    private static List<String> lines(Invoice invoice) {
        return invoice.lines().stream().map(BillingTest::line).toList();
    }

    private static String line(InvoiceLine line) {
        Optional<String> overage = line.evidence().overage().map(o -> " on " + o.measured().date().orElse(null)
                + ": " + o.blocks() + " x ");
        return line.item() + " " + line.plan() + " " + line.evidence().quantity() + overage.orElse(" days: ")
                + line.unitPrice() + " = " + line.fee() + " x " + line.serviceSeconds() + "/" + line.monthSeconds()
                + " - "
                + line.issuedBefore() + " = " + line.amount();
    }
}

package yuejie.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yuejie.calendar.BillingMonth;
import yuejie.collection.JdbcHolds.Hold;
import yuejie.desk.DeductionOutlook.Due;
import yuejie.desk.MonthStatus.Applications;
import yuejie.desk.MonthStatus.Counted;
import yuejie.desk.MonthStatus.Input;
import yuejie.desk.MonthStatus.Invoiced;
import yuejie.desk.MonthStatus.Parked;
import yuejie.desk.MonthStatus.Unfinished;
import yuejie.intake.drop.FileKind;
import yuejie.intake.log.FileStatus;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.RejectedDay;
import yuejie.invoice.InvoiceNumber;
import yuejie.money.Money;
import yuejie.settlement.SealApproval;

/** What is run next, of all that could be. */
class NextStepTest {

    private static final BillingMonth JULY = BillingMonth.of(2022, 7);
    private static final LocalDate FIRST = LocalDate.of(2022, 8, 1);
    private static final SealApproval NOT_APPROVED = new SealApproval(JULY, 1, "root", Optional.empty());

    private LocalDate today = FIRST;
    private final List<LocalDate> missing = new ArrayList<>();
    private final List<RejectedDay> rejected = new ArrayList<>();
    private final List<ImportFile> refused = new ArrayList<>();
    private final List<Parked> parked = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private final List<Unfinished> unfinished = new ArrayList<>();
    private boolean settled = true;
    private String nothing;
    private boolean running;
    private long changed;
    private long open;

    @Test
    void whileARunGoesOnThereIsNothing() {
        running = true;
        unfinished.add(new Unfinished("the settlement of 2022-07", "yuejie settle --month 2022-07", ""));
        assertNext(null, "a run is in progress on this book; look again when it has ended");
    }

    @Test
    void whatWasBegunIsFinishedBeforeAllElse() {
        settled = false;
        missing.add(LocalDate.of(2022, 7, 3));
        unfinished.add(new Unfinished("an import of A", "yuejie import A", ""));
        unfinished.add(new Unfinished("the deduction of 2022-08-01", "yuejie deduct --date 2022-08-01", ""));
        assertNext("yuejie import A", "an import of A was begun and not finished");
    }

    @Test
    void aMonthThatHasNotBegunWaits() {
        settled = false;
        today = LocalDate.of(2022, 6, 30);
        assertNext(null, "the month begins on 2022-07-01");
    }

    @Test
    void missingDaysAreImportedAlsoWhileTheMonthGoesOn() {
        settled = false;
        today = LocalDate.of(2022, 7, 4);
        assertNext(null, "every day that is over is imported; the month is over on 2022-08-01");
        missing.add(LocalDate.of(2022, 7, 2));
        missing.add(LocalDate.of(2022, 7, 3));
        assertNext("yuejie import PATH", "days without a usage import: 2");
    }

    @Test
    void aMonthInWhichThereIsNothingIsNeitherSettledNorPaid() {
        nothing = "no usage of 2022-07 was imported (import it first)";
        assertNext("yuejie import PATH",
                "the month was settled, but no usage of 2022-07 was imported (import it first)");
        changed = 1;
        assertNext("yuejie adjust --month 2022-07", "applications whose data changed since they were settled: 1");
        settled = false;
        assertNext("yuejie import PATH", "no usage of 2022-07 was imported (import it first)");
        today = LocalDate.of(2022, 6, 30);
        assertNext(null, "the month begins on 2022-07-01");
    }

    @Test
    void aRefusedFileIsMendedBeforeTheMonthIsSettled() {
        settled = false;
        assertNext("yuejie settle --month 2022-07", "the month is over, and every day of it is imported");
        refused.add(refused());
        assertNext("yuejie import PATH", "/drop/orders.csv was refused; mend it and import it again");
    }

    @Test
    void whatCanBeTakenIsTakenBeforeCorrections() {
        changed = 2;
        parked(true);
        refused.add(refused());
        Due now = new Due(FIRST, 5, Optional.empty());
        assertNext(now, "yuejie deduct --date 2022-08-01", "open invoices to be tried on that date: 5");
        assertNext(new Due(FIRST, 5, Optional.of(NOT_APPROVED)), "yuejie approve --month 2022-07 --root root",
                "2022-07 revision 1 is not approved, and nothing is deducted before that");
        Due later = new Due(FIRST.plusDays(1), 5, Optional.empty());
        assertNext(later, "yuejie settle --month 2022-07 --parked",
                "parked applications that can be settled now: 1");
        parked.clear();
        parked(false);
        assertNext(later, "yuejie adjust --month 2022-07",
                "applications whose data changed since they were settled: 2");
        changed = 0;
        assertNext(later, "yuejie import PATH", "/drop/orders.csv was refused; mend it and import it again");
        refused.clear();
        assertNext(later, "yuejie deduct --date 2022-08-02",
                "but not before that date: open invoices to be tried on it: 5");
        assertNext(new Due(FIRST.plusDays(1), 5, Optional.of(NOT_APPROVED)),
                "yuejie approve --month 2022-07 --root root",
                "2022-07 revision 1 is not approved, and nothing is deducted before that");
    }

    @Test
    void whatIsDoneIsHandedOnWithAllThatItWaitsFor() {
        String export = "yuejie export --month 2022-07 --out DIR";
        assertNext(export, "everything is settled and paid; hand it on");
        rejected.add(new RejectedDay(LocalDate.of(2022, 7, 5), 3));
        assertNext(export, "nothing else can be run now, as days wait for their rejected rows to be mended: 1");
        rejected.clear();
        open = 3;
        holds.add(new Hold(InvoiceNumber.of(JULY, 1), Money.of("1.00"), Optional.of("disputed")));
        parked(false);
        assertNext(export, "nothing else can be run now, as parked applications wait for their data to be mended: 1;"
                + " held invoices wait to be released: 1; open invoices wait for top-ups: 2");
        open = 1;
        parked.clear();
        assertNext(export, "nothing else can be run now, as held invoices wait to be released: 1");
    }

    private void parked(boolean mended) {
        parked.add(new Parked(1, "UNPRICED_OPTION", "", mended, Optional.of(Money.ZERO)));
    }

    private static ImportFile refused() {
        return new ImportFile(1, FileKind.ORDERS, "orders.csv", Optional.empty(), Path.of("/drop/orders.csv"), "",
                FileStatus.REFUSED, "", Optional.empty(), List.of(), "", ImportFile.RowCounts.NONE);
    }

    private void assertNext(String command, String reason) {
        assertNext(null, command, reason);
    }

    private void assertNext(Due due, String command, String reason) {
        Input input = new Input(31 - missing.size(), missing, List.of(), 0, List.of(), rejected, refused,
                Optional.ofNullable(nothing));
        Invoiced money = new Invoiced(Counted.NONE, 0, Counted.NONE, Counted.NONE, Counted.NONE,
                new Counted(open, Money.ZERO), Counted.NONE, holds, Optional.empty());
        MonthStatus status = new MonthStatus(JULY, today, input, List.of(), settled
                ? Optional.of(new Applications(1, Counted.NONE, 1, parked, changed)) : Optional.empty(), money,
                unfinished,
                running);
        assertThat(NextStep.of(status, Optional.ofNullable(due)))
                .isEqualTo(new NextStep(Optional.ofNullable(command), reason));
    }
}

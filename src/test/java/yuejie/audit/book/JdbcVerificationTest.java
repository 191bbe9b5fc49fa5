package yuejie.audit.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import yuejie.audit.Finding;
import yuejie.audit.Verification;
import yuejie.calendar.BillingMonth;
import yuejie.scenario.OnBothDatabases;
import yuejie.seal.Sha256;

/** A sealed book is altered behind the program's back: the verification names the row, and nothing else. */
@OnBothDatabases
@Tag("each-time")
class JdbcVerificationTest {

    @TempDir
    private static Path folder;
    private static SealedBook book;

    @BeforeAll
    static void sealABook() {
        book = new SealedBook(folder);
    }

    @AfterAll
    static void closeTheBook() {
        book.close();
    }

    @Test
    void aBookThatNobodyAlteredIsAsItWasSealed() {
        assertThat(book.verified(Optional.empty())).isEqualTo(new Verification(true,
                new Verification.Counts(3, 9, 127, 7, 9, 11), 12, SealedBook.LAST_ROOT, book.runRoot(12),
                Optional.empty(), List.of(),
                List.of(), 0));
    }

    @Test
    void aRootThatTheChainContainsIsThatOfALink() {
        assertThat(book.verified(Optional.of(book.root(8))).root())
                .contains("link 8 (adjustment of 2022-07 revision 3)");
    }

    @Test
    void aRootThatTheChainDoesNotContainIsFound() {
        String root = "0".repeat(64);
        assertThat(book.verified(Optional.of(root)).findings()).extracting(Finding::toString)
                .containsExactly("seal: no link of the chain has the root " + root);
    }

    @Test
    void aMonthThatWasNotSettledIsNotSealed() {
        Verification june = book.verified(BillingMonth.of(2022, 6), Optional.empty());
        assertThat(june.sealed()).isFalse();
        assertThat(june.found()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("yuejie.audit.book.MonthAlterations#ALL")
    void whatASettlementFollowedFromIsNamed(String altered, List<String> sql, List<String> findings) {
        book.assertFound(sql, findings);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("yuejie.audit.book.InvoiceAlterations#ALL")
    void whatWasInvoicedIsNamed(String altered, List<String> sql, List<String> findings) {
        book.assertFound(sql, findings);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("yuejie.audit.book.MoneyAlterations#ALL")
    void whatMovedIsNamed(String altered, List<String> sql, List<String> findings) {
        book.assertFound(sql, findings);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("yuejie.audit.book.ChainAlterations#ALL")
    void whatWasSealedIsNamed(String altered, List<String> sql, List<String> findings) {
        book.assertFound(sql, findings);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("yuejie.audit.book.OriginAlterations#ALL")
    void whereSomethingCameFromIsNamed(String altered, List<String> sql, List<String> findings) {
        book.assertFound(sql, findings);
    }

    @Test
    void aLinkWhoseEntriesAreNotThoseThatItSealedIsFound() {
        String sealed = "TOP_UP:t-3,TOP_UP,2022-08-05,b,,10000.00,0.00,10000.00,0.00\n";
        assertThat(book.entriesFound("update ledger_entry set booked_on = booked_on where entry_key = 'TOP_UP:t-3'"))
                .isEmpty();
        assertThat(book.entriesFound("update ledger_entry set booked_on = date '2022-08-06' where entry_key ="
                + " 'TOP_UP:t-3'")).containsExactly(ofLink9("1 " + firstDigits(sealed.replace("08-05", "08-06")),
                        firstDigits(sealed)));
        assertThat(book.entriesFound("delete from ledger_entry where entry_key = 'TOP_UP:t-3'"))
                .containsExactly(ofLink9("0 " + firstDigits(""), firstDigits(sealed)));
    }

    private static String ofLink9(String now, String was) {
        return "ledger_entry: those of link 9 do not match what its manifest says: 'ledger' is " + now
                + "…, sealed was 1 " + was + "…";
    }

    private static String firstDigits(String rows) {
        return Sha256.of(rows).substring(0, 12);
    }

    @Test
    void ofManyFindingsTheFirstAreKeptAndAllAreCounted() {
        book.alter(altered -> {
            assertThat(altered.findings()).hasSize(50);
            assertThat(altered.found()).isEqualTo(100);
        }, "insert into ledger_entry select 'GIFT:' || n, 'GIFT', 1, null, booked_on, 0, 0, 0, 0 from ledger_entry,"
                + " (select link_no * 100 + a.app_no * 10 + b.app_no as n from seal, application a, application b"
                + " where link_no <= 4) x where entry_key = 'TOP_UP:t-1'");
    }
}

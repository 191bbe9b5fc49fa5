package yuejie.audit.book;

import static yuejie.audit.book.Said.HOLDS;
import static yuejie.audit.book.Said.MANIFEST;
import static yuejie.audit.book.Said.NOT_OF_IMPORT;
import static yuejie.audit.book.Said.NOT_SEALED;
import static yuejie.audit.book.Said.SAYS;
import static yuejie.audit.book.Said.WITHOUT;
import static yuejie.audit.book.SealedBook.altered;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** Alterations of what was paid, taken or is open. */
final class MoneyAlterations {

    private static final String OPEN = ": it does not hold that what is open of an invoice is what it is owed by the"
            + " ledger: receivables = deducted + credited + open (R8.3)";

    static final List<Arguments> ALL = List.of(
            altered("a cent of an attempt", List.of("update deduction_attempt set amount = amount - 0.01 where"
                    + " invoice_no = 'IM-202207-1'"),
                    "deduction_attempt IM-202207-1 of account a on 2022-08-01" + NOT_SEALED,
                    "ledger_entry DEDUCTION:IM-202207-1" + HOLDS + "a deduction says what its attempt says, by -0.01"),
            altered("the balance after an attempt", List.of("update deduction_attempt set balance_after ="
                    + " balance_after + 1 where invoice_no = 'IM-202207-2' and attempt_date = '2022-08-02'"),
                    "deduction_attempt IM-202207-2 of account b on 2022-08-02" + NOT_SEALED),
            altered("the outcome of an attempt", List.of("update deduction_attempt set outcome = 'DEDUCTED',"
                    + " amount = 3000 where invoice_no = 'IM-202207-2' and attempt_date = '2022-08-02'"),
                    "deduction_attempt IM-202207-2 of account b on 2022-08-02" + NOT_SEALED,
                    "ledger_entry DEDUCTION:IM-202207-2" + HOLDS + "a deduction is booked on the day of its attempt"),
            altered("an attempt is deleted", List.of("delete from deduction_attempt where invoice_no ="
                    + " 'IM-202207-5' and attempt_date = '2022-08-03'"),
                    "deduction_attempt of account c, Ltd. on 2022-08-03: 0 attempts, sealed were 1"),
            altered("the date of an attempt", List.of("update deduction_attempt set attempt_date ="
                    + " '2022-08-04' where invoice_no = 'IM-202207-5' and attempt_date = '2022-08-05'"),
                    "deduction_attempt of account c, Ltd. on 2022-08-05: 0 attempts, sealed were 1",
                    "deduction_attempt IM-202207-5 on 2022-08-04" + HOLDS + "every attempt was made by a run,"
                            + " after the month of its invoice (R8.1)"),
            altered("an attempt is added", List.of("insert into deduction_attempt select 'IM-202207-4',"
                    + " attempt_date, sequence_no, account_no, outcome, amount, balance_after from"
                    + " deduction_attempt where invoice_no = 'IM-202207-5' and attempt_date = '2022-08-02'"),
                    "deduction_attempt IM-202207-4 of account c, Ltd. on 2022-08-02: " + WITHOUT,
                    "deduction_attempt IM-202207-4 on 2022-08-02" + HOLDS + "every attempt is of an invoice and"
                            + " of its account"),
            altered("a digest of attempts", List.of("update deduction_digest set attempts = 2 where run_date ="
                    + " '2022-08-02' and account_no = 2"),
                    "deduction_digest of account b on 2022-08-02 run 1: it was changed; the attempts are what"
                            + " was sealed"),
            altered("a digest of attempts is deleted", List.of("delete from deduction_digest where run_date ="
                    + " '2022-08-02' and account_no = 2"),
                    "deduction_digest of account number 2 on 2022-08-02 run 1: it is missing"),
            altered("a top-up", List.of("update topup_fact set amount = 4999.99 where topup_id = 't-1'"),
                    "topup_fact of topups.csv of import 1" + NOT_OF_IMPORT,
                    "topup_fact: those of link 3" + MANIFEST + "'top-ups' is 2 7c2f845d8c1a…, sealed was 2"
                            + " 3a5810c4bc6f…; 'topped up' is 5099.99, sealed was 5100.00",
                    "ledger_entry TOP_UP:t-1" + HOLDS + "every top-up is in the ledger once, with its account and"
                            + " amount (R8.4), by -0.01"),
            altered("a top-up with its entry", List.of("update topup_fact set amount = 4999.99 where topup_id"
                    + " = 't-1'",
                    "update ledger_entry set cash = 4999.99, balance = 4999.99 where entry_key = 'TOP_UP:t-1'"),
                    "topup_fact of topups.csv of import 1" + NOT_OF_IMPORT,
                    "topup_fact: those of link 3" + MANIFEST + "'top-ups' is 2 7c2f845d8c1a…, sealed was 2"
                            + " 3a5810c4bc6f…; 'topped up' is 5099.99, sealed was 5100.00"),
            altered("the day of a top-up", List.of("update topup_fact set paid_at = paid_at + interval '1'"
                    + " hour where topup_id = 't-2'"),
                    "topup_fact of topups.csv of import 1" + NOT_OF_IMPORT,
                    "ledger_entry TOP_UP:t-2: it is booked on 2022-07-31, but was paid on 2022-08-01",
                    "topup_fact: those of link 3" + MANIFEST + "'top-ups' is 2 74c378159b41…, sealed was 2"
                            + " 3a5810c4bc6f…"),
            altered("a top-up is deleted with its entry", List.of("delete from topup_fact where topup_id = 't-3'",
                    "delete from ledger_entry where entry_key = 'TOP_UP:t-3'"),
                    "topup_fact of topups.csv of import 3: it has 0 rows, 1 were sealed with the import",
                    "import_file topups.csv of import 3: it brought 1 row, the book holds 0",
                    "topup_fact: those of link 10" + MANIFEST + "'top-ups' is 0 e3b0c44298fc…, sealed was 1"
                            + " 4ffc7e3ef8ad…; 'topped up' is 0.00, sealed was 10000.00",
                    "ledger_entry of account b" + HOLDS + "no balance is below zero (R8.2), by -5900.00"),
            altered("a top-up is added", List.of("insert into topup_fact select file_id, 99, action, 't-9',"
                    + " account_id, amount, paid_at from topup_fact where topup_id = 't-2'"),
                    "topup_fact of topups.csv of import 1: it has 3 rows, 2 were sealed with the import",
                    "import_file topups.csv of import 1: it brought 2 rows, the book holds 3",
                    "topup_fact: those of link 3" + MANIFEST + "'top-ups' is 3 5c3a4ceb4777…, sealed was 2"
                            + " 3a5810c4bc6f…; 'topped up' is 5200.00, sealed was 5100.00",
                    "ledger_entry TOP_UP:t-9" + HOLDS + "every top-up is in the ledger once, with its account and"
                            + " amount (R8.4), by 100.00"),
            altered("the day on which a top-up is booked", List.of("update ledger_entry set booked_on ="
                    + " '2022-08-02' where entry_key = 'TOP_UP:t-1'"),
                    "ledger_entry TOP_UP:t-1: it is booked on 2022-08-02, but was paid on 2022-07-01"),
            altered("the day on which a deduction is booked", List.of("update ledger_entry set booked_on ="
                    + " '2022-08-02' where entry_key = 'DEDUCTION:IM-202207-1'"),
                    "ledger_entry DEDUCTION:IM-202207-1" + HOLDS + "a deduction is booked on the day of its attempt"),
            altered("the day on which an invoice is booked", List.of("update ledger_entry set booked_on ="
                    + " '2022-08-02' where entry_key = 'INVOICE:IM-202207-1'"),
                    "ledger_entry INVOICE:IM-202207-1: it is booked on 2022-08-02, it should be on 2022-08-01"),
            altered("the day on which a credit is booked", List.of("update ledger_entry set booked_on ="
                    + " '2022-08-01' where entry_key = 'CREDIT:IM-202207-1-A1'"),
                    "ledger_entry CREDIT:IM-202207-1-A1: it is booked on 2022-08-01, it should be on 2022-08-03"),
            altered("a cent of an entry", List.of("update ledger_entry set balance = balance - 0.01 where"
                    + " entry_key = 'DEDUCTION:IM-202207-1'"),
                    "ledger_entry DEDUCTION:IM-202207-1" + HOLDS + "every ledger entry is balanced, so that the"
                            + " ledger sums to zero (R8.4), by 0.01",
                    "ledger_entry DEDUCTION:IM-202207-1" + HOLDS + "a deduction says what its attempt says, by -0.01"),
            altered("a balanced entry of another amount", List.of("update ledger_entry set receivable ="
                    + " receivable + 1, revenue = revenue + 1 where entry_key = 'INVOICE:IM-202207-5'"),
                    "open_invoice IM-202207-5" + OPEN + ", by 1.00",
                    "ledger_entry INVOICE:IM-202207-5" + SAYS + ", by -1.00"),
            altered("a credit's account", List.of("update ledger_entry set account_no = 2 where entry_key ="
                    + " 'CREDIT:IM-202207-1-A1'"),
                    "ledger_entry CREDIT:IM-202207-1-A1" + HOLDS + "a credit lowers what is open of its own"
                            + " application and month, or goes to the balance of its account (R8.3)"),
            altered("an entry is deleted", List.of("delete from ledger_entry where entry_key ="
                    + " 'INVOICE:IM-202207-4'"),
                    "open_invoice IM-202207-4" + OPEN + ", by -500.00",
                    "ledger_entry INVOICE:IM-202207-4" + HOLDS + "every invoice of more than 0.00 is in the ledger"),
            altered("an entry is added", List.of("insert into ledger_entry select 'INVOICE:IM-202207-9', kind,"
                    + " account_no, 'IM-202207-9', booked_on, cash, receivable, balance, revenue from"
                    + " ledger_entry where entry_key = 'INVOICE:IM-202207-4'"),
                    "open_invoice IM-202207-9" + OPEN + ", by 500.00",
                    "ledger_entry INVOICE:IM-202207-9" + HOLDS + "every entry of an invoice has that invoice"),
            altered("what a top-up moves", List.of("update ledger_entry set receivable = 1, revenue = 1 where"
                    + " entry_key = 'TOP_UP:t-1'"),
                    "ledger_entry TOP_UP:t-1" + HOLDS + "a top-up moves what is kept for its account, and nothing"
                            + " else (R8.4)"),
            altered("the kind of an entry", List.of("update ledger_entry set kind = 'GIFT' where entry_key ="
                    + " 'CREDIT:IM-202207-1-A1'"),
                    "ledger_entry CREDIT:IM-202207-1-A1" + HOLDS + "a ledger entry is a TOP_UP, INVOICE, CREDIT"
                            + ", REFUND, ORDER or DEDUCTION"),
            altered("the credit of an entry", List.of("update ledger_entry set entry_key ="
                    + " 'CREDIT:IM-202207-2-A1:IM-202207-5' where entry_key = 'CREDIT:IM-202207-5-A1:IM-202207-5'"),
                    "ledger_entry CREDIT:IM-202207-2-A1:IM-202207-5" + HOLDS + "every entry of a credit has that"
                            + " credit",
                    "invoice IM-202207-5-A1" + HOLDS + "every credit is given in full by the ledger (R8.3), by"
                            + " 500.00"),
            altered("what is open", List.of("update open_invoice set open_amount = open_amount - 0.01"),
                    "open_invoice IM-202207-5" + OPEN + ", by 0.01"),
            altered("what is overdue", List.of("update open_invoice set overdue = false"),
                    "open_invoice IM-202207-5" + HOLDS + "an invoice is overdue when an attempt on or after day 3"
                            + " failed, and else it is not (R8.2)"),
            altered("the account of what is open", List.of("update open_invoice set account_no = 1"),
                    "open_invoice IM-202207-5" + HOLDS + "what is open is of an invoice and says what it says"),
            altered("what is open is deleted", List.of("delete from open_invoice"),
                    "open_invoice IM-202207-5" + OPEN + ", by 1500.00"));

    private MoneyAlterations() {
    }
}

package yuejie.audit.book;

import static yuejie.audit.book.Said.BEHIND;
import static yuejie.audit.book.Said.EVIDENCE;
import static yuejie.audit.book.Said.HOLDS;
import static yuejie.audit.book.Said.MANIFEST;
import static yuejie.audit.book.Said.NOT_SEALED;
import static yuejie.audit.book.Said.SAYS;
import static yuejie.audit.book.Said.WITHOUT;
import static yuejie.audit.book.SealedBook.altered;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** Alterations of invoices and their lines. */
final class InvoiceAlterations {

    private static final String TOTAL = ": it does not hold that an invoice's total is the sum of its lines, and"
            + " more than 0.00 unless it adjusts (R7.1)";
    private static final String AMOUNT = ": it does not hold that a line's amount is fee x in-service seconds /"
            + " month seconds, rounded half up, less what was invoiced before (R6.1, R7.1, R9.3)";
    private static final String BEFORE = ": it does not hold that a line takes off what was invoiced for its item"
            + " before (R9.3)";
    private static final String AMOUNTS_TO = ": it does not hold that all that was invoiced for a month amounts to the"
            + " total of its assessment (R9.3)";

    static final List<Arguments> ALL = List.of(
            altered("a cent of a line", List.of("update invoice_line set amount = amount + 0.01 where"
                    + " invoice_no = 'IM-202207-2'"),
                    "invoice_line IM-202207-2 line 1" + NOT_SEALED,
                    "invoice IM-202207-2 in 2022-07 revision 1" + TOTAL + ", by -0.01",
                    "invoice_line IM-202207-2 line 1 in 2022-07 revision 1" + AMOUNT,
                    "invoice_line IM-202207-2-A1 line 1 in 2022-07 revision 3" + BEFORE + ", by -0.01"),
            altered("a cent of one of two lines", List.of("update invoice_line set amount = amount + 0.01"
                    + " where invoice_no = 'IM-202207-1' and line_no = 2"),
                    "invoice_line IM-202207-1: one of its 2 lines or more is not what was sealed",
                    "invoice IM-202207-1 in 2022-07 revision 1" + TOTAL + ", by -0.01",
                    "invoice_line IM-202207-1 line 2 in 2022-07 revision 1" + AMOUNT),
            altered("all that an amount is computed from", List.of("update invoice_line set unit_price = 2000,"
                    + " fee = 4000, amount = 3870.97 where invoice_no = 'IM-202207-1' and line_no = 1",
                    "update invoice set total = 4838.71 where invoice_no = 'IM-202207-1'"),
                    "invoice IM-202207-1" + NOT_SEALED,
                    "invoice_line IM-202207-1: one of its 2 lines or more is not what was sealed",
                    "assessment of application 1 in 2022-07 revision 1" + BEHIND + ", by -1935.49",
                    "assessment of application 1 in 2022-07 revision 3" + AMOUNTS_TO + ", by -1935.49",
                    "invoice_line IM-202207-1-A1 line 1 in 2022-07 revision 3" + BEFORE + ", by -1935.49",
                    "ledger_entry INVOICE:IM-202207-1" + SAYS + ", by 1935.49"),
            altered("a line's plan", List.of("update invoice_line set plan = 'FLAGSHIP' where invoice_no ="
                    + " 'IM-202207-5-A1'"),
                    "invoice_line IM-202207-5-A1 line 1" + NOT_SEALED),
            altered("a line's size of a block", List.of("update invoice_line set block_size = 99999 where"
                    + " invoice_no = 'IM-202207-2'"),
                    "assessment of application 2 in 2022-07 revision 1" + EVIDENCE + ", or block_size or"
                            + " issued_before of a line of IM-202207-2"),
            altered("what was invoiced before", List.of("update invoice_line set issued_before = issued_before"
                    + " + 0.01, amount = amount - 0.01 where invoice_no = 'IM-202207-2-A1'"),
                    "invoice_line IM-202207-2-A1 line 1" + NOT_SEALED,
                    "assessment of application 2 in 2022-07 revision 3" + EVIDENCE + ", or block_size or"
                            + " issued_before of a line of IM-202207-2-A1",
                    "invoice IM-202207-2-A1 in 2022-07 revision 3" + TOTAL + ", by 0.01",
                    "invoice_line IM-202207-2-A1 line 1 in 2022-07 revision 3" + BEFORE + ", by 0.01"),
            altered("a peak", List.of("update invoice_line set quantity = 24999 where invoice_no ="
                    + " 'IM-202207-1' and line_no = 1"),
                    "invoice_line IM-202207-1 line 1: its peak of dau is 24999 on 2022-07-20, measured was"
                            + " 25000 (R3.3)",
                    "invoice_line IM-202207-1: one of its 2 lines or more is not what was sealed"),
            altered("the day of a peak", List.of("update invoice_line set peak_date = '2022-07-21' where"
                    + " invoice_no = 'IM-202207-2'"),
                    "invoice_line IM-202207-2 line 1: its peak of groups is 150000 on 2022-07-21, measured was"
                            + " 300 (R3.3)",
                    "invoice_line IM-202207-2 line 1" + NOT_SEALED),
            altered("a line is deleted", List.of("delete from invoice_line where invoice_no = 'IM-202207-1'"
                    + " and line_no = 2"),
                    "invoice_line IM-202207-1: 1 line, sealed were 2",
                    "invoice IM-202207-1 in 2022-07 revision 1" + TOTAL + ", by 967.74"),
            altered("the number of a line", List.of("update invoice_line set line_no = 3 where invoice_no ="
                    + " 'IM-202207-1' and line_no = 1"),
                    "invoice_line IM-202207-1: one of its 2 lines or more is not what was sealed",
                    "assessment of application 1 in 2022-07 revision 1" + EVIDENCE + ", or block_size or"
                            + " issued_before of a line of IM-202207-1",
                    "invoice IM-202207-1 in 2022-07 revision 1" + HOLDS + "the lines of an invoice are numbered"
                            + " 1, 2, … without a gap"),
            altered("a line is added", List.of("insert into invoice_line select invoice_no, 3, item, plan,"
                    + " meter, quantity, peak_date, free_quota, block_size, blocks, unit_price, fee,"
                    + " service_seconds, month_seconds, amount, issued_before, aggregate, summed_days,"
                    + " minimum, option_value"
                    + " from invoice_line where invoice_no"
                    + " = 'IM-202207-1' and line_no = 2"),
                    "invoice_line IM-202207-1 line 3: " + WITHOUT,
                    "invoice IM-202207-1 in 2022-07 revision 1" + TOTAL + ", by -967.74"),
            altered("an invoice's total", List.of("update invoice set total = total + 0.01 where invoice_no ="
                    + " 'IM-202207-2'"),
                    "invoice IM-202207-2" + NOT_SEALED,
                    "assessment of application 2 in 2022-07 revision 1" + BEHIND + ", by -0.01",
                    "invoice IM-202207-2 in 2022-07 revision 1" + TOTAL + ", by 0.01",
                    "assessment of application 2 in 2022-07 revision 3" + AMOUNTS_TO + ", by -0.01",
                    "ledger_entry INVOICE:IM-202207-2" + SAYS + ", by 0.01"),
            altered("an invoice's account", List.of("update invoice set account_id = 'a' where invoice_no ="
                    + " 'IM-202207-5-A1'"),
                    "invoice IM-202207-5-A1" + NOT_SEALED),
            altered("an invoice's catalog", List.of("update invoice set catalog_version = 2 where invoice_no ="
                    + " 'IM-202207-2'"),
                    "invoice IM-202207-2: it is priced by overseas-2022 version 2, its assessment by"
                            + " overseas-2022 version 1"),
            altered("the revision that issued an invoice", List.of("update invoice set revision = 3 where"
                    + " invoice_no = 'IM-202207-4'"),
                    "invoice of application 4 in 2022-07 revision 2: it is missing",
                    "assessment of application 4 in 2022-07 revision 2" + AMOUNTS_TO + ", by 500.00",
                    "assessment of application 4 in 2022-07 revision 2" + HOLDS + "each INVOICED assessment, and"
                            + " no other, has a total and names the month's first invoice (R7.2)",
                    "seal link 8: the rows of 2022-07 revision 3" + MANIFEST + "'total' is 2032.26, sealed was"
                            + " 1532.26",
                    "invoice IM-202207-4 in 2022-07 revision 3" + HOLDS + "every invoice is of an assessment (R7.2)"),
            altered("an invoice is deleted", List.of("delete from invoice_line where invoice_no ="
                    + " 'IM-202207-5-A1'",
                    "delete from invoice where invoice_no = 'IM-202207-5-A1'"),
                    "invoice of application 5 in 2022-07 revision 3: it is missing",
                    "assessment of application 5 in 2022-07 revision 3" + AMOUNTS_TO + ", by -500.00",
                    "ledger_entry CREDIT:IM-202207-5-A1:IM-202207-5" + HOLDS + "every entry of a credit has that"
                            + " credit"),
            altered("an invoice is added", List.of("insert into invoice select 'IM-202207-3', billing_month,"
                    + " 3, revision, 0, 3, account_id, catalog, catalog_version, currency, total from invoice"
                    + " where invoice_no = 'IM-202207-1'"),
                    "invoice IM-202207-3: it was not sealed: 2022-07 revision 1 issued none to the application",
                    "assessment of application 3 in 2022-07 revision 1" + BEHIND + ", by -2903.22",
                    "invoice IM-202207-3 in 2022-07 revision 1" + TOTAL + ", by 2903.22",
                    "invoice IM-202207-3 in 2022-07 revision 1" + HOLDS + "the lines of an invoice are numbered"
                            + " 1, 2, … without a gap",
                    "ledger_entry INVOICE:IM-202207-3" + HOLDS + "every invoice of more than 0.00 is in the ledger"));

    private InvoiceAlterations() {
    }
}

package yuejie.audit.export;

import static yuejie.audit.book.Said.OF_REVISION_1;
import static yuejie.audit.book.Said.OF_REVISION_2;
import static yuejie.audit.book.Said.OF_REVISION_3;
import static yuejie.audit.export.ExportVerificationTest.altered;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** Alterations of exported assessments, invoices and lines. */
final class ExportAlterations {

    private static final String NO_INVOICE = ": invoices.csv does not have its invoice";

    static final List<Arguments> ALL = List.of(
            altered("an assessment's account", "assessments.csv", "2022-07,3,a,", "2022-07,3,b,",
                    OF_REVISION_1 + "'assessments' is 5 5e77946ca18e…, sealed was 5 f3734b3e4f2f…"),
            altered("an assessment's total", "assessments.csv", "IM-202207-1,1935.48", "IM-202207-1,1935.49",
                    "assessments.csv 1: it is INVOICED with 1935.49, its invoice IM-202207-1; invoiced were"
                            + " 1935.48, first by IM-202207-1 (R7.2)",
                    OF_REVISION_3 + "'assessments' is 3 f81ab0a8f0f9…, sealed was 3 64ef7cbb190f…"),
            altered("an assessment's outcome", "assessments.csv", "4,a,INVOICED,,IM-202207-4,500.00",
                    "4,a,NOTHING_DUE,,,0.00",
                    "assessments.csv 4: it is NOTHING_DUE with 0.00; invoiced were 500.00, first by"
                            + " IM-202207-4 (R7.2)",
                    OF_REVISION_2 + "'assessments' is 1 9e8ad94f807f…, sealed was 1 c297b322d607…; 'outcomes' is"
                            + " 0 invoiced, 1 nothing due, 0 parked, sealed was 1 invoiced, 0 nothing due, 0"
                            + " parked"),
            altered("the days that an assessment missed", "assessments.csv", "INVOICED,,IM-202207-4,500.00,31",
                    "INVOICED,,IM-202207-4,500.00,3",
                    OF_REVISION_2 + "'assessments' is 1 ecf6c99b42a6…, sealed was 1 c297b322d607…"),
            altered("an assessment is deleted", "assessments.csv", "2022-07,3,a,NOTHING_DUE,,,0.00,0\n",
                    "",
                    "assessments.csv: it has 4 rows, manifest.json says 5",
                    OF_REVISION_1 + "'assessments' is 4 dfb08ce86ff9…, sealed was 5 f3734b3e4f2f…; 'outcomes' is"
                            + " 3 invoiced, 0 nothing due, 1 parked, sealed was 3 invoiced, 1 nothing due, 1"
                            + " parked"),
            altered("two assessments are swapped", "assessments.csv",
                    "2022-07,3,a,NOTHING_DUE,,,0.00,0\n2022-07,4,a,INVOICED,,IM-202207-4,500.00,31\n",
                    "2022-07,4,a,INVOICED,,IM-202207-4,500.00,31\n2022-07,3,a,NOTHING_DUE,,,0.00,0\n",
                    "assessments.csv 3: it does not come in the order of the applications, or is not of 2022-07",
                    OF_REVISION_1 + "'assessments' is 5 e116174b5566…, sealed was 5 f3734b3e4f2f…"),
            altered("an invoice's total", "invoices.csv", "CNY,2903.22,", "CNY,2903.23,",
                    "assessments.csv 1: it is INVOICED with 1935.48, its invoice IM-202207-1; invoiced were"
                            + " 1935.49, first by IM-202207-1 (R7.2)",
                    OF_REVISION_1 + "'invoices' is 3 a08860c9bd62…, sealed was 3 f4886d34dd8a…; 'total' is"
                            + " 7903.23, sealed was 7903.22",
                    "ledger.csv INVOICE:IM-202207-1: it says 2903.22, its invoice 2903.23",
                    "invoices.csv IM-202207-1: its total is 2903.23, its lines amount to 2903.22 (R7.1)"),
            altered("an invoice's account", "invoices.csv", "IM-202207-5-A1,2022-07,5,\"c, Ltd.\"",
                    "IM-202207-5-A1,2022-07,5,b",
                    OF_REVISION_3 + "'invoices' is 3 8f710ae6e2e4…, sealed was 3 beb21ca497be…"),
            altered("what is open of an invoice", "invoices.csv", "2000.00,1500.00,OVERDUE",
                    "2000.00,1000.00,OVERDUE",
                    "invoices.csv IM-202207-5: its open_amount is 1000.00, by ledger.csv it is 1500.00 (R8.3)",
                    "accounts.csv c, Ltd.: its overdue is 1500.00, by the invoices and the ledger it is 1000.00"),
            altered("an invoice is not overdue any more", "invoices.csv", "1500.00,OVERDUE", "1500.00,ISSUED",
                    "invoices.csv IM-202207-5: its status is ISSUED, by its attempts and what is open it is"
                            + " OVERDUE (R8.2)",
                    "accounts.csv c, Ltd.: its overdue is 1500.00, by the invoices and the ledger it is 0.00"),
            altered("an invoice is paid", "invoices.csv", "1500.00,OVERDUE", "0.00,PAID",
                    "invoices.csv IM-202207-5: its open_amount is 0.00, by ledger.csv it is 1500.00 (R8.3)",
                    "accounts.csv c, Ltd.: its overdue is 1500.00, by the invoices and the ledger it is 0.00"),
            altered("an invoice's number", "invoices.csv", "IM-202207-4,2022-07,4", "IM-202207-4,2022-06,4",
                    "invoices.csv IM-202207-4: its number does not say its month and application (R7.3)",
                    OF_REVISION_2 + "'invoices' is 1 40fe71acc0cc…, sealed was 1 ecf1632ed741…"),
            altered("an invoice is deleted", "invoices.csv",
                    "IM-202207-4,2022-07,4,a,mainland-2022,CNY,500.00,0.00,PAID\n", "",
                    "invoices.csv: it has 6 rows, manifest.json says 7",
                    "invoice_lines.csv IM-202207-4 line 1" + NO_INVOICE,
                    "assessments.csv 4: it is INVOICED with 500.00, its invoice IM-202207-4; invoiced were"
                            + " 0.00 (R7.2)",
                    "manifest.json: it says that revision 2 issued IM-202207-4, invoices.csv does not have it",
                    OF_REVISION_2 + "'invoices' is 0 e3b0c44298fc…, sealed was 1 ecf1632ed741…; 'total' is 0.00,"
                            + " sealed was 500.00",
                    "deductions.csv IM-202207-4 on 2022-08-05" + NO_INVOICE,
                    "ledger.csv INVOICE:IM-202207-4" + NO_INVOICE,
                    "ledger.csv DEDUCTION:IM-202207-4" + NO_INVOICE),
            altered("a cent of a line", "invoice_lines.csv", "2678400,1935.48", "2678400,1935.49",
                    "invoice_lines.csv IM-202207-1 line 1: its amount is 1935.49, but 2000.00 x 2592000 /"
                            + " 2678400 is 1935.48 (R6.1, R7.1, R9.3)",
                    "invoice_lines.csv IM-202207-1-A1 line 1: its amount is -967.74, but 1000.00 x 2592000 /"
                            + " 2678400 less 1935.49 invoiced before is -967.75 (R6.1, R7.1, R9.3)",
                    OF_REVISION_1 + "'lines' is 5 7282f9600840…, sealed was 5 555ea9792862…",
                    "invoices.csv IM-202207-1: its total is 2903.22, its lines amount to 2903.23 (R7.1)"),
            altered("a line's fee", "invoice_lines.csv", "1,1000.00,1000.00,2592000,2678400,-967.74",
                    "1,1000.00,1001.00,2592000,2678400,-967.74",
                    "invoice_lines.csv IM-202207-1-A1 line 1: its amount is -967.74, but 1001.00 x 2592000 /"
                            + " 2678400 less 1935.48 invoiced before is -966.77 (R6.1, R7.1, R9.3)",
                    "invoice_lines.csv IM-202207-1-A1 line 1: its fee of 1001.00 is not 1 blocks x 1000.00 (R4.1)",
                    OF_REVISION_3 + "'lines' is 3 90b708e434a3…, sealed was 3 423c8aef079f…"),
            altered("a block and its fee", "invoice_lines.csv",
                    "250000,2022-07-20,100000,2,3000.00,6000.00,2678400,2678400,3000.00",
                    "250000,2022-07-20,100000,4,3000.00,12000.00,2678400,2678400,9000.00",
                    "invoice_lines.csv IM-202207-2-A1 line 1: 4 blocks of 150000 mean blocks of 37500 to"
                            + " 49999, the lines before mean 50000 or more (R4.1)",
                    OF_REVISION_3 + "'lines' is 3 2a6d761d9821…, sealed was 3 423c8aef079f…",
                    "invoices.csv IM-202207-2-A1: its total is 3000.00, its lines amount to 9000.00 (R7.1)"),
            altered("a peak below the quota", "invoice_lines.csv",
                    "dau,15000,2022-07-20,10000,1,1000.00,1000.00,2678400",
                    "dau,9000,2022-07-20,10000,1,1000.00,1000.00,2678400",
                    "invoice_lines.csv IM-202207-5 line 1: it has 1 blocks for 9000 of which 10000 are free"
                            + " (R4.1)",
                    OF_REVISION_1 + "'lines' is 5 c5e7a6bd2ad6…, sealed was 5 555ea9792862…"),
            altered("the price of an option", "invoice_lines.csv", "90,,,,1000.00,1000.00,2678400",
                    "90,,,,900.00,1000.00,2678400",
                    "invoice_lines.csv IM-202207-5 line 2: its fee of 1000.00 is not the monthly price of an"
                            + " option, 900.00 (R5.1)",
                    OF_REVISION_1 + "'lines' is 5 040e660d02aa…, sealed was 5 555ea9792862…"),
            altered("a line's plan", "invoice_lines.csv", "IM-202207-4,1,HISTORY_STORAGE,PRO",
                    "IM-202207-4,1,HISTORY_STORAGE,FLAGSHIP",
                    OF_REVISION_2 + "'lines' is 1 450e2f845384…, sealed was 1 ecc2d22aad50…"),
            altered("the seconds of the month", "invoice_lines.csv", "2592000,2678400,967.74",
                    "2592000,2592000,967.74",
                    "invoice_lines.csv IM-202207-1 line 2: its month has 2592000 seconds, of which 2592000 in"
                            + " service; 2022-07 has 2678400",
                    OF_REVISION_1 + "'lines' is 5 4d1ab564fda9…, sealed was 5 555ea9792862…"),
            altered("a line is deleted", "invoice_lines.csv",
                    "IM-202207-5,2,HISTORY_STORAGE,PRO,,90,,,,1000.00,1000.00,2678400,2678400,1000.00\n",
                    "",
                    "invoice_lines.csv IM-202207-5-A1 line 1: its amount is -500.00, but 500.00 x 2678400 /"
                            + " 2678400 is 500.00 (R6.1, R7.1, R9.3)",
                    "invoice_lines.csv: it has 8 rows, manifest.json says 9",
                    OF_REVISION_1 + "'lines' is 4 088c8ff84fbb…, sealed was 5 555ea9792862…",
                    "invoices.csv IM-202207-5: its total is 2000.00, its lines amount to 1000.00 (R7.1)"),
            altered("the day of a peak", "invoice_lines.csv", "groups,150000,2022-07-20",
                    "groups,150000,2022-08-20",
                    "invoice_lines.csv IM-202207-2 line 1: its peak of 2022-08-20 is not of 2022-07",
                    OF_REVISION_1 + "'lines' is 5 b055cf6f273f…, sealed was 5 555ea9792862…"),
            altered("a header", "assessments.csv", "sdk_app_id,account_id", "account_id,sdk_app_id",
                    "assessments.csv: its header is not"
                            + " month,sdk_app_id,account_id,outcome,reason,invoice_no,total,missing_days",
                    "invoices.csv IM-202207-1: assessments.csv does not have its application (R7.2)",
                    "invoices.csv IM-202207-2: assessments.csv does not have its application (R7.2)",
                    "invoices.csv IM-202207-4: assessments.csv does not have its application (R7.2)",
                    "invoices.csv IM-202207-5: assessments.csv does not have its application (R7.2)",
                    "manifest.json: it says that application 1 was settled again, assessments.csv does not"
                            + " have it",
                    "manifest.json: it says that application 2 was settled again, assessments.csv does not"
                            + " have it",
                    "manifest.json: it says that application 4 was settled again, assessments.csv does not"
                            + " have it",
                    "manifest.json: it says that application 5 was settled again, assessments.csv does not"
                            + " have it",
                    OF_REVISION_1 + "'assessments' is 0 e3b0c44298fc…, sealed was 5 f3734b3e4f2f…; 'outcomes' is"
                            + " 0 invoiced, 0 nothing due, 0 parked, sealed was 3 invoiced, 1 nothing due, 1"
                            + " parked",
                    OF_REVISION_2 + "'assessments' is 0 e3b0c44298fc…, sealed was 1 c297b322d607…; 'outcomes' is"
                            + " 0 invoiced, 0 nothing due, 0 parked, sealed was 1 invoiced, 0 nothing due, 0"
                            + " parked",
                    OF_REVISION_3 + "'assessments' is 0 e3b0c44298fc…, sealed was 3 64ef7cbb190f…; 'outcomes' is"
                            + " 0 invoiced, 0 nothing due, 0 parked, sealed was 3 invoiced, 0 nothing due, 0"
                            + " parked"));

    private ExportAlterations() {
    }
}

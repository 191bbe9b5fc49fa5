package yuejie.audit.export;

import static yuejie.audit.book.Said.OF_REVISION_1;
import static yuejie.audit.book.Said.OF_REVISION_2;
import static yuejie.audit.book.Said.OF_REVISION_3;
import static yuejie.audit.export.ExportVerificationTest.altered;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** Alterations of exported attempts, entries and accounts, and of the manifest beside them. */
final class ExportedMoneyAlterations {

    private static final String NOT_SEALED = ": no link of the chain seals run 1 of its date";

    static final List<Arguments> ALL = List.of(
            altered("a cent of an attempt", "deductions.csv", "IM-202207-1,2022-08-01,DEDUCTED,2903.22",
                    "IM-202207-1,2022-08-01,DEDUCTED,2903.21",
                    "seal link 3: the exported attempts of 2022-08-01 do not match what its manifest says:"
                            + " 'attempts 2022-07' is 3 550cd68d06d7…, sealed was 3 d8e000d180aa…; 'deducted"
                            + " 2022-07' is 2903.21, sealed was 2903.22",
                    "ledger.csv DEDUCTION:IM-202207-1: deductions.csv has no such deduction of 2903.22 on"
                            + " 2022-08-01"),
            altered("the balance after an attempt", "deductions.csv",
                    "IM-202207-2,2022-08-02,INSUFFICIENT_BALANCE,0.00,100.00",
                    "IM-202207-2,2022-08-02,INSUFFICIENT_BALANCE,0.00,1000.00",
                    "seal link 4: the exported attempts of 2022-08-02 do not match what its manifest says:"
                            + " 'attempts 2022-07' is 2 12596b9fce6e…, sealed was 2 d9c8b34216ff…"),
            altered("an attempt is deleted", "deductions.csv",
                    "IM-202207-5,2022-08-02,INSUFFICIENT_BALANCE,0.00,0.00\n", "",
                    "deductions.csv: it has 10 rows, manifest.json says 11",
                    "seal link 4: the exported attempts of 2022-08-02 do not match what its manifest says:"
                            + " 'attempts 2022-07' is 1 ee4d49ce499b…, sealed was 2 d9c8b34216ff…"),
            altered("an attempt is added", "deductions.csv", "IM-202207-5,2022-08-05",
                    "IM-202207-5,2022-08-04,INSUFFICIENT_BALANCE,0.00,0.00\nIM-202207-5,2022-08-05",
                    "deductions.csv: it has 12 rows, manifest.json says 11",
                    "deductions.csv IM-202207-5 on 2022-08-04" + NOT_SEALED),
            altered("a cent of an entry", "ledger.csv", "TOP_UP:t-3,TOP_UP,2022-08-05,b,,10000.00",
                    "TOP_UP:t-3,TOP_UP,2022-08-05,b,,10000.01",
                    "ledger.csv TOP_UP:t-3: it is not balanced: 10000.01 + 0.00 is not 10000.00 + 0.00 (R8.4)",
                    "ledger.csv TOP_UP:t-3: it is not what seal link 9 sealed: 'ledger' is 1 454c7b78ee57…, sealed was"
                            + " 1 a47239131154…"),
            altered("the day of an entry", "ledger.csv", "INVOICE:IM-202207-5,INVOICE,2022-08-01",
                    "INVOICE:IM-202207-5,INVOICE,2022-07-31",
                    "ledger.csv INVOICE:IM-202207-5: it does not come in the order of days, kinds and keys",
                    "ledger.csv INVOICE:IM-202207-5: it is booked on 2022-07-31, it should be on 2022-08-01",
                    "ledger.csv: its rows of seal link 2 are not those that were sealed: 'ledger' is 3 978185773493…,"
                            + " sealed was 3 9f01961868d2…"),
            altered("the key of an entry", "ledger.csv", "DEDUCTION:IM-202207-4,", "DEDUCTION:IM-202207-6,",
                    "ledger.csv DEDUCTION:IM-202207-6: it is no entry of the kind DEDUCTION (R8.4)",
                    "ledger.csv: its rows of seal link 10 are not those that were sealed: 'ledger' is 3 699d1a50103c…,"
                            + " sealed was 3 e6614651099d…"),
            altered("an entry is deleted", "ledger.csv",
                    "DEDUCTION:IM-202207-4,DEDUCTION,2022-08-05,a,IM-202207-4,0.00,-500.00,-500.00,0.00\n",
                    "",
                    "ledger.csv: it has 13 rows, manifest.json says 14",
                    "invoices.csv IM-202207-4: its open_amount is 0.00, by ledger.csv it is 500.00 (R8.3)",
                    "accounts.csv a: its deducted is 2435.48, by ledger.csv it is 1935.48 (R8.4)",
                    "accounts.csv a: its balance is 2564.52, by ledger.csv it is 3064.52 (R8.4)"),
            altered("a top-up is deleted", "ledger.csv",
                    "TOP_UP:t-2,TOP_UP,2022-07-31,b,,100.00,0.00,100.00,0.00\n", "",
                    "ledger.csv: it has 13 rows, manifest.json says 14",
                    "ledger.csv: it has 2 top-ups, 15000.00 CNY; sealed were 3, 15100.00 CNY",
                    "accounts.csv b: its topped_up is 10100.00, by ledger.csv it is 10000.00 (R8.4)",
                    "accounts.csv b: its balance is 4100.00, by ledger.csv it is 4000.00 (R8.4)"),
            altered("a credit is moved", "ledger.csv",
                    "CREDIT:IM-202207-5-A1:IM-202207-5,CREDIT,2022-08-03,\"c, Ltd.\",IM-202207-5,",
                    "CREDIT:IM-202207-5-A1:IM-202207-4,CREDIT,2022-08-03,\"c, Ltd.\",IM-202207-4,",
                    "ledger.csv CREDIT:IM-202207-5-A1:IM-202207-4: it is of account c, Ltd., its invoice of a",
                    "ledger.csv: its rows of seal link 8 are not those that were sealed: 'ledger' is 3 1fce73f34393…,"
                            + " sealed was 3 59e7c76f2480…",
                    "invoices.csv IM-202207-4: its open_amount is 0.00, by ledger.csv it is -500.00 (R8.3)",
                    "invoices.csv IM-202207-5: its open_amount is 1500.00, by ledger.csv it is 2000.00 (R8.3)"),
            altered("an account's balance", "accounts.csv", "a,5000.00,2435.48,2564.52",
                    "a,5000.00,2435.47,2564.53",
                    "accounts.csv a: its deducted is 2435.47, by ledger.csv it is 2435.48 (R8.4)",
                    "accounts.csv a: its balance is 2564.53, by ledger.csv it is 2564.52 (R8.4)"),
            altered("what is overdue of an account", "accounts.csv", "0.00,0.00,0.00,1500.00",
                    "0.00,0.00,0.00,0.00",
                    "accounts.csv c, Ltd.: its overdue is 0.00, by the invoices and the ledger it is 1500.00"),
            altered("an account is deleted", "accounts.csv", "b,10100.00,6000.00,4100.00,0.00\n",
                    "",
                    "accounts.csv: it has 2 rows, manifest.json says 3",
                    "accounts.csv: it does not have the account b of ledger.csv"),
            altered("a field that is no amount", "accounts.csv", "4100.00", "4.1e3",
                    "accounts.csv line 3: its balance '4.1e3' is no amount"),
            altered("a row with a field less", "accounts.csv", ",4100.00,0.00", ",4100.00",
                    "accounts.csv line 3: it has 4 fields, not 5",
                    "accounts.csv: it does not have the account b of ledger.csv"),
            altered("a quote that does not end", "accounts.csv", "b,10100", "\"b,10100",
                    "accounts.csv: it is no CSV: a quoted field does not end",
                    "accounts.csv: it does not have the account b of ledger.csv",
                    "accounts.csv: it does not have the account c, Ltd. of ledger.csv"),
            altered("a root", "manifest.json", "\"root\" : \"<root 3>\"", "\"root\" : \"aa\"",
                    "seal link 3: its root is aa, but the SHA-256 of its manifest is <root 3>",
                    "seal link 4: its manifest says 'previous: <root 3>', it should be 'previous: aa'"),
            altered("what a link seals", "manifest.json", "\"subject\" : \"2022-08-02 run 1\"",
                    "\"subject\" : \"2022-08-02 run 2\"",
                    "seal link 4: its manifest says 'deduction: 2022-08-02 run 1', it should be 'deduction:"
                            + " 2022-08-02 run 2'",
                    "deductions.csv IM-202207-2 on 2022-08-02" + NOT_SEALED,
                    "deductions.csv IM-202207-5 on 2022-08-02" + NOT_SEALED),
            altered("the rows of a file", "manifest.json", "\"rows\" : 14,", "\"rows\" : 15,",
                    "ledger.csv: it has 14 rows, manifest.json says 15"),
            altered("the invoice of a settlement", "manifest.json",
                    "\"revision\" : 1,\n      \"invoice_no\" : \"IM-202207-1\"",
                    "\"revision\" : 1,\n      \"invoice_no\" : \"IM-202207-9\"",
                    "manifest.json: it says that application 1 was settled again, but not which revision issued"
                            + " IM-202207-1",
                    "manifest.json: it says that revision 1 issued IM-202207-9, invoices.csv does not have it"),
            altered("an attempt of a later run", "manifest.json", "\"tried_again\" : [ ]",
                    "\"tried_again\" : [ {\"invoice_no\" : \"IM-202207-9\", \"attempt_date\" : \"2022-08-01\","
                            + " \"run\" : 2} ]",
                    "manifest.json: it says that run 2 made an attempt, IM-202207-9 on 2022-08-01, deductions.csv does"
                            + " not have it"),
            altered("an assessment that was replaced", "manifest.json", "\"2903.22\",", "\"2903.21\",",
                    OF_REVISION_1 + "'assessments' is 5 47d83a533f1d…, sealed was 5 f3734b3e4f2f…"),
            altered("the revision that issued an invoice", "manifest.json", "\"revision\" : 3,\n     "
                    + " \"invoice_no\" : \"IM-202207-1-A1\"",
                    "\"revision\" : 2,\n      \"invoice_no\" :"
                            + " \"IM-202207-1-A1\"",
                    OF_REVISION_2 + "'assessments' is 2 a3918dd08535…, sealed was 1 c297b322d607…; 'outcomes' is"
                            + " 2 invoiced, 0 nothing due, 0 parked, sealed was 1 invoiced, 0 nothing due, 0"
                            + " parked; 'invoices' is 2 d873df2c09f9…, sealed was 1 ecf1632ed741…; 'total' is"
                            + " -467.74, sealed was 500.00; 'lines' is 2 196274b87c9f…, sealed was 1"
                            + " ecc2d22aad50…",
                    OF_REVISION_3 + "'assessments' is 2 568c253fa2a1…, sealed was 3 64ef7cbb190f…; 'outcomes' is"
                            + " 2 invoiced, 0 nothing due, 0 parked, sealed was 3 invoiced, 0 nothing due, 0"
                            + " parked; 'invoices' is 2 0b875f53da65…, sealed was 3 beb21ca497be…; 'total' is"
                            + " 2500.00, sealed was 1532.26; 'lines' is 2 b6edb79dcb66…, sealed was 3"
                            + " 423c8aef079f…"));

    private ExportedMoneyAlterations() {
    }
}

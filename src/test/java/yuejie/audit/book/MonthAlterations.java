package yuejie.audit.book;

import static yuejie.audit.book.Said.BEHIND;
import static yuejie.audit.book.Said.CONTRACT;
import static yuejie.audit.book.Said.EVIDENCE;
import static yuejie.audit.book.Said.HOLDS;
import static yuejie.audit.book.Said.MANIFEST;
import static yuejie.audit.book.Said.NOT_OF_IMPORT;
import static yuejie.audit.book.Said.NOT_SEALED;
import static yuejie.audit.book.Said.NOT_THE_ONE;
import static yuejie.audit.book.Said.OF_A_SETTLEMENT;
import static yuejie.audit.book.Said.WITHOUT;
import static yuejie.audit.book.SealedBook.altered;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** Alterations of rows that a settlement followed from, and of assessments. */
final class MonthAlterations {

    private static final String SNAPSHOTS = " saw it: the snapshots are not those that were sealed";

    static final List<Arguments> ALL = List.of(
            altered("a snapshot", List.of("update usage_daily set dau = 11999 where usage_date = '2022-07-05'"
                    + " and app_no = 1"),
                    "usage_daily of usage-2022-07-05.csv of import 1" + NOT_OF_IMPORT,
                    "usage_daily of application 1, as 2022-07 revision 1" + SNAPSHOTS + " (31 days)",
                    "usage_daily of application 1, as 2022-07 revision 3" + SNAPSHOTS + " (31 days)"),
            altered("a snapshot that a correction replaced", List.of("update usage_replaced set dau = 26000"
                    + " where app_no = 1"),
                    "usage_daily of usage-2022-07-20.csv of import 1" + NOT_OF_IMPORT,
                    "invoice_line IM-202207-1 line 1: its peak of dau is 25000 on 2022-07-20, measured was"
                            + " 26000 (R3.3)",
                    "usage_daily of application 1, as 2022-07 revision 1" + SNAPSHOTS + " (31 days)"),
            altered("a snapshot is deleted", List.of("delete from usage_daily where usage_date = '2022-07-05'"
                    + " and app_no = 2"),
                    "usage_daily of usage-2022-07-05.csv of import 1: it has 1 row, 2 were sealed with the import",
                    "import_file usage-2022-07-05.csv of import 1: it brought 2 rows, the book holds 1",
                    "usage_daily of application 2, as 2022-07 revision 1" + SNAPSHOTS + " (30 days, sealed were"
                            + " 31; there is none of 2022-07-05)",
                    "usage_daily of application 2, as 2022-07 revision 3" + SNAPSHOTS + " (30 days, sealed were"
                            + " 31; there is none of 2022-07-05)"),
            altered("a snapshot is added", List.of("insert into usage_daily (usage_date, app_no, dau, groups,"
                    + " file_id) select usage_date, 4, 1, 1, file_id from usage_daily where usage_date ="
                    + " '2022-07-20' and app_no = 5"),
                    "usage_daily of usage-2022-07-20.csv of import 1: it has 5 rows, 4 were sealed with the import",
                    "import_file usage-2022-07-20.csv of import 1: it brought 4 rows, the book holds 5",
                    "usage_daily of application 4, as 2022-07 revision 1" + SNAPSHOTS + " (1 day, sealed were 0)",
                    "usage_daily of application 4, as 2022-07 revision 2" + SNAPSHOTS + " (1 day, sealed were 0)"),
            altered("an order", List.of("update order_fact set months = 35 where order_id = 'o-2'"),
                    "order_fact of orders.csv of import 1" + NOT_OF_IMPORT,
                    CONTRACT + "2, as 2022-07 revision 1" + NOT_THE_ONE,
                    CONTRACT + "2, as 2022-07 revision 3" + NOT_THE_ONE),
            altered("an order is deleted", List.of("delete from order_fact where order_id = 'o-4'"),
                    "order_fact of orders.csv of import 1: it has 3 rows, 4 were sealed with the import",
                    "import_file orders.csv of import 1: it brought 4 rows, the book holds 3",
                    CONTRACT + "4, as 2022-07 revision 1" + NOT_THE_ONE,
                    CONTRACT + "4, as 2022-07 revision 2" + NOT_THE_ONE),
            altered("an option change", List.of("update option_fact set option_value = 30 where app_no = 1"),
                    "option_fact of options.csv of import 1" + NOT_OF_IMPORT,
                    CONTRACT + "1, as 2022-07 revision 1" + NOT_THE_ONE,
                    CONTRACT + "1, as 2022-07 revision 3" + NOT_THE_ONE),
            altered("the time of a status event", List.of("update status_fact set occurred_at = occurred_at +"
                    + " interval '1' second where status = 'RESUMED'"),
                    "status_fact of service_status.csv of import 1" + NOT_OF_IMPORT,
                    CONTRACT + "1, as 2022-07 revision 1" + NOT_THE_ONE,
                    CONTRACT + "1, as 2022-07 revision 3" + NOT_THE_ONE),
            altered("a suspension is added", List.of("insert into status_fact select file_id, 99, action, 2,"
                    + " status, occurred_at, reason from status_fact where status = 'SUSPENDED'"),
                    "status_fact of service_status.csv of import 1: it has 3 rows, 2 were sealed with the import",
                    "import_file service_status.csv of import 1: it brought 2 rows, the book holds 3",
                    "status_fact SUSPENDED at 2022-07-11T16:00:00Z of application 2, as 2022-07 revision 1 saw"
                            + " it: " + WITHOUT,
                    "status_fact SUSPENDED at 2022-07-11T16:00:00Z of application 2, as 2022-07 revision 3 saw"
                            + " it: " + WITHOUT),
            altered("an option change is withdrawn", List.of("insert into option_fact select file_id, 99,"
                    + " 'WITHDRAW', app_no, option_name, option_value, effective_at from option_fact where app_no"
                    + " = 1"),
                    "option_fact of options.csv of import 1: it has 5 rows, 4 were sealed with the import",
                    "import_file options.csv of import 1: it brought 4 rows, the book holds 5",
                    "option_fact HISTORY_STORAGE at 2021-12-31T16:00:00Z of application 1, as 2022-07 revision"
                            + " 1 saw it: " + WITHOUT,
                    "option_fact HISTORY_STORAGE at 2021-12-31T16:00:00Z of application 1, as 2022-07 revision"
                            + " 3 saw it: " + WITHOUT),
            altered("an application's account", List.of("update application_fact set account_id = 'b' where"
                    + " sdk_app_id = 3"),
                    "application_fact of apps.csv of import 1" + NOT_OF_IMPORT,
                    CONTRACT + "3, as 2022-07 revision 1" + NOT_THE_ONE),
            altered("the place of a file", List.of("update import_file set applied_seq = 38 + 100 where name ="
                    + " 'options.csv' and import_id = 2"),
                    "import_file options.csv of import 2: it takes effect after files of later imports",
                    CONTRACT + "4, as 2022-07 revision 2" + NOT_THE_ONE,
                    "option_fact HISTORY_STORAGE at 2022-07-09T16:00:00Z of application 5, as 2022-07 revision"
                            + " 3 saw it: " + WITHOUT),
            altered("an assessment", List.of("update assessment set missing_days = 1 where sdk_app_id = 3"),
                    "assessment of application 3 in 2022-07 revision 1" + NOT_SEALED),
            altered("an assessment that was replaced", List.of("update assessment set outcome = 'NOTHING_DUE',"
                    + " total = 0, invoice_no = null where sdk_app_id = 2 and revision = 1"),
                    "assessment of application 2 in 2022-07 revision 1" + NOT_SEALED,
                    "assessment of application 2 in 2022-07 revision 1" + BEHIND + ", by -3000.00"),
            altered("an assessment is deleted", List.of("delete from assessment where sdk_app_id = 3"),
                    "seal link 2: the rows of 2022-07 revision 1" + MANIFEST + "'snapshots' is 63 94ea51a162ef…,"
                            + " sealed was 64 757f50cba215…; 'contracts' is 4 1e14f0406280…, sealed was 5"
                            + " d1739e296d2d…; 'assessments' is 4 dfb08ce86ff9…, sealed was 5 f3734b3e4f2f…;"
                            + " 'evidence' is 4 a4cc3a73a365…, sealed was 5 7ef5aba5e576…; 'outcomes' is 3"
                            + " invoiced, 0 nothing due, 1 parked, sealed was 3 invoiced, 1 nothing due, 1 parked",
                    "assessment of application 3 in 2022-07 revision 1" + HOLDS + "every application of the month"
                            + " has an assessment (R7.2)"),
            altered("two assessments are swapped", List.of("update assessment set sdk_app_id = case sdk_app_id"
                    + " when 3 then 5 else 3 end where sdk_app_id in (3, 5) and revision = 1"),
                    "assessment of application 3 in 2022-07 revision 1" + NOT_SEALED,
                    "assessment of application 5 in 2022-07 revision 1" + NOT_SEALED,
                    "seal link 2: the rows of 2022-07 revision 1" + MANIFEST + "'snapshots' is 64 fcc0fdef78ae…,"
                            + " sealed was 64 757f50cba215…; 'contracts' is 5 cf981342ed48…, sealed was 5"
                            + " d1739e296d2d…; 'assessments' is 5 36ebe2697c97…, sealed was 5 f3734b3e4f2f…;"
                            + " 'invoices' is 3 b69a872a9741…, sealed was 3 f4886d34dd8a…; 'lines' is 5"
                            + " 627e18eb7b9b…, sealed was 5 555ea9792862…; 'evidence' is 5 61f6b9d58634…, sealed"
                            + " was 5 7ef5aba5e576…",
                    "assessment of application 3 in revision 1" + OF_A_SETTLEMENT,
                    "assessment of application 5 in revision 1" + OF_A_SETTLEMENT),
            altered("the reason in words", List.of("update assessment set detail = 'changed' where outcome ="
                    + " 'PARKED'"),
                    "assessment of application 4 in 2022-07 revision 1" + EVIDENCE),
            altered("an assessment's catalog", List.of("update assessment set catalog_version = 2 where"
                    + " sdk_app_id = 2 and revision = 1"),
                    "invoice IM-202207-2: it is priced by overseas-2022 version 1, its assessment by"
                            + " overseas-2022 version 2",
                    "assessment of application 2 in 2022-07 revision 1" + EVIDENCE + ", or block_size or"
                            + " issued_before of a line of IM-202207-2"),
            altered("a digest", List.of("update assessment set lines_digest = snapshots_digest where"
                    + " sdk_app_id = 1 and revision = 1"),
                    "assessment of application 1 in 2022-07 revision 1: its lines_digest or the number beside"
                            + " it was changed; the rows are what was sealed"),
            altered("the number beside a digest", List.of("update assessment set snapshots = 30 where"
                    + " sdk_app_id = 1 and revision = 1"),
                    "assessment of application 1 in 2022-07 revision 1: its snapshots_digest or the number"
                            + " beside it was changed; the rows are what was sealed"));

    private MonthAlterations() {
    }
}

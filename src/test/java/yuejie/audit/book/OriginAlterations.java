package yuejie.audit.book;

import static yuejie.audit.book.Said.HOLDS;
import static yuejie.audit.book.Said.NOT_OF_IMPORT;
import static yuejie.audit.book.SealedBook.altered;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** Alterations of imports, of what they brought, of decisions, and of the history of runs. */
final class OriginAlterations {

    private static final String TERMS = "order_terms of orders.csv of import 1" + NOT_OF_IMPORT;
    private static final String SNAPSHOTS = " saw it: the snapshots are not those that were sealed";

    static final List<Arguments> ALL = List.of(
            altered("the hash of an imported file", List.of("update import_file set sha256 = 'aa' where name ="
                    + " 'topups.csv' and import_id = 3"),
                    "import_file topups.csv of import 3: it is not as it was sealed: 'file topups.csv' is APPLIED aa,"
                            + " sealed was APPLIED <topups>"),
            altered("the counts of an imported file", List.of("update import_file set rows_read = 2, rows_unchanged ="
                    + " 1 where name = 'topups.csv' and import_id = 3"),
                    "import_file topups.csv of import 3: it is not as it was sealed: 'rows topups.csv' is read 2,"
                            + " applied 1, unchanged 1, rejected 0, sealed was read 1, applied 1, unchanged 0,"
                            + " rejected 0"),
            altered("what control.csv said", List.of("update import_file set control = 'rows=1' where name ="
                    + " 'topups.csv' and import_id = 3"),
                    "import_file topups.csv of import 3: it is not as it was sealed: 'control topups.csv' is rows=1,"
                            + " sealed was nothing"),
            altered("a top-up of an import that never ran", List.of("insert into import_run select 9, 'none', 1,"
                    + " sources, status, started_at, completed_at from import_run where import_id = 3",
                    "insert into import_file (file_id, import_id, name, kind, path, sha256, status, applied_seq,"
                            + " rows_read, rows_applied) values (99, 9, 'topups.csv', 'TOPUPS', 'topups.csv', 'aa',"
                            + " 'APPLIED', 99, 1, 1)",
                    "insert into topup_fact select 99, 2, action, 't-9', account_id, 5000000, paid_at from topup_fact"
                            + " where topup_id = 't-3'",
                    "insert into ledger_entry select 'TOP_UP:t-9', kind, account_no, null, booked_on, 5000000, 0,"
                            + " 5000000, 0 from ledger_entry where entry_key = 'TOP_UP:t-3'"),
                    "import_file topups.csv of import 9: it took effect, but no link of the chain seals its import"),
            altered("the amount of an order", List.of("update order_terms set amount = 3596400 where line_no = 2"),
                    TERMS),
            altered("the last day of an order", List.of("update order_terms set valid_to = '2027-08-27' where line_no"
                    + " = 2"), TERMS),
            altered("minutes are granted", List.of("insert into order_grant select file_id, line_no, 1, 999999999,"
                    + " valid_to, valid_to, 'ACCOUNT', null from order_terms where line_no = 2"),
                    "order_grant of orders.csv of import 1: it has 1 row, 0 were sealed with the import"),
            altered("an order is refused", List.of("insert into order_refusal select file_id, 99, 'o-9', 1, product,"
                    + " months, starts_on, purchased_at, 'CONFLICT' from order_fact where order_id = 'o-1'"),
                    "order_refusal of orders.csv of import 1: it has 1 row, 0 were sealed with the import"),
            altered("a row is rejected", List.of("insert into reject select file_id, 99, 'CONFLICT', 'changed', 'x', 1"
                    + " from topup_fact where topup_id = 't-3'"),
                    "reject of topups.csv of import 3: it has 1 row, 0 were sealed with the import",
                    "import_file topups.csv of import 3" + HOLDS
                            + "every row of a file that counts is applied, unchanged or rejected"),
            altered("a snapshot of no usage file", List.of("insert into usage_daily select usage_date, 4, 99000, 1, 1"
                    + " from usage_daily where usage_date = '2022-07-20' and app_no = 5"),
                    "usage_daily of 2022-07-20: 1 row came with no usage file of the day that took effect",
                    "usage_daily of application 4, as 2022-07 revision 1" + SNAPSHOTS + " (1 day, sealed were 0)",
                    "usage_daily of application 4, as 2022-07 revision 2" + SNAPSHOTS + " (1 day, sealed were 0)"),
            altered("what was decided", List.of("update audit_event set detail = 'IM-202207-5: agreed' where event ="
                    + " 'HOLD'"),
                    "audit_event 1: its detail is 'IM-202207-5: agreed', sealed was 'IM-202207-5: disputed'"),
            altered("who decided", List.of("update audit_event set os_user = 'mallory' where event = 'HOLD'"),
                    "audit_event 1: its os_user is 'mallory', sealed was '<user>'"),
            altered("a decision is deleted", List.of("delete from audit_event where event = 'APPROVE'"),
                    "audit_event 2: it is missing; link 12 (decision 2) seals it: APPROVE 2022-07 revision 1:"
                            + " <root 2>"),
            altered("a decision is added", List.of("insert into audit_event select 9, occurred_at, os_user, 'RELEASE',"
                    + " 'IM-202207-5, held for: disputed' from audit_event where event = 'HOLD'"),
                    "audit_event 9: no link of the chain seals it: RELEASE IM-202207-5, held for: disputed"),
            altered("an approval is added", List.of("insert into approval select a.billing_month, 2, s.root,"
                    + " a.approved_at, a.os_user from approval a, seal s where s.link_no = 7"),
                    "approval of 2022-07 revision 2: no link of the chain says that somebody approved the root"
                            + " <root 7>"),
            altered("an approval is deleted", List.of("delete from approval"),
                    "approval of 2022-07 revision 1: it is missing; it was approved: 2022-07 revision 1: <root 2>"),
            altered("a hold is taken away", List.of("update open_invoice set held_for = null"),
                    "open_invoice IM-202207-5: it is not held; the chain says that it is held for: disputed"),
            altered("the reason of a hold", List.of("update open_invoice set held_for = 'a gift'"),
                    "open_invoice IM-202207-5: it is held for: a gift; the chain says that it is held for: disputed"),
            altered("who ran a job", List.of("update batch_job_execution_params set parameter_value = 'mallory' where"
                    + " parameter_name = 'user' and job_execution_id = 2"),
                    "batch_job_execution 2: its parameter user is 'mallory', sealed was '<user>'"),
            altered("the counts of a step", List.of("update batch_step_execution set write_count = 6 where"
                    + " job_execution_id = 2 and step_name = 'settle'"),
                    "batch_job_execution 2: its step settle is 'executions 1, read 5, written 6, filtered 0, skipped"
                            + " 0, rolled back 0', sealed was 'executions 1, read 5, written 5, filtered 0, skipped 0,"
                            + " rolled back 0'"),
            altered("a step is deleted", List.of("delete from batch_step_execution_context where step_execution_id in"
                    + " (select step_execution_id from batch_step_execution where job_execution_id = 2 and step_name ="
                    + " 'gate')",
                    "delete from batch_step_execution where job_execution_id = 2 and step_name ="
                            + " 'gate'"),
                    "batch_job_execution 2: its step gate is 'nothing', sealed was 'executions 1, read 0, written 0,"
                            + " filtered 0, skipped 0, rolled back 0'"),
            altered("how a job ended", List.of("update batch_job_execution set status = 'FAILED', exit_code ="
                    + " 'FAILED' where job_execution_id = 2"),
                    "batch_job_execution 2: its exit is 'FAILED', sealed was 'COMPLETED'"),
            altered("when a link was made", List.of("update seal set sealed_at = sealed_at + interval '1' day where"
                    + " link_no = 2"),
                    "seal link 2: its job_execution_id, os_user or sealed_at is not what its record of the run says"),
            altered("a record of a run", List.of("update seal set run = replace(run, 'exit: COMPLETED', 'exit: FAILED')"
                    + " where link_no = 2"),
                    "seal link 2: its run root is <run 2>, but the SHA-256 of its record of the run is <runhash 2>",
                    "batch_job_execution 2: its exit is 'COMPLETED', sealed was 'FAILED'"),
            altered("a record of a run is removed", List.of("update seal set run = '', run_root = '' where link_no ="
                    + " 2"),
                    "seal link 2: it has no record of its run",
                    "seal link 3: its record of the run says 'previous: <run 2>', it should be 'previous: <run 1>'",
                    "seals/000002-settlement-2022-07-revision-1.json: names <run 2> as the run root of link 2; in the"
                            + " chain it is nothing"));

    private OriginAlterations() {
    }
}

package yuejie.audit.book;

import static yuejie.audit.book.Said.CONTRACT;
import static yuejie.audit.book.Said.HOLDS;
import static yuejie.audit.book.Said.MANIFEST;
import static yuejie.audit.book.Said.NOT_OF_IMPORT;
import static yuejie.audit.book.Said.NOT_THE_ONE;
import static yuejie.audit.book.Said.OF_A_SETTLEMENT;
import static yuejie.audit.book.SealedBook.altered;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** Alterations of the chain of seals, and of what stands beside it. */
final class ChainAlterations {

    static final List<Arguments> ALL = List.of(
            altered("a manifest", List.of("update seal set manifest = replace(manifest, 'nothing due',"
                    + " 'nothing owed') where link_no = 2"),
                    "seal link 2: its root is <root 2>, but the SHA-256 of its manifest is <hash 2>",
                    "seal link 2: the rows of 2022-07 revision 1" + MANIFEST + "'outcomes' is 3 invoiced, 1"
                            + " nothing due, 1 parked, sealed was 3 invoiced, 1 nothing owed, 1 parked"),
            altered("a root", List.of("update seal set root = 'aa' where link_no = 3"),
                    "seal link 3: its root is aa, but the SHA-256 of its manifest is <root 3>",
                    "seal link 4: its manifest says 'previous: <root 3>', it should be 'previous: aa'",
                    "seal link 3: its record of the run says 'root: <root 3>', it should be 'root: aa'",
                    "seals/000003-deduction-2022-08-01-run-1.json: names <root 3> as the root of link 3; in"
                            + " the chain it is aa"),
            altered("the last links are deleted", List.of("delete from seal where link_no >= 10"),
                    "seals/000010-deduction-2022-08-05-run-1.json: names link 10 with the root <root 10>; the"
                            + " chain has no such link",
                    "seals/000011-decision-1.json: names link 11 with the root <root 11>; the chain has no such link",
                    "seals/000012-decision-2.json: names link 12 with the root <root 12>; the chain has no such link",
                    "deduction_run 2022-08-05 run 1: it is SEALED, but no link of the chain seals it",
                    "audit_event 1: no link of the chain seals it: HOLD IM-202207-5: disputed",
                    "audit_event 2: no link of the chain seals it: APPROVE 2022-07 revision 1: <root 2>",
                    "approval of 2022-07 revision 1: no link of the chain says that somebody approved the root"
                            + " <root 2>",
                    "open_invoice IM-202207-5: it is held for: disputed; the chain says that it is not held"),
            altered("a link is deleted", List.of("delete from seal where link_no = 4"),
                    "seal link 4: is missing",
                    "seals/000004-deduction-2022-08-02-run-1.json: names link 4 with the root <root 4>; the"
                            + " chain has no such link",
                    "deduction_run 2022-08-02 run 1: it is SEALED, but no link of the chain seals it"),
            altered("two links are swapped", List.of("update seal set link_no = 99 where link_no = 4",
                    "update seal set link_no = 4 where link_no = 5",
                    "update seal set link_no = 5 where link_no = 99"),
                    "seal link 4: its manifest says 'link: 5', it should be 'link: 4'",
                    "seal link 4: its manifest says 'previous: <root 4>', it should be 'previous: <root 3>'",
                    "seal link 5: its manifest says 'link: 4', it should be 'link: 5'",
                    "seal link 5: its manifest says 'previous: <root 3>', it should be 'previous: <root 5>'",
                    "seal link 6: its manifest says 'previous: <root 5>', it should be 'previous: <root 4>'",
                    "seal link 4: its record of the run says 'previous: <run 4>', it should be 'previous: <run 3>'",
                    "seal link 5: its record of the run says 'previous: <run 3>', it should be 'previous: <run 5>'",
                    "seal link 6: its record of the run says 'previous: <run 5>', it should be 'previous: <run 4>'",
                    "seals/000004-deduction-2022-08-02-run-1.json: names <root 4> as the root of link 4; in"
                            + " the chain it is <root 5>",
                    "seals/000005-deduction-2022-08-03-run-1.json: names <root 5> as the root of link 5; in"
                            + " the chain it is <root 4>"),
            altered("what a link seals", List.of("update seal set sequence_no = 2 where link_no = 4"),
                    "seal link 4: its manifest says 'deduction: 2022-08-02 run 1', it should be 'deduction:"
                            + " 2022-08-02 run 2'",
                    "deduction_run 2022-08-02 run 1: it is SEALED, but no link of the chain seals it",
                    "deduction_run 2022-08-02 run 2: it is missing; link 4 (deduction of 2022-08-02 run 2)"
                            + " seals it"),
            altered("what a settlement saw", List.of("update settlement set frozen_seq = frozen_seq + 1 where"
                    + " revision = 1"),
                    "settlement 2022-07 revision 1: its frozen_seq is '38', sealed was '37'"),
            altered("a settlement is not sealed any more", List.of("update settlement set status = 'BEGUN'"
                    + " where revision = 2"),
                    "settlement 2022-07 revision 2: it is BEGUN, but a link of the chain seals it",
                    "ledger_entry INVOICE:IM-202207-4" + HOLDS + "every entry of an invoice has that invoice"),
            altered("the days that were accepted", List.of("update settlement set accepted_missing_days ="
                    + " '2022-07-01' where revision = 1"),
                    "settlement 2022-07 revision 1: its accepted_missing_days is '2022-07-01', sealed was 'none'"),
            altered("a run of deductions is not sealed any more", List.of("update deduction_run set status ="
                    + " 'BEGUN' where run_date = '2022-08-02'"),
                    "deduction_run 2022-08-02 run 1: it is BEGUN, but a link of the chain seals it"),
            altered("a run of deductions is added", List.of("insert into deduction_run select '2022-08-06',"
                    + " sequence_no, status, begun_at, sealed_at from deduction_run where run_date = '2022-08-02'"),
                    "deduction_run 2022-08-06 run 1: it is SEALED, but no link of the chain seals it"),
            altered("a settlement is deleted", List.of("delete from settlement where revision = 2"),
                    "settlement 2022-07 revision 2: it is missing; link 7 (parked of 2022-07 revision 2) seals it",
                    "ledger_entry INVOICE:IM-202207-4" + HOLDS + "every entry of an invoice has that invoice",
                    "invoice IM-202207-4" + HOLDS + "every invoice is of a settlement",
                    "assessment of application 4 in revision 2" + OF_A_SETTLEMENT),
            altered("the text of a price list", List.of("update price_catalog set content = 'free' where"
                    + " catalog = 'mainland-2022'"),
                    "price_catalog mainland-2022 version 1: its text has the SHA-256"
                            + " ad95d5fa651ba86d8923fe1238d24a4f1988a752acfe426ac72ac7c04471bc17, sealed was"
                            + " <catalog>"),
            altered("a price list is deleted", List.of("delete from price_catalog where catalog = 'mainland-2022'"),
                    "price_catalog mainland-2022 version 1: the text whose SHA-256 is <catalog> is missing"),
            altered("an application is another one", List.of("update application set sdk_app_id = 9 where"
                    + " sdk_app_id = 3"),
                    "usage_daily of usage-2022-07-20.csv of import 1" + NOT_OF_IMPORT,
                    CONTRACT + "3, as 2022-07 revision 1" + NOT_THE_ONE,
                    "assessment of application 3 in revision 1" + OF_A_SETTLEMENT));

    private ChainAlterations() {
    }
}

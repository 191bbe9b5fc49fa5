package yuejie.audit.book;

import static yuejie.audit.book.Said.CONTRACT;
import static yuejie.audit.book.Said.HOLDS;
import static yuejie.audit.book.Said.MANIFEST;
import static yuejie.audit.book.Said.NOT_THE_ONE;
import static yuejie.audit.book.Said.OF_A_SETTLEMENT;
import static yuejie.audit.book.SealedBook.altered;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** Alterations of the chain of seals, and of what stands beside it. */
final class ChainAlterations {

    static final List<Arguments> ALL = List.of(
            altered("a manifest", List.of("update seal set manifest = replace(manifest, 'nothing due',"
                    + " 'nothing owed') where link_no = 1"),
                    "seal link 1: its root is <root 1>, but the SHA-256 of its manifest is <hash 1>",
                    "seal link 1: the rows of 2022-07 revision 1" + MANIFEST + "'outcomes' is 3 invoiced, 1"
                            + " nothing due, 1 parked, sealed was 3 invoiced, 1 nothing owed, 1 parked"),
            altered("a root", List.of("update seal set root = 'aa' where link_no = 2"),
                    "seal link 2: its root is aa, but the SHA-256 of its manifest is <root 2>",
                    "seal link 3: its manifest says 'previous: <root 2>', it should be 'previous: aa'",
                    "seals/000002-deduction-2022-08-01-run-1.json: names <root 2> as the root of link 2; in"
                            + " the chain it is aa"),
            altered("the last link is deleted", List.of("delete from seal where link_no = 7"),
                    "seals/000007-deduction-2022-08-05-run-1.json: names link 7 with the root <root 7>; the"
                            + " chain has no such link",
                    "deduction_run 2022-08-05 run 1: it is SEALED, but no link of the chain seals it"),
            altered("a link is deleted", List.of("delete from seal where link_no = 3"),
                    "seal link 3: is missing",
                    "seals/000003-deduction-2022-08-02-run-1.json: names link 3 with the root <root 3>; the"
                            + " chain has no such link",
                    "deduction_run 2022-08-02 run 1: it is SEALED, but no link of the chain seals it"),
            altered("two links are swapped", List.of("update seal set link_no = 8 where link_no = 3",
                    "update seal set link_no = 3 where link_no = 4",
                    "update seal set link_no = 4 where link_no = 8"),
                    "seal link 3: its manifest says 'link: 4', it should be 'link: 3'",
                    "seal link 3: its manifest says 'previous: <root 3>', it should be 'previous: <root 2>'",
                    "seal link 4: its manifest says 'link: 3', it should be 'link: 4'",
                    "seal link 4: its manifest says 'previous: <root 2>', it should be 'previous: <root 4>'",
                    "seal link 5: its manifest says 'previous: <root 4>', it should be 'previous: <root 3>'",
                    "seals/000003-deduction-2022-08-02-run-1.json: names <root 3> as the root of link 3; in"
                            + " the chain it is <root 4>",
                    "seals/000004-deduction-2022-08-03-run-1.json: names <root 4> as the root of link 4; in"
                            + " the chain it is <root 3>"),
            altered("what a link seals", List.of("update seal set sequence_no = 2 where link_no = 3"),
                    "seal link 3: its manifest says 'deduction: 2022-08-02 run 1', it should be 'deduction:"
                            + " 2022-08-02 run 2'",
                    "deduction_run 2022-08-02 run 1: it is SEALED, but no link of the chain seals it",
                    "deduction_run 2022-08-02 run 2: it is missing; link 3 (deduction of 2022-08-02 run 2)"
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
                    "settlement 2022-07 revision 2: it is missing; link 5 (parked of 2022-07 revision 2) seals it",
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
                    CONTRACT + "3, as 2022-07 revision 1" + NOT_THE_ONE,
                    "assessment of application 3 in revision 1" + OF_A_SETTLEMENT));

    private ChainAlterations() {
    }
}

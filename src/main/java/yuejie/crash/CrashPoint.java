package yuejie.crash;

import org.jspecify.annotations.Nullable;

/**
 * The places at which the process can be made to end as by {@code kill -9}: at every boundary between what is committed
 * and what is not. The setting {@code YUEJIE_CRASHAT} of a test arms one of them ({@link Armed}); without it, a call of
 * {@link #reached} is a comparison with a constant that the JVM leaves out.
 */
public enum CrashPoint {

    /** The tables are made or changed; nothing else is done. */
    SCHEMA_MADE,
    /** The book's lock is taken; nothing is written. */
    LOCK_TAKEN,
    /** Recovery has found a run whose process is dead. */
    DEAD_RUN_FOUND,
    /** Recovery has given a step the position of its last attempt. */
    POSITION_CARRIED,
    /** Recovery has written the end of a step, and not yet of its run. */
    DEAD_STEP_ENDED,
    /** Recovery has written the end of a dead run; the new one is not there yet. */
    DEAD_RUN_ENDED,

    /** The import has its number and its files; not committed. */
    DROP_WRITTEN,
    /** The import is known; its job is not. */
    DROP_COMMITTED,
    /** What an interrupted file had brought is undone, for a new one of its name; not committed. */
    FILE_UNDONE,
    /** A row of a reference file was read. */
    ROW_READ,
    /** Rejected rows of a usage file are committed, and nothing else of it. */
    REJECTS_COMMITTED,
    /** A usage file is read to its end; nothing of it is written. */
    FILE_SCANNED,
    /** Rows of a reference file are written, without their rejects and counts. */
    FACTS_WRITTEN,
    /** Snapshots are written, without their counts. */
    SNAPSHOTS_WRITTEN,
    /** A file counts from now on; not committed. */
    FILE_APPLIED,
    /** The rejected rows of a file lie on disk, and the file does not have its name yet. */
    REJECT_FILE_WRITTEN,

    /** The settlement is begun: what it sees is fixed; not committed. */
    SETTLEMENT_BEGUN,
    /** Contracts and usage of a range are read. */
    RANGE_READ,
    /** An application is settled; nothing of it is written. */
    APPLICATION_SETTLED,
    /** The assessments of a chunk are written, without their invoices. */
    ASSESSMENTS_WRITTEN,
    /** The invoices of a chunk are written, without their lines. */
    INVOICES_WRITTEN,
    /** The lines of a chunk are written; not committed. */
    LINES_WRITTEN,
    /** The proof of a settlement begins. */
    PROOF_BEGUN,
    /** The proof holds; not recorded. */
    PROOF_HELD,
    /** Invoices are booked in the ledger, and not yet open. */
    INVOICES_BOOKED,
    /** Invoices are open; credits are not booked. */
    INVOICES_OPENED,
    /** A credit has lowered what is open. */
    CREDIT_BOOKED,

    /** A run of deductions is begun; not committed. */
    DEDUCTION_BEGUN,
    /** The accounts of a chunk are locked. */
    ACCOUNTS_LOCKED,
    /** Attempts are written, without any movement of money. */
    ATTEMPTS_WRITTEN,
    /** What is deducted is no longer open; the digests of the attempts are not written. */
    OPEN_LOWERED,
    /** The digests of the attempts are written. */
    DIGESTS_WRITTEN,

    /** Entries are about to be written to the ledger. */
    ENTRIES_WRITING,
    /** Entries are written to the ledger; what goes with them is not. */
    ENTRIES_WRITTEN,
    /** The ledger is proved; there is no seal. */
    LEDGER_PROVED,
    /** The link is in the chain; the status of what it seals is not changed yet. */
    LINK_APPENDED,
    /** All is sealed; not committed. */
    SEALED,

    /** A job's execution is recorded, and none of its steps. */
    JOB_STARTED,
    /** A step's execution is recorded; nothing of it is done. */
    STEP_STARTED,
    /** A chunk and its position are written, and about to be committed. */
    CHUNK_COMMITTING,
    /** A chunk was committed. */
    CHUNK_COMMITTED,
    /** All chunks of a partition are committed; its finishing transaction is not begun. */
    PARTITION_FINISHING,
    /** The last word of a partition is committed; its end is not recorded. */
    PARTITION_FINISHED,
    /** What a step does in one transaction is about to be committed. */
    TASK_COMMITTING,
    /** What a step does in one transaction was committed; its end is not recorded. */
    TASK_COMMITTED,
    /** A step has done all it has to do; its end is not recorded. */
    STEP_ENDING,
    /** The last step has ended; the job's end is not recorded. */
    JOB_ENDING,
    /** The job has ended; nothing was printed, and the links have no copies yet. */
    JOB_ENDED,
    /** The new links have their copies beside the book; nothing was printed. */
    SEALS_COPIED;

    private static final @Nullable Armed ARMED = Armed.fromEnvironment();

    /** The program is here. */
    public void reached() {
        if (ARMED != null) {
            ARMED.reached(this);
        }
    }

    /** Whether any point is armed: what only watches need not be set up otherwise. */
    public static boolean armed() {
        return ARMED != null;
    }
}

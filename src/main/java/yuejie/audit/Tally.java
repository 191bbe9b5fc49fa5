package yuejie.audit;

/** Counts what was compared. */
final class Tally {

    private int settlements;
    private long applications;
    private long snapshots;
    private long invoices;
    private long lines;
    private long attempts;

    void settlement() {
        settlements++;
    }

    void application(long itsSnapshots) {
        applications++;
        snapshots += itsSnapshots;
    }

    void invoice(long itsLines) {
        invoices++;
        lines += itsLines;
    }

    void attempts(long more) {
        attempts += more;
    }

    Verification.Counts counts() {
        return new Verification.Counts(settlements, applications, snapshots, invoices, lines, attempts);
    }
}

package yuejie.audit;

/** Counts what was compared. */
public final class Tally {

    private int settlements;
    private long applications;
    private long snapshots;
    private long invoices;
    private long lines;
    private long attempts;

    public void settlement() {
        settlements++;
    }

    public void application(long itsSnapshots) {
        applications++;
        snapshots += itsSnapshots;
    }

    public void invoice(long itsLines) {
        invoices++;
        lines += itsLines;
    }

    public void attempts(long more) {
        attempts += more;
    }

    public Verification.Counts counts() {
        return new Verification.Counts(settlements, applications, snapshots, invoices, lines, attempts);
    }
}

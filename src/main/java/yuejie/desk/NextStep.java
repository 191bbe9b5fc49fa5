package yuejie.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yuejie.desk.DeductionOutlook.Due;
import yuejie.desk.MonthStatus.Applications;
import yuejie.desk.MonthStatus.Unfinished;

/**
 * What to run next for a month, and why.
 *
 * @param command the command, as it is typed, with PATH or DIR where a path has to be filled in; empty where there is
 *                nothing to run
 * @param reason  why, in words
 */
public record NextStep(Optional<String> command, String reason) {

    private static final String IMPORT = "yuejie import PATH";

    /**
     * The next step. What was begun is finished first; then the month is settled, deducted, corrected and exported.
     *
     * @param due when open invoices can be tried next; empty where there are none, or the month is not settled
     */
    static NextStep of(MonthStatus status, Optional<Due> due) {
        if (status.running()) {
            return nothing("a run is in progress on this book; look again when it has ended");
        }
        if (!status.unfinished().isEmpty()) {
            Unfinished first = status.unfinished().get(0);
            return run(first.command(), first.what() + " was begun and not finished" + first.advice());
        }
        return status.applications().map(applications -> settled(status, applications, due))
                .orElseGet(() -> notSettled(status));
    }

    private static NextStep notSettled(MonthStatus status) {
        if (status.today().isBefore(status.month().firstDay())) {
            return nothing("the month begins on " + status.month().firstDay());
        }
        if (status.input().nothing().isPresent()) {
            return run(IMPORT, status.input().nothing().get());
        }
        if (!status.input().missing().isEmpty()) {
            return run(IMPORT, "days without a usage import: " + status.input().missing().size());
        }
        if (!status.over()) {
            return nothing("every day that is over is imported; the month is over on "
                    + status.month().lastDay().plusDays(1));
        }
        return refused(status).orElseGet(() -> run("yuejie settle --month " + status.month(),
                "the month is over, and every day of it is imported"));
    }

    private static NextStep settled(MonthStatus status, Applications applications, Optional<Due> due) {
        Optional<Due> now = due.filter(next -> !next.date().isAfter(status.today()));
        if (now.isPresent()) {
            return deduct(now.get(), "open invoices to be tried on that date: " + now.get().invoices());
        }
        if (applications.mended() > 0) {
            return run("yuejie settle --month " + status.month() + " --parked", "parked applications that can be"
                    + " settled now: " + applications.mended());
        }
        if (applications.changed() > 0) {
            return run("yuejie adjust --month " + status.month(), "applications whose data changed since they were"
                    + " settled: " + applications.changed());
        }
        return refused(status).or(() -> due.map(later -> deduct(later, "but not before that date: open invoices to be"
                + " tried on it: " + later.invoices()))).or(() -> status.input().nothing().map(nothing -> run(IMPORT,
                        "the month was settled, but " + nothing)))
                .orElseGet(() -> export(status, applications));
    }

    private static NextStep deduct(Due due, String reason) {
        return due.approval().map(seal -> run(seal.command(), seal.subject() + " is not approved, and nothing is"
                + " deducted before that")).orElseGet(() -> run("yuejie deduct --date " + due.date(), reason));
    }

    private static Optional<NextStep> refused(MonthStatus status) {
        return status.input().refused().stream().findFirst().map(file -> run(IMPORT, file.path()
                + " was refused; mend it and import it again"));
    }

    /** All commands are done; what the month still waits for is named, since no command can do it. */
    private static NextStep export(MonthStatus status, Applications applications) {
        List<String> waits = new ArrayList<>();
        if (!applications.parked().isEmpty()) {
            waits.add("parked applications wait for their data to be mended: " + applications.parked().size());
        }
        if (!status.input().rejected().isEmpty()) {
            waits.add("days wait for their rejected rows to be mended: " + status.input().rejected().size());
        }
        long held = status.money().holds().size();
        if (held > 0) {
            waits.add("held invoices wait to be released: " + held);
        }
        long open = status.money().open().count() - held;
        if (open > 0) {
            waits.add("open invoices wait for top-ups: " + open);
        }
        return run("yuejie export --month " + status.month() + " --out DIR", waits.isEmpty()
                ? "everything is settled and paid; hand it on"
                : "nothing else can be run now, as " + String.join("; ", waits));
    }

    private static NextStep run(String command, String reason) {
        return new NextStep(Optional.of(command), reason);
    }

    private static NextStep nothing(String reason) {
        return new NextStep(Optional.empty(), reason);
    }
}

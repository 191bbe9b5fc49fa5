package yuejie.cli;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yuejie.calendar.BillingMonth;
import yuejie.cli.shell.Arguments;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.BookCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.shell.WrongCallException;
import yuejie.cli.text.Table;
import yuejie.desk.HistoryFile;
import yuejie.desk.JdbcHistory;
import yuejie.desk.JdbcHistory.Decision;
import yuejie.desk.JdbcHistory.Filter;
import yuejie.desk.JdbcHistory.Frozen;
import yuejie.desk.JdbcHistory.JobRun;
import yuejie.desk.JdbcHistory.StepRun;
import yuejie.failure.RefusedException;

/** {@code history}: shows what ran, and what was decided. */
@Command(name = "history",
        description = "Shows job executions, newest first, all or those that the options choose; with --execution, one"
                + " of them with its steps and their counts, per partition; with --decisions, the audit trail in their"
                + " place: what was accepted, discarded, held, released and approved, when, and by whom.")
final class HistoryCommand extends BookCommand {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Option(names = "--execution", paramLabel = "ID", description = "One job execution.")
    private Optional<Long> execution = Optional.empty();

    @Option(names = "--decisions", description = "The audit trail, newest first.")
    private boolean decisions;

    @Mixin
    private final Which which = new Which();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", converter = Arguments.Positive.class,
            description = "How many executions or decisions at most (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write the executions to a file as well.")
    private Optional<Path> csv = Optional.empty();

    /** Which executions are asked for. */
    static final class Which {

        @Option(names = "--job", paramLabel = "JOB", description = "Executions of this job: usage-import,"
                + " month-end-settlement, adjustment or deduction.")
        private Optional<String> job = Optional.empty();

        @Option(names = "--status", paramLabel = "STATUS",
                description = "Executions that stand there: COMPLETED, FAILED,"
                        + " STOPPED or STARTED. One that was refused has FAILED.")
        private Optional<String> status = Optional.empty();

        @Option(names = "--month", paramLabel = "YYYY-MM", description = "Settlements and adjustments of this month.")
        private Optional<BillingMonth> month = Optional.empty();

        @Option(names = "--since", paramLabel = "DATE", description = "Executions that started on this day or later.")
        private Optional<LocalDate> since = Optional.empty();

        @Option(names = "--until", paramLabel = "DATE", description = "Executions that started on this day or earlier.")
        private Optional<LocalDate> until = Optional.empty();

        @Option(names = "--user", paramLabel = "NAME", description = "Executions that this user of the operating system"
                + " called.")
        private Optional<String> user = Optional.empty();

        private boolean isEmpty() {
            return Stream.of(job, status, month, since, until, user).allMatch(Optional::isEmpty);
        }

        private void check() {
            one("--job", "job", job, JdbcHistory.JOBS);
            one("--status", "status", status, JdbcHistory.STATUSES);
            if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
                throw new WrongCallException("--until " + until.get() + " is before --since " + since.get());
            }
        }

        private static void one(String option, String what, Optional<String> asked, List<String> choices) {
            asked.filter(value -> !choices.contains(value)).ifPresent(value -> {
                throw new WrongCallException(option + ": there is no " + what + " '" + value + "'; there are "
                        + String.join(", ", choices));
            });
        }

        private Filter filter() {
            return new Filter(job, status, month.map(BillingMonth::toString), since, until, user);
        }
    }

    /** One execution, as a result. */
    record RunWithSteps(JobRun execution, @Nullable Frozen frozen, List<StepRun> steps) {
    }

    @Override
    protected void check() {
        if (decisions && execution.isPresent()) {
            throw new WrongCallException("Of --execution and --decisions only one can be given");
        }
        if ((decisions || execution.isPresent()) && (csv.isPresent() || !which.isEmpty())) {
            throw new WrongCallException(
                    "--job, --status, --month, --since, --until, --user and --csv belong to the list"
                            + " of executions, and not to --execution or --decisions");
        }
        which.check();
    }

    @Override
    protected Book.Part part() {
        return Book.Part.HISTORY;
    }

    @Override
    protected ExitCode run(Book book) throws IOException {
        JdbcHistory history = book.get(JdbcHistory.class);
        if (decisions) {
            List<Decision> made = history.decisions(limit);
            result(made);
            say(made.isEmpty() ? "No decision is recorded in this book." : decisionTable(made));
        } else if (execution.isPresent()) {
            one(history, execution.get());
        } else {
            list(history.runs(which.filter(), Optional.empty(), limit));
        }
        return ExitCode.DONE;
    }

    private void list(List<JobRun> runs) throws IOException {
        result(runs);
        if (csv.isPresent()) {
            HistoryFile.write(csv.get(), runs);
        }
        String none = which.isEmpty() ? "No job was ever run on this book." : "No execution is as these options ask.";
        say(runs.isEmpty() ? none : table(runs));
    }

    private void one(JdbcHistory history, long id) {
        JobRun run = history.run(id).orElseThrow(() -> new RefusedException(
                "There is no job execution " + id + " in this book; yuejie history lists them."));
        Optional<Frozen> frozen = history.frozen(run);
        List<StepRun> steps = history.steps(id);
        result(new RunWithSteps(run, frozen.orElse(null), steps));
        say(table(List.of(run)));
        say("Ended    " + time(run.ended()));
        run.host().ifPresent(host -> say("Machine  " + host));
        run.program().ifPresent(program -> say("Program  " + program));
        frozen.ifPresent(then -> say("Frozen   " + then.applications() + " applications in " + then.partitions()
                + " ranges, imported files up to place " + then.files() + ", prices " + then.catalogs()));
        say(stepTable(steps));
    }

    private String table(List<JobRun> runs) {
        Table table = new Table("ID", "JOB", "ATTEMPT", "STARTED", "TOOK", "STATUS", "USER", "CALL",
                "MESSAGE");
        runs.forEach(run -> table.row(run.id(), run.job(), run.attempt(), time(run.started()),
                took(run), status(run), run.user().orElse("-"), run.call(),
                run.message()));
        return table.within(columns()).toString();
    }

    private static String took(JobRun run) {
        return run.seconds() == null ? "-" : run.seconds().setScale(1, RoundingMode.HALF_UP) + " s";
    }

    private String decisionTable(List<Decision> made) {
        Table table = new Table("TIME", "USER", "EVENT", "DETAIL");
        made.forEach(each -> table.row(time(each.at()), each.user(), each.event(), each.detail()));
        return table.within(columns()).toString();
    }

    private String stepTable(List<StepRun> steps) {
        Table table = new Table("STEP", "STATUS", "STARTED", "ENDED", "READ", "WRITTEN", "FILTERED", "SKIPPED",
                "COMMITTED", "ROLLED BACK", "MESSAGE");
        steps.forEach(step -> table.row(step.step(), step.status(), time(step.started()), time(step.ended()),
                step.read(), step.written(), step.filtered(), step.skipped(), step.committed(), step.rolledBack(),
                step.message()));
        return table.within(columns()).toString();
    }

    /** How wide the terminal is. */
    private int columns() {
        return settings().variable("COLUMNS").filter(text -> text.matches("[0-9]{1,5}")).map(Integer::parseInt)
                .orElse(Integer.MAX_VALUE);
    }

    /** The status of a run; of one that ended early, with its exit code: FAILED (REFUSED), for example. */
    private static String status(JobRun run) {
        return run.status().equals(run.exit()) || run.ended() == null ? run.status()
                : run.status() + " (" + run.exit() + ")";
    }

    private static String time(@Nullable LocalDateTime time) {
        return time == null ? "-" : TIME.format(time);
    }
}

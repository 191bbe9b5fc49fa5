package yuejie.cli;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yuejie.cli.shell.Arguments;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.BookCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.shell.WrongCallException;
import yuejie.cli.text.Table;
import yuejie.desk.JdbcHistory;
import yuejie.desk.JdbcHistory.Decision;
import yuejie.desk.JdbcHistory.JobRun;
import yuejie.desk.JdbcHistory.StepRun;
import yuejie.failure.RefusedException;

/** {@code history}: shows what ran, and what was decided. */
@Command(name = "history", description = "Shows job executions, newest first; with --execution, one of them with its"
        + " steps and their counts, per partition; with --decisions, the audit trail in their place: what was accepted,"
        + " discarded, held, released and approved, when, and by whom.")
final class HistoryCommand extends BookCommand {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Option(names = "--execution", paramLabel = "ID", description = "One job execution.")
    private Optional<Long> execution = Optional.empty();

    @Option(names = "--decisions", description = "The audit trail, newest first.")
    private boolean decisions;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", converter = Arguments.Positive.class,
            description = "How many executions or decisions at most (default: ${DEFAULT-VALUE}).")
    private int limit;

    record RunWithSteps(JobRun execution, List<StepRun> steps) {
    }

    @Override
    protected void check() {
        if (decisions && execution.isPresent()) {
            throw new WrongCallException("Of --execution and --decisions only one can be given");
        }
    }

    @Override
    protected Book.Part part() {
        return Book.Part.HISTORY;
    }

    @Override
    protected ExitCode run(Book book) {
        JdbcHistory history = book.get(JdbcHistory.class);
        if (decisions) {
            List<Decision> made = history.decisions(limit);
            result(made);
            say(made.isEmpty() ? "No decision is recorded in this book." : decisionTable(made));
            return ExitCode.DONE;
        }
        if (execution.isEmpty()) {
            List<JobRun> runs = history.runs(limit);
            result(runs);
            say(runs.isEmpty() ? "No job was ever run on this book." : table(runs));
            return ExitCode.DONE;
        }
        long id = execution.get();
        JobRun run = history.run(id).orElseThrow(() -> new RefusedException(
                "There is no job execution " + id + " in this book; yuejie history lists them."));
        List<StepRun> steps = history.steps(id);
        result(new RunWithSteps(run, steps));
        say(table(List.of(run)));
        say(stepTable(steps));
        return ExitCode.DONE;
    }

    private String table(List<JobRun> runs) {
        Table table = new Table("ID", "JOB", "ATTEMPT", "STARTED", "ENDED", "STATUS", "PARAMETERS", "MESSAGE");
        runs.forEach(run -> table.row(run.id(), run.job(), run.attempt(), time(run.started()), time(run.ended()),
                status(run), run.parameters().entrySet().stream().filter(p -> p.getValue() != null)
                        .map(p -> p.getKey() + "=" + p.getValue()).collect(Collectors.joining(" ")),
                run.message()));
        return table.within(columns()).toString();
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

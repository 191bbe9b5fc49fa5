package yuejie.cli;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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
    private Long execution;

    @Option(names = "--decisions", description = "The audit trail, newest first.")
    private boolean decisions;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "How many executions or decisions"
            + " at most (default: ${DEFAULT-VALUE}).")
    private int limit;

    record RunWithSteps(JobRun execution, List<StepRun> steps) {
    }

    @Override
    protected void check() {
        if (limit < 1) {
            throw new WrongCallException("--limit " + limit + ": it is a whole number, 1 or more");
        }
        if (decisions && execution != null) {
            throw new WrongCallException("Of --execution and --decisions only one can be given");
        }
    }

    @Override
    protected Book open() {
        return look();
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
        if (execution == null) {
            List<JobRun> runs = history.runs(limit);
            result(runs);
            say(runs.isEmpty() ? "No job was ever run on this book." : table(runs));
            return ExitCode.DONE;
        }
        JobRun run = history.run(execution).orElseThrow(() -> new RefusedException("There is no job execution "
                + execution + " in this book; yuejie history lists them."));
        List<StepRun> steps = history.steps(execution);
        result(new RunWithSteps(run, steps));
        say(table(List.of(run)));
        say(stepTable(steps));
        return ExitCode.DONE;
    }

    private static String table(List<JobRun> runs) {
        Table table = new Table("ID", "JOB", "ATTEMPT", "STARTED", "ENDED", "STATUS", "PARAMETERS", "MESSAGE");
        runs.forEach(run -> table.row(run.id(), run.job(), run.attempt(), time(run.started()), time(run.ended()),
                status(run), run.parameters().entrySet().stream().filter(p -> p.getValue() != null)
                        .map(p -> p.getKey() + "=" + p.getValue()).collect(Collectors.joining(" ")),
                run.message()));
        return table.toString();
    }

    private static String decisionTable(List<Decision> made) {
        Table table = new Table("TIME", "USER", "EVENT", "DETAIL");
        made.forEach(each -> table.row(time(each.at()), each.user(), each.event(), each.detail()));
        return table.toString();
    }

    private static String stepTable(List<StepRun> steps) {
        Table table = new Table("STEP", "STATUS", "STARTED", "ENDED", "READ", "WRITTEN", "FILTERED", "SKIPPED",
                "COMMITTED", "ROLLED BACK", "MESSAGE");
        steps.forEach(step -> table.row(step.step(), step.status(), time(step.started()), time(step.ended()),
                step.read(), step.written(), step.filtered(), step.skipped(), step.committed(), step.rolledBack(),
                step.message()));
        return table.toString();
    }

    /** A run that ended early says how: FAILED (REFUSED), for example. */
    private static String status(JobRun run) {
        return run.status().equals(run.exit()) || run.ended() == null ? run.status()
                : run.status() + " (" + run.exit() + ")";
    }

    private static String time(LocalDateTime time) {
        return time == null ? "-" : TIME.format(time);
    }
}

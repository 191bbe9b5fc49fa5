package yuejie.cli;

import picocli.CommandLine.Command;

/** {@code explain}: answers why an amount is what it is. */
@Command(name = "explain", description = "todo")
final class ExplainCommand extends BookCommand {
    @Override
    ExitCode run(Book book) {
        return ExitCode.DONE;
    }
}

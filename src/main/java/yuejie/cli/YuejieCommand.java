package yuejie.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import yuejie.cli.console.ServeCommand;
import yuejie.cli.console.UserCommand;
import yuejie.cli.shell.Arguments;
import yuejie.cli.shell.Ending;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.shell.Failure;
import yuejie.cli.shell.Nearest;
import yuejie.cli.shell.Program;
import yuejie.jobs.run.JobRunner;
import yuejie.settings.ProcessSettings;

/** The program: one subcommand a job or question. */
@Command(name = "yuejie", version = "Yuejie 0.1.0", mixinStandardHelpOptions = true,
        description = {"Settles the postpaid fees of an instant-messaging cloud at month's end.",
            "即时通信云的月结后付费结算。"},
        subcommands = {ImportCommand.class, SettleCommand.class, DeductCommand.class, AdjustCommand.class,
            ExportCommand.class, VerifyCommand.class, ExplainCommand.class, HistoryCommand.class,
            StatusCommand.class, OrdersCommand.class, AgingCommand.class, HoldCommand.class, ReleaseCommand.class,
            ApproveCommand.class, CatalogCommand.class, QuoteCommand.class, CompareCommand.class,
            SettingsCommand.class, ServeCommand.class, UserCommand.class,
            CommandLine.HelpCommand.class},
        footerHeading = "%nExit codes:%n",
        footer = {"  0  done, or nothing was left to do",
            "  1  failed or stopped; run the same command again to go on",
            "  2  wrong call",
            "  3  refused: a precondition is not met, or a file cannot be accepted",
            "  4  done, but something needs a look",
            "", "The embedded book is kept in YUEJIE_HOME (default ./data); SPRING_DATASOURCE_URL, _USERNAME and"
                    + " _PASSWORD choose PostgreSQL.",
            "Results that exist in Chinese are shown in Chinese with --lang zh, or with YUEJIE_LANG=zh."})
public final class YuejieCommand implements Runnable, Program {

    @Spec
    private CommandSpec spec;

    private final Ending ending = new Ending();
    private final ProcessSettings settings;

    /** The program in a process that was started with these settings. */
    public YuejieCommand(ProcessSettings settings) {
        this.settings = settings;
    }

    /**
     * Runs a command line and returns the exit code of the process.
     *
     * @param out where results go
     * @param err where warnings, failures and progress go
     */
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = new CommandLine(this);
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine
                .setExecutionExceptionHandler((failure, command, parsed) -> Failure.report(failure, command, settings));
        commandLine.setDefaultValueProvider(
                asked -> asked instanceof OptionSpec option && option.longestName().equals("--lang")
                        ? settings.variable("YUEJIE_LANG").orElse("en") : null);
        commandLine.setParameterExceptionHandler(YuejieCommand::wrongCall);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        // a path may begin with @
        commandLine.setExpandAtFiles(false);
        Arguments.register(commandLine);
        int code;
        try {
            code = commandLine.execute(arguments);
        } catch (OutOfMemoryError e) {
            commandLine.getErr().println("Failed: " + JobRunner.outOfMemory(e)
                    + "\nWhat was committed stands. Run the same command again to go on.");
            code = ExitCode.FAILED.code();
        }
        ending.reached(code);
        return code;
    }

    @Override
    public Ending ending() {
        return ending;
    }

    @Override
    public ProcessSettings settings() {
        return settings;
    }

    private static int wrongCall(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        if (wrong instanceof UnmatchedArgumentException && command.getParent() == null && isWord(arguments[0])) {
            command.getErr().println("There is no command " + arguments[0] + "." + Nearest.of(arguments[0],
                    command.getSubcommands().keySet()).map(meant -> " Did you mean " + meant + "?").orElse(""));
        } else {
            command.getErr().println(Arguments.words(wrong));
            UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        }
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.WRONG_CALL.code();
    }

    private static boolean isWord(String argument) {
        return !argument.startsWith("-");
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: "
                + String.join(", ", spec.subcommands().keySet()));
    }
}

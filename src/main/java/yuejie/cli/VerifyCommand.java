package yuejie.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yuejie.audit.Finding;
import yuejie.audit.Verification;
import yuejie.audit.export.ExportVerification;
import yuejie.calendar.BillingMonth;
import yuejie.cli.shell.Arguments;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.BookCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.shell.WrongCallException;
import yuejie.desk.MonthVerification;
import yuejie.jobs.run.JdbcSealGuard;
import yuejie.text.Plural;

/** {@code verify}: compares a month with its seals. */
@Command(name = "verify", description = {"Verifies that a month is as it was sealed: computes the digests of all its"
        + " rows, the chain of seals and the ledger once more, and names every row that was changed since. It only"
        + " reads.",
    "With --exports, without any book: from the files of an export alone.",
    "Ends with 4 where something was changed, and with 3 where the month is not sealed. How seals are made:"
            + " docs/seals.md"})
final class VerifyCommand extends BookCommand {

    /** What is verified: exactly one of both. */
    static final class Which {

        @Option(names = "--month", paramLabel = "YYYY-MM", description = "The month.")
        private Optional<BillingMonth> month = Optional.empty();

        @Option(names = "--all", description = "All months, imports and decisions that were ever sealed.")
        private boolean all;
    }

    @ArgGroup(multiplicity = "1")
    private Which which;

    @Option(names = "--root", paramLabel = "HASH", converter = Arguments.Root.class,
            description = "A root that was written down or approved earlier: the chain has to contain it.")
    private Optional<String> root = Optional.empty();

    @Option(names = "--exports", paramLabel = "DIR", description = "Verify the files of an export, without a book.")
    private Optional<Path> exports = Optional.empty();

    record Verified(@JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<BillingMonth> month, ExitCode exitCode,
            boolean sealed, boolean asSealed,
            @JsonUnwrapped Verification.Counts counts, int links, String lastRoot,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String lastRunRoot,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> rootIsThatOf, long found,
            List<String> findings) {
    }

    @Override
    protected void check() {
        exports.filter(directory -> !Files.isDirectory(directory)).ifPresent(other -> {
            throw new WrongCallException("--exports " + other + " is not a directory");
        });
    }

    @Override
    protected Optional<ExitCode> withoutBook() {
        return exports
                .map(directory -> report(new ExportVerification(
                        which.month.orElseThrow(
                                () -> new WrongCallException("--exports needs --month: an export is of one month")),
                        directory).verify(root)));
    }

    @Override
    protected Book.Part part() {
        return Book.Part.VERIFICATION;
    }

    @Override
    protected void done(Book book) {
        book.get(JdbcSealGuard.class).otherBooks().ifPresent(this::warn);
    }

    @Override
    protected ExitCode run(Book book) {
        return report(book.get(MonthVerification.class).verify(which.month, root));
    }

    private ExitCode report(Verification verified) {
        ExitCode code = verified.found() > 0 ? ExitCode.LOOK : verified.sealed() ? ExitCode.DONE : ExitCode.REFUSED;
        result(new Verified(which.month, code, verified.sealed(), code == ExitCode.DONE, verified.counts(),
                verified.links(),
                verified.lastRoot(), verified.lastRunRoot(), verified.root(), verified.found(),
                verified.findings().stream().map(Finding::toString).toList()));
        verified.findings().forEach(finding -> warn(finding.toString()));
        if (verified.found() > verified.findings().size()) {
            warn("… and " + (verified.found() - verified.findings().size()) + " more");
        }
        verified.root().ifPresent(link -> say("The root " + root.orElseThrow() + " is the root of " + link + "."));
        verified.unsealed().forEach(what -> say("Not sealed yet, and so not verified: " + what + "."));
        switch (code) {
            case LOOK -> say(subject() + " is NOT as it was sealed: " + Plural.of(verified.found(), "finding") + ".");
            case REFUSED -> warn(which.all ? "This book has no seal, so there is nothing to verify. Import usage first:"
                    + " yuejie import PATH"
                    : exports.isPresent() ? "The export in " + exports.get() + " is not of a sealed " + subject()
                            + ", so there is nothing to verify. Export it first: yuejie export --month " + subject()
                            + " --out DIR"
                    : subject() + " is not sealed, so there is nothing to verify it against. Settle it first:"
                            + " yuejie settle --month " + subject());
            default -> say(words(verified));
        }
        return code;
    }

    private String words(Verification verified) {
        Verification.Counts counts = verified.counts();
        return String.format("%s is as it was sealed: %s of %s%s, %s of %s, %s. The chain has %s; the last root is %s",
                subject(), Plural.of(counts.settlements(), "settlement"),
                Plural.of(counts.applications(), "application"),
                exports.isEmpty() ? " and " + Plural.of(counts.snapshots(), "snapshot") : "",
                Plural.of(counts.invoices(), "invoice"), Plural.of(counts.lines(), "line"),
                Plural.of(counts.attempts(), "attempt"), Plural.of(verified.links(), "link"), verified.lastRoot()
                        + (verified.lastRunRoot().isEmpty() ? "" : ", the last run root " + verified.lastRunRoot()));
    }

    private String subject() {
        return which.month.map(BillingMonth::toString).orElse("Everything");
    }
}

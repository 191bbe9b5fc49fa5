package yuejie.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

/** {@code verify}: compares a month with its seals. */
@Command(name = "verify", description = {"Verifies that a month is as it was sealed: computes the digests of all its"
        + " rows, the chain of seals and the ledger once more, and names every row that was changed since. It only"
        + " reads.",
    "With --exports, without any book: from the files of an export alone.",
    "Ends with 4 where something was changed, and with 3 where the month is not sealed. How seals are made:"
            + " docs/seals.md"})
final class VerifyCommand extends BookCommand {

    @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "The month.")
    private BillingMonth month;

    @Option(names = "--root", paramLabel = "HASH", converter = Arguments.Root.class,
            description = "A root that was written down or approved earlier: the"
                    + " chain has to contain it.")
    private String root;

    @Option(names = "--exports", paramLabel = "DIR", description = "Verify the files of an export, without a book.")
    private Path exports;

    record Verified(BillingMonth month, ExitCode exitCode, boolean sealed, boolean asSealed, int settlements,
            long applications, long snapshots, long invoices, long lines, long attempts, int links, String lastRoot,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> rootIsThatOf, long found,
            List<String> findings) {
    }

    @Override
    protected void check() {
        if (exports != null && !Files.isDirectory(exports)) {
            throw new WrongCallException("--exports " + exports + " is not a directory");
        }
    }

    @Override
    protected Optional<ExitCode> withoutBook() {
        return Optional.ofNullable(exports).map(directory -> new ExportVerification(month, directory))
                .map(export -> report(export.verify(Optional.ofNullable(root))));
    }

    @Override
    protected Book open() {
        return lookForVerification();
    }

    @Override
    protected ExitCode run(Book book) {
        return report(book.get(MonthVerification.class).verify(month, Optional.ofNullable(root)));
    }

    private ExitCode report(Verification verified) {
        ExitCode code = verified.found() > 0 ? ExitCode.LOOK : verified.sealed() ? ExitCode.DONE : ExitCode.REFUSED;
        Verification.Counts counts = verified.counts();
        result(new Verified(month, code, verified.sealed(), code == ExitCode.DONE, counts.settlements(),
                counts.applications(), counts.snapshots(), counts.invoices(), counts.lines(), counts.attempts(),
                verified.links(), verified.lastRoot(), verified.root(), verified.found(),
                verified.findings().stream().map(Finding::toString).toList()));
        verified.findings().forEach(finding -> warn(finding.toString()));
        if (verified.found() > verified.findings().size()) {
            warn("… and " + (verified.found() - verified.findings().size()) + " more");
        }
        verified.root().ifPresent(link -> say("The root " + root + " is that of " + link + "."));
        verified.unsealed().forEach(what -> say("Not sealed yet, and so not verified: " + what + "."));
        switch (code) {
            case LOOK -> say(String.format("%s is NOT as it was sealed: %,d finding%s.", month, verified.found(),
                    verified.found() == 1 ? "" : "s"));
            case REFUSED -> warn(exports != null ? "The export in " + exports + " is not of a sealed " + month
                    + ", so there is nothing to verify. Export it first: yuejie export --month " + month
                    + " --out DIR"
                    : month + " is not sealed, so there is nothing to verify it against. Settle it first:"
                            + " yuejie settle --month " + month);
            default -> say(words(verified));
        }
        return code;
    }

    private String words(Verification verified) {
        Verification.Counts counts = verified.counts();
        return String.format("%s is as it was sealed: %,d settlement%s of %,d applications%s, %,d invoices of %,d"
                + " lines, %,d attempts. The chain has %,d link%s; the last root is %s", month, counts.settlements(),
                counts.settlements() == 1 ? "" : "s", counts.applications(),
                exports == null ? String.format(" and %,d snapshots", counts.snapshots()) : "", counts.invoices(),
                counts.lines(), counts.attempts(), verified.links(), verified.links() == 1 ? "" : "s",
                verified.lastRoot());
    }
}

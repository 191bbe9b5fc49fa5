package yuejie.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
        result(json(verified, code));
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

    private Map<String, Object> json(Verification verified, ExitCode code) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("month", month.toString());
        json.put("exit_code", code.code());
        json.put("sealed", verified.sealed());
        json.put("as_sealed", code == ExitCode.DONE);
        json.put("settlements", verified.counts().settlements());
        json.put("applications", verified.counts().applications());
        json.put("snapshots", verified.counts().snapshots());
        json.put("invoices", verified.counts().invoices());
        json.put("lines", verified.counts().lines());
        json.put("attempts", verified.counts().attempts());
        json.put("links", verified.links());
        json.put("last_root", verified.lastRoot());
        verified.root().ifPresent(link -> json.put("root_is_that_of", link));
        json.put("found", verified.found());
        json.put("findings", verified.findings().stream().map(Finding::toString).toList());
        return json;
    }
}

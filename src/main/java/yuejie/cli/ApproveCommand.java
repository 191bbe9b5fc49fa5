package yuejie.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yuejie.calendar.BillingMonth;
import yuejie.cli.shell.Arguments;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.shell.WritingCommand;
import yuejie.desk.Approvals;
import yuejie.settlement.SealApproval;

/** {@code approve}: records that what was sealed may be deducted. */
@Command(name = "approve", description = {"Approves the settlement of a month, by the root of its seal (yuejie status"
        + " shows the root), and the earlier seals of the month. A seal that is added later, for an adjustment, needs"
        + " an approval of its own. The approval is recorded in the audit trail. A second call changes nothing.",
    "With the setting yuejie.deduction-needs-approval (YUEJIE_DEDUCTIONNEEDSAPPROVAL=true), deduct is refused until"
            + " every seal with open invoices is approved."})
final class ApproveCommand extends WritingCommand {

    @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "The month.")
    private BillingMonth month;

    @Option(names = "--root", required = true, paramLabel = "HASH", converter = Arguments.Root.class,
            description = "The root of the seal: 64 hexadecimal digits.")
    private String root;

    record Approved(BillingMonth month, ExitCode exitCode, boolean wasApproved, List<Seal> approved,
            List<Seal> notApproved) {
    }

    record Seal(int revision, String root) {
    }

    @Override
    protected ExitCode run(Book book) {
        Approvals.Result result = book.get(Approvals.class).approve(month, root);
        result(new Approved(month, ExitCode.DONE, result.seal().approved().isPresent(), seals(result.now()),
                seals(result.missing())));
        say(words(result));
        result.missing().forEach(seal -> say(seal.subject() + " is not approved: " + seal.command()));
        return ExitCode.DONE;
    }

    private static String words(Approvals.Result result) {
        SealApproval.Approved before = result.seal().approved().orElse(null);
        if (before != null) {
            return result.seal().subject() + " was approved before, by " + before.by() + " on "
                    + before.at().toLocalDate() + "; nothing was changed.";
        }
        return result.now().stream().map(SealApproval::subject).collect(Collectors.joining(", "))
                + (result.now().size() == 1 ? " is" : " are") + " approved.";
    }

    private static List<Seal> seals(List<SealApproval> seals) {
        return seals.stream().map(seal -> new Seal(seal.revision(), seal.root())).toList();
    }
}

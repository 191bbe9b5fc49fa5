package yuejie.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yuejie.calendar.BillingMonth;
import yuejie.cli.shell.Arguments;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.BookCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.desk.Approvals;
import yuejie.settlement.SealApproval;

/** {@code approve}: says that what was sealed may be taken. */
@Command(name = "approve", description = {"Approves what a month came to, by the root of its seal (yuejie status shows"
        + " it), and the month's earlier seals with it. A seal that is added later, for an adjustment, needs an"
        + " approval of its own. It is kept in the audit trail; again, it changes nothing.",
    "With the setting yuejie.deduction-needs-approval (YUEJIE_DEDUCTIONNEEDSAPPROVAL=true), deduct is refused until"
            + " every seal with open invoices is approved."})
final class ApproveCommand extends BookCommand {

    @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "The month.")
    private BillingMonth month;

    @Option(names = "--root", required = true, paramLabel = "HASH", converter = Arguments.Root.class,
            description = "The root of the seal: 64 hexadecimal"
                    + " digits.")
    private String root;

    @Override
    protected ExitCode run(Book book) {
        Approvals.Result result = book.get(Approvals.class).approve(month, root);
        result(json(result));
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

    private Map<String, Object> json(Approvals.Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("month", month.toString());
        json.put("exit_code", ExitCode.DONE.code());
        json.put("was_approved", result.seal().approved().isPresent());
        json.put("approved", seals(result.now()));
        json.put("not_approved", seals(result.missing()));
        return json;
    }

    private static List<Map<String, Object>> seals(List<SealApproval> seals) {
        return seals.stream().map(seal -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("revision", seal.revision());
            each.put("root", seal.root());
            return each;
        }).toList();
    }
}

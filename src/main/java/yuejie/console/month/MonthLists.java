package yuejie.console.month;

import static yuejie.console.month.MonthFacts.yesOrNo;
import static yuejie.console.page.Column.code;
import static yuejie.console.page.Column.date;
import static yuejie.console.page.Column.money;
import static yuejie.console.page.Column.number;
import static yuejie.console.page.Column.text;
import static yuejie.console.page.Column.time;
import static yuejie.console.page.Column.word;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yuejie.collection.JdbcHolds.Hold;
import yuejie.console.access.Place;
import yuejie.console.access.Viewer;
import yuejie.console.page.Listing;
import yuejie.console.page.Part;
import yuejie.desk.MonthStatus;
import yuejie.desk.MonthStatus.Applications;
import yuejie.desk.MonthStatus.Parked;
import yuejie.desk.MonthStatus.Revision;
import yuejie.desk.MonthStatus.Seal;
import yuejie.desk.MonthStatus.Unfinished;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.RejectedDay;
import yuejie.settlement.SealApproval.Approved;
import yuejie.usage.LowDay;

/** The lists on the page of a month. What a row leads to is a link only for those who may go there. */
final class MonthLists {

    private final MonthStatus status;
    private final Viewer viewer;

    MonthLists(MonthStatus status, Viewer viewer) {
        this.status = status;
        this.viewer = viewer;
    }

    /**
     * The month's settlement, and what was settled again.
     *
     * @param links the link of the chain of each revision that has one
     */
    Listing<Revision> revisions(Map<Integer, Integer> links) {
        return Listing.all("revisions", List.of(number("revision", Revision::revision),
                word("kind", revision -> revision.kind().name()), word("sealed", each -> yesOrNo(each.sealed())),
                number("applications", each -> each.totals().applications()),
                number("parked", each -> each.totals().parked()), number("debits", each -> each.totals().debits()),
                money("debits-amount", each -> each.totals().debit()),
                number("credits", each -> each.totals().credits()),
                money("credits-amount", each -> each.totals().credit()),
                code("root", (Revision each) -> each.seal().map(Seal::root).orElse(null))
                        .mayLeadTo(each -> Optional.ofNullable(links.get(each.revision()))
                                .flatMap(no -> viewer.link(Place.SEALS, "/" + no))),
                time("sealed-at", each -> each.seal().map(Seal::at).orElse(null)),
                text("sealed-by", each -> each.seal().map(Seal::by).orElse(null)),
                text("approved-by", each -> approved(each).map(Approved::by).orElse(null)),
                time("approved-at", each -> approved(each).map(Approved::at).orElse(null))), status.revisions());
    }

    private static Optional<Approved> approved(Revision revision) {
        return revision.seal().flatMap(Seal::approved);
    }

    /** How many applications are parked, by reason. */
    Listing<Map.Entry<String, Long>> reasons() {
        return Listing.all("reasons", List.of(code("reason", Map.Entry::getKey),
                number("applications", Map.Entry::getValue)),
                List.copyOf(status.applications()
                        .map(Applications::parkedByReason).orElse(Map.of()).entrySet()));
    }

    /** A part of the parked applications, by public id. */
    Listing<Parked> parked(Part part) {
        long after = part.after(Long::valueOf).orElse(0L);
        List<Parked> rows = status.applications().map(Applications::parked).orElse(List.of()).stream()
                .filter(each -> each.sdkAppId() > after).limit(part.limit()).toList();
        return Listing.part("parked", List.of(
                text("application", Parked::sdkAppId).mayLeadTo(each -> viewer.link(Place.APPLICATIONS,
                        "/" + each.sdkAppId() + "/" + status.month())),
                code("reason", Parked::reason), text("detail", Parked::detail),
                word("mended", each -> yesOrNo(each.mended())),
                money("waits", each -> each.waits().orElse(null))), rows, part, Parked::sdkAppId);
    }

    /** The days that have far less usage than the days before. */
    Listing<LowDay> low() {
        return Listing.all("low", List.of(date("day", LowDay::day).mayLeadTo(low -> days()),
                text("finding", LowDay::words)), status.input().low());
    }

    /** The days with rejected rows that were not mended since. */
    Listing<RejectedDay> rejected() {
        return Listing.all("rejected", List.of(date("day", RejectedDay::day).mayLeadTo(day -> days()),
                number("rejected", RejectedDay::rows)), status.input().rejected());
    }

    /** The files that were refused and not mended since. */
    Listing<ImportFile> refused() {
        return refused(status.input().refused());
    }

    /** Files that were refused. */
    static Listing<ImportFile> refused(List<ImportFile> files) {
        return Listing.all("refused", List.of(text("file", ImportFile::path),
                text("message", ImportFile::message)), files);
    }

    /** The open invoices that are held. */
    Listing<Hold> held() {
        return Listing.all("held", List.of(text("invoice", Hold::number)
                .mayLeadTo(hold -> viewer.link(Place.INVOICES, "/" + hold.number())), money("open-amount", Hold::open),
                text("held-for", hold -> hold.heldFor().orElse(null))), status.money().holds());
    }

    /** What was begun and not finished. */
    Listing<Unfinished> unfinished() {
        return Listing.all("unfinished", List.of(text("work", Unfinished::what), code("command", Unfinished::command),
                text("advice", each -> each.advice().isEmpty() ? null : each.advice().strip())), status.unfinished());
    }

    private Optional<String> days() {
        return viewer.link(Place.DAYS, "?month=" + status.month());
    }
}

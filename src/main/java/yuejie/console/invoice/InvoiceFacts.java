package yuejie.console.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yuejie.book.BookReader;
import yuejie.collection.JdbcInvoiceCourse.Course;
import yuejie.collection.JdbcInvoiceCourse.Tried;
import yuejie.console.access.Place;
import yuejie.console.access.Viewer;
import yuejie.console.invoice.JdbcInvoicePage.Sealed;
import yuejie.console.page.Address;
import yuejie.console.page.Column.Kind;
import yuejie.console.page.Fact;
import yuejie.explain.InvoiceExplanation;
import yuejie.invoice.Invoice;
import yuejie.invoice.InvoiceNumber;
import yuejie.money.Money;
import yuejie.settlement.JdbcApprovals;
import yuejie.settlement.SealApproval;
import yuejie.settlement.SealApproval.Approved;

/** The head of an invoice: of whom and when, how much, what is open, and under which seal. */
final class InvoiceFacts {

    private InvoiceFacts() {
    }

    /** The head of an invoice. */
    static List<Fact> of(InvoiceExplanation explained, Course course, BookReader.Parts parts) {
        Invoice invoice = explained.invoice();
        InvoiceNumber number = invoice.number();
        Optional<Sealed> seal = parts.get(JdbcInvoicePage.class).seal(number);
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("account", Kind.TEXT, invoice.accountId()).leadsTo(Address.account(invoice.accountId())),
                Fact.of("account-name", Kind.TEXT, explained.accountName().orElse(null)),
                Fact.of("application", Kind.TEXT, number.sdkAppId()).leadsTo(Address.application(number.sdkAppId())),
                Fact.of("month", Kind.TEXT, number.month()).leadsTo("/months/" + number.month()),
                Fact.of("why", Kind.TEXT, number.month()).leadsTo(Address.application(number.sdkAppId()) + "/"
                        + number.month()),
                Fact.of("catalog", Kind.CODE, invoice.catalog()),
                Fact.of("catalog-version", Kind.NUMBER, invoice.catalogVersion()),
                Fact.of("total", Kind.MONEY, invoice.total()), Fact.of("currency", Kind.TEXT, invoice.currency()),
                Fact.of("state", Kind.WORD, state(invoice, course, seal.isPresent())),
                Fact.of("open", Kind.MONEY, course.openAmount().isZero() ? null : course.openAmount()),
                Fact.of("overdue", Kind.WORD, course.overdue() ? "OVERDUE" : null),
                Fact.of("held-for", Kind.TEXT, course.heldFor().orElse(null))));
        seal.ifPresent(sealed -> facts.addAll(seal(sealed, approval(number, sealed.revision(), parts))));
        return facts;
    }

    private static List<Fact> seal(Sealed sealed, Optional<Approved> approved) {
        return List.of(Fact.of("revision", Kind.NUMBER, sealed.revision()),
                new Fact("link", Kind.NUMBER, sealed.link(), Optional.ofNullable(sealed.link())
                        .flatMap(no -> Viewer.now().link(Place.SEALS, "/" + no))),
                Fact.of("root", Kind.CODE, sealed.root()),
                approved.map(by -> Fact.of("approved-by", Kind.TEXT, by.by()))
                        .orElseGet(() -> Fact.of("approved-by", Kind.WORD, "NOBODY")),
                Fact.of("approved-at", Kind.TIME, approved.<@Nullable Object>map(Approved::at).orElse(null)));
    }

    private static Optional<Approved> approval(InvoiceNumber number, int revision, BookReader.Parts parts) {
        return parts.get(JdbcApprovals.class).ofMonth(number.month()).stream()
                .filter(seal -> seal.revision() == revision).findFirst().flatMap(SealApproval::approved);
    }

    private static String state(Invoice invoice, Course course, boolean sealed) {
        if (!sealed) {
            return "NOT_ISSUED";
        }
        if (!invoice.total().isGreaterThan(Money.ZERO)) {
            return invoice.total().isZero() ? "ZERO" : "CREDIT";
        }
        if (!course.openAmount().isZero()) {
            return course.heldFor().isPresent() ? "HELD" : course.overdue() ? "OVERDUE" : "OPEN";
        }
        return course.attempts().stream().map(Tried::outcome).anyMatch("DEDUCTED"::equals) ? "DEDUCTED" : "COVERED";
    }
}

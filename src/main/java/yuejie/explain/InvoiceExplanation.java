package yuejie.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yuejie.catalog.Catalog;
import yuejie.invoice.Invoice;
import yuejie.money.Money;

/**
 * Why the amounts of an invoice are what they are, derived from the evidence stored with it and from nothing else
 * (R7.5).
 *
 * @param invoice     the invoice
 * @param catalog     the catalog of its id where that is still known: it gives the names, no number
 * @param accountName the name of its account where that is known
 */
public record InvoiceExplanation(Invoice invoice, Optional<Catalog> catalog, Optional<String> accountName) {

    /** The explanation in words. */
    public String text(ExplanationLanguage language) {
        ExplanationVoice voice = new ExplanationVoice(language, catalog, invoice.currency());
        List<String> page = new ArrayList<>();
        page.add(voice.say(ExplanationText.INVOICE, invoice.number(), voice.money(invoice.total())));
        page.add(voice.say(ExplanationText.INVOICE_OF, invoice.number().sdkAppId(),
                voice.account(invoice.accountId(), accountName), invoice.number().month(), invoice.catalog(),
                invoice.catalogVersion()));
        page.add("");
        page.addAll(lines(voice));
        return String.join("\n", page);
    }

    /** The lines and their sum. */
    List<String> lines(ExplanationVoice voice) {
        List<String> page = new ArrayList<>(lines(derived(), voice));
        page.add(voice.say(ExplanationText.TOTAL, sum(voice)));
        if (!total().equals(invoice.total())) {
            page.add(voice.say(ExplanationText.DISAGREES) + ": " + voice.say(ExplanationText.DISAGREES_ON,
                    voice.money(invoice.total()), voice.money(total())));
        }
        return page;
    }

    /** Lines one below the other, a blank line after each. */
    static List<String> lines(List<LineExplanation> lines, ExplanationVoice voice) {
        List<String> page = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            LineExplanation line = lines.get(i);
            page.add(voice.say(ExplanationText.LINE, i + 1, voice.item(line.line().item()),
                    voice.plan(line.line().plan())));
            page.addAll(line.lines(voice));
            page.add("");
        }
        return page;
    }

    private String sum(ExplanationVoice voice) {
        if (invoice.lines().size() < 2) {
            return voice.money(invoice.total());
        }
        String terms = invoice.lines().stream().map(line -> ExplanationNumbers.amount(line.amount()))
                .collect(Collectors.joining(" + "));
        return voice.say(ExplanationText.SUM, terms, voice.money(total()));
    }

    /** The sum of the rounded lines (R7.1). */
    Money total() {
        return invoice.lines().stream().map(line -> line.amount()).reduce(Money.ZERO, Money::plus);
    }

    List<LineExplanation> derived() {
        return invoice.lines().stream()
                .map(line -> new LineExplanation(line, invoice.number().adjustment() > 0)).toList();
    }

    /** Whether every amount follows from its evidence, and the total from the amounts. */
    public boolean agrees() {
        return total().equals(invoice.total()) && derived().stream().allMatch(LineExplanation::agrees);
    }

    /** The explanation as a value that Jackson renders. */
    public Object json() {
        return ExplanationJson.invoice(this);
    }
}

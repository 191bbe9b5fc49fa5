package yuejie.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import yuejie.catalog.Catalog;
import yuejie.invoice.Invoice;
import yuejie.money.Money;

/**
 * Why the amounts of an invoice are what they are, derived from the evidence stored with the invoice and from nothing
 * else (R7.5).
 *
 * @param invoice     the invoice
 * @param catalog     the catalog of the invoice, where it is still known; it gives names, and no numbers
 * @param accountName the name of its account where that is known
 */
public record InvoiceExplanation(Invoice invoice, Optional<Catalog> catalog, Optional<String> accountName) {

    /** The explanation in words. */
    public String text(ExplanationLanguage language) {
        Voice voice = new Voice(language, catalog, invoice.currency());
        List<String> page = new ArrayList<>();
        page.add(voice.say(Text.INVOICE, invoice.number(), voice.money(invoice.total())));
        page.add(voice.say(Text.INVOICE_OF, invoice.number().sdkAppId(),
                voice.account(invoice.accountId(), accountName), invoice.number().month(), invoice.catalog(),
                invoice.catalogVersion()));
        page.add("");
        page.addAll(lines(voice));
        return String.join("\n", page);
    }

    /** The lines and their sum. */
    List<String> lines(Voice voice) {
        List<String> page = new ArrayList<>(lines(derived(), voice));
        page.addAll(closing(voice));
        return page;
    }

    private List<String> closing(Voice voice) {
        String sum = voice.say(Text.TOTAL, sum(voice));
        return total().equals(invoice.total()) ? List.of(sum)
                : List.of(sum, voice.say(Text.DISAGREES) + ": " + voice.say(Text.DISAGREES_ON,
                        voice.money(invoice.total()), voice.money(total())));
    }

    /** The lines, each with its derivation in words, in their order. */
    public List<ExplainedLine> lines(ExplanationLanguage language) {
        Voice voice = new Voice(language, catalog, invoice.currency());
        List<LineExplanation> lines = derived();
        return IntStream.range(0, lines.size()).mapToObj(i -> {
            LineExplanation line = lines.get(i);
            return new ExplainedLine(line.line(), line.heading(i + 1, voice), line.fee(), line.due(),
                    line.steps(voice).steps());
        }).toList();
    }

    /** What stands below the lines, in words: their sum and, where the total differs from the sum, that it does. */
    public List<String> closing(ExplanationLanguage language) {
        return closing(new Voice(language, catalog, invoice.currency()));
    }

    /** What a meter is called. */
    public String meter(String id, ExplanationLanguage language) {
        return new Voice(language, catalog, invoice.currency()).meter(id);
    }

    /** Lines one below the other, a blank line after each. */
    static List<String> lines(List<LineExplanation> lines, Voice voice) {
        List<String> page = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            LineExplanation line = lines.get(i);
            page.add(line.heading(i + 1, voice));
            page.addAll(line.lines(voice));
            page.add("");
        }
        return page;
    }

    private String sum(Voice voice) {
        if (invoice.lines().size() < 2) {
            return voice.money(invoice.total());
        }
        String terms = invoice.lines().stream().map(line -> Numbers.amount(line.amount()))
                .collect(Collectors.joining(" + "));
        return voice.say(Text.SUM, terms, voice.money(total()));
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

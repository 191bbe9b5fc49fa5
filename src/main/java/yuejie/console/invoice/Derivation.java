package yuejie.console.invoice;

import java.util.List;
import java.util.Optional;
import yuejie.console.page.Show;
import yuejie.console.picture.Waterfall;
import yuejie.explain.ExplainedLine;
import yuejie.explain.ExplanationLanguage;
import yuejie.explain.InvoiceExplanation;

/**
 * Why a line is as much as it is: in words, and as pictures.
 *
 * @param words    the line with its steps
 * @param quantity from the quantity to what is billed of it; empty for an option's monthly fee
 * @param amount   from the fee to the amount
 */
public record Derivation(ExplainedLine words, Optional<Waterfall> quantity, Waterfall amount) {

    /** The derivations of all lines of an invoice. */
    static List<Derivation> of(InvoiceExplanation invoice, ExplanationLanguage language, Show show) {
        return invoice.lines(language).stream().map(line -> new Derivation(line,
                LinePictures.quantity(line.line(), show), LinePictures.amount(line, show))).toList();
    }
}

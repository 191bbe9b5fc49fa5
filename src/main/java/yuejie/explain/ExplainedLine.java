package yuejie.explain;

import java.util.List;
import yuejie.money.ExactAmount;
import yuejie.money.Money;
import yuejie.rating.InvoiceLine;

/**
 * A line of an invoice with the derivation of its amount.
 *
 * @param line    the line as it was issued
 * @param heading its number, item and plan, in words
 * @param fee     the fee before proration that the evidence gives
 * @param due     the fee's share of the time in service, rounded once (R7.1)
 * @param steps   the derivation, step by step, in words
 */
public record ExplainedLine(InvoiceLine line, String heading, ExactAmount fee, Money due, List<Step> steps) {
}

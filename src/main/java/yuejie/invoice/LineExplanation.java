package yuejie.invoice;

import static yuejie.invoice.ExplanationNumbers.amount;
import static yuejie.invoice.ExplanationNumbers.count;

import java.util.List;
import java.util.Optional;
import yuejie.catalog.Quota;
import yuejie.money.Money;
import yuejie.money.Rounding;
import yuejie.settlement.Evidence;
import yuejie.settlement.InvoiceLine;

/**
 * One line of an invoice, derived again from the evidence that is kept with it.
 *
 * @param line         the line
 * @param isAdjustment whether its amount is a difference to what was issued before (R9.3)
 */
record LineExplanation(InvoiceLine line, boolean isAdjustment) {

    /** What the evidence comes to: the fee's share, rounded once. */
    Money due() {
        return line.fee().share(line.serviceSeconds(), line.monthSeconds(), Rounding.HALF_UP);
    }

    /** The fee that the evidence comes to. */
    Money fee() {
        return line.evidence().overage().map(this::fee)
                .orElse(line.evidence().quantity() == 0 ? Money.ZERO : line.unitPrice());
    }

    private Money fee(Evidence.Overage overage) {
        return quota(overage).fee(overage.quantity());
    }

    private Quota quota(Evidence.Overage overage) {
        return new Quota(overage.freeQuota(), overage.blockSize(), line.unitPrice());
    }

    private boolean blocksAgree() {
        return line.evidence().overage().map(o -> quota(o).blocks(o.quantity()) == o.blocks()).orElse(true);
    }

    /** Whether every step that is kept follows from the one before. */
    boolean agrees() {
        return blocksAgree() && fee().equals(line.fee()) && due().minus(line.issuedBefore()).equals(line.amount());
    }

    List<String> lines(ExplanationVoice voice) {
        ExplanationTable steps = new ExplanationTable();
        Optional<Evidence.Overage> overage = line.evidence().overage();
        overage.ifPresentOrElse(evidence -> overage(evidence, voice, steps), () -> option(voice, steps));
        if (!blocksAgree() || !fee().equals(line.fee())) {
            disagrees(voice, steps, line.fee(), fee());
        }
        service(voice, steps);
        if (isAdjustment) {
            steps.row(voice.say(ExplanationText.AMOUNT_DUE), voice.money(due()));
            steps.row(voice.say(ExplanationText.ADJUSTED), voice.say(ExplanationText.ADJUSTED_BY, amount(due()),
                    amount(line.issuedBefore()), voice.money(due().minus(line.issuedBefore()))));
        }
        if (!due().minus(line.issuedBefore()).equals(line.amount())) {
            disagrees(voice, steps, line.amount(), due().minus(line.issuedBefore()));
        }
        steps.row(voice.say(ExplanationText.AMOUNT), voice.money(line.amount()));
        return steps.lines();
    }

    private void overage(Evidence.Overage overage, ExplanationVoice voice, ExplanationTable steps) {
        steps.row(voice.peak(overage.meter()),
                overage.peakDate() == null ? voice.say(ExplanationText.NO_DAY_COUNTS)
                        : voice.say(ExplanationText.PEAK_ON, count(overage.quantity()), overage.peakDate()));
        steps.row(voice.say(ExplanationText.FREE),
                voice.say(ExplanationText.FREE_IN, count(overage.freeQuota()), voice.plan(line.plan())));
        long above = Math.max(0, overage.quantity() - overage.freeQuota());
        steps.row(voice.say(ExplanationText.ABOVE), above == 0
                ? voice.say(ExplanationText.NOT_ABOVE, count(overage.quantity()), count(overage.freeQuota()))
                : voice.say(ExplanationText.DIFFERENCE, count(overage.quantity()), count(overage.freeQuota()),
                        count(above)));
        String blocks = count(quota(overage).blocks(overage.quantity()));
        steps.row(voice.say(ExplanationText.BLOCKS),
                voice.say(ExplanationText.BLOCKS_OF, count(above), count(overage.blockSize()), blocks));
        steps.row(voice.say(ExplanationText.UNIT_PRICE), voice.say(ExplanationText.UNIT_PRICE_OF,
                count(overage.blockSize()), voice.money(line.unitPrice())));
        steps.row(voice.say(ExplanationText.FEE), voice.say(ExplanationText.PRODUCT, blocks,
                amount(line.unitPrice()), voice.money(fee(overage))));
    }

    private void option(ExplanationVoice voice, ExplanationTable steps) {
        steps.row(voice.say(ExplanationText.RETENTION), voice.say(ExplanationText.DAYS_UNDER,
                count(line.evidence().quantity()), voice.plan(line.plan())));
        steps.row(voice.say(ExplanationText.MONTHLY_PRICE), voice.money(line.unitPrice()));
        steps.row(voice.say(ExplanationText.OPTION_FEE),
                voice.say(ExplanationText.IN_FULL, voice.money(line.fee())));
    }

    private void service(ExplanationVoice voice, ExplanationTable steps) {
        long seconds = line.serviceSeconds();
        long month = line.monthSeconds();
        if (seconds == month) {
            steps.row(voice.say(ExplanationText.IN_SERVICE),
                    voice.say(ExplanationText.NOT_PRORATED, count(seconds), count(month)));
            return;
        }
        String exact = ExplanationNumbers.share(line.fee(), seconds, month);
        steps.row(voice.say(ExplanationText.IN_SERVICE), voice.say(ExplanationText.SECONDS_OF, count(seconds),
                count(month), voice.duration(seconds), voice.duration(month),
                ExplanationNumbers.percent(seconds, month)));
        steps.row(voice.say(ExplanationText.PRORATED),
                voice.say(ExplanationText.SHARE, amount(line.fee()), count(seconds), count(month), exact));
        steps.row(voice.say(ExplanationText.ROUNDED), voice.say(ExplanationText.TO_CENTS, exact, amount(due())));
    }

    private static void disagrees(ExplanationVoice voice, ExplanationTable steps, Money kept, Money derived) {
        steps.row(voice.say(ExplanationText.DISAGREES),
                voice.say(ExplanationText.DISAGREES_ON, voice.money(kept), voice.money(derived)));
    }
}

package yuejie.explain;

import static yuejie.explain.ExplanationNumbers.amount;
import static yuejie.explain.ExplanationNumbers.count;

import java.util.List;
import java.util.Optional;
import yuejie.catalog.Quota;
import yuejie.money.ExactAmount;
import yuejie.money.Money;
import yuejie.money.Rounding;
import yuejie.rating.Evidence;
import yuejie.rating.InvoiceLine;
import yuejie.rating.Measured;

/**
 * One line of an invoice, derived again from the evidence that is kept with it.
 *
 * @param line         the line
 * @param isAdjustment whether its amount is a difference to what was issued before (R9.3)
 */
record LineExplanation(InvoiceLine line, boolean isAdjustment) {

    /** Lines that are not of an adjustment. */
    static List<LineExplanation> of(List<InvoiceLine> lines) {
        return lines.stream().map(line -> new LineExplanation(line, false)).toList();
    }

    /** The amount that the evidence gives: the fee's share, rounded once (R7.1). */
    Money due() {
        return line.fee().share(line.serviceSeconds(), line.monthSeconds(), Rounding.HALF_UP);
    }

    /** The fee that the evidence gives. */
    ExactAmount fee() {
        return line.evidence().overage().map(overage -> quota(overage).fee(overage.quantity()))
                .orElse(line.evidence().quantity() == 0 ? ExactAmount.ZERO : line.unitPrice());
    }

    private Quota quota(Evidence.Overage overage) {
        return new Quota(overage.freeQuota(), overage.blockSize(), line.unitPrice(), overage.minimum());
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
            disagrees(voice, steps, voice.money(line.fee()), voice.money(fee()));
        }
        service(voice, steps);
        if (isAdjustment) {
            steps.row(voice.say(ExplanationText.AMOUNT_DUE), voice.money(due()));
            steps.row(voice.say(ExplanationText.ADJUSTED), voice.say(ExplanationText.ADJUSTED_BY, amount(due()),
                    amount(line.issuedBefore()), voice.money(due().minus(line.issuedBefore()))));
        }
        if (!due().minus(line.issuedBefore()).equals(line.amount())) {
            disagrees(voice, steps, voice.money(line.amount()), voice.money(due().minus(line.issuedBefore())));
        }
        steps.row(voice.say(ExplanationText.AMOUNT), voice.money(line.amount()));
        return steps.lines();
    }

    private void overage(Evidence.Overage overage, ExplanationVoice voice, ExplanationTable steps) {
        overage.option().ifPresent(value -> steps.row(voice.say(ExplanationText.OPTION_VALUE), voice.say(
                ExplanationText.VALUE_UNDER, voice.optionValue(voice.optionOf(line.item()), value),
                voice.plan(line.plan()))));
        steps.row(voice.measured(overage.measured()), measured(overage.measured(), voice));
        steps.row(voice.say(ExplanationText.FREE),
                voice.say(ExplanationText.FREE_IN, count(overage.freeQuota()), voice.plan(line.plan())));
        long above = overage.aboveQuota();
        steps.row(voice.say(ExplanationText.ABOVE), above == 0
                ? voice.say(ExplanationText.NOT_ABOVE, count(overage.quantity()), count(overage.freeQuota()))
                : voice.say(ExplanationText.DIFFERENCE, count(overage.quantity()), count(overage.freeQuota()),
                        count(above)));
        long blocks = quota(overage).blocks(overage.quantity());
        boolean byUnit = overage.blockSize() == 1;
        if (!byUnit) {
            steps.row(voice.say(ExplanationText.BLOCKS), voice.say(ExplanationText.BLOCKS_OF, count(above),
                    count(overage.blockSize()), count(blocks)));
        }
        steps.row(voice.say(ExplanationText.UNIT_PRICE), byUnit
                ? voice.say(ExplanationText.PRICE_OF_ONE, voice.money(line.unitPrice()))
                : voice.say(ExplanationText.UNIT_PRICE_OF, count(overage.blockSize()), voice.money(line.unitPrice())));
        ExactAmount product = line.unitPrice().times(blocks);
        steps.row(voice.say(ExplanationText.FEE), voice.say(ExplanationText.PRODUCT, count(blocks),
                amount(line.unitPrice()), voice.money(product)));
        if (!fee().equals(product)) {
            steps.row(voice.say(ExplanationText.MINIMUM),
                    voice.say(ExplanationText.MINIMUM_OF, voice.money(overage.minimum())));
        }
    }

    private static String measured(Measured measured, ExplanationVoice voice) {
        String quantity = count(measured.quantity());
        if (measured.date().isEmpty() && measured.days().isEmpty()) {
            return voice.say(ExplanationText.NO_DAY_COUNTS);
        }
        return switch (measured.aggregate()) {
            case MAX -> voice.say(ExplanationText.PEAK_ON, quantity, measured.date().orElseThrow());
            case SUM -> voice.say(ExplanationText.SUM_OVER, quantity,
                    measured.days().orElse("").chars().filter(day -> day == '1').count());
            case LAST -> voice.say(ExplanationText.LAST_ON, quantity, measured.date().orElseThrow());
        };
    }

    private void option(ExplanationVoice voice, ExplanationTable steps) {
        Optional<String> option = voice.optionOf(line.item());
        boolean retention = option.map("HISTORY_STORAGE"::equals).orElse(true);
        steps.row(voice.say(retention ? ExplanationText.RETENTION : ExplanationText.OPTION_VALUE), voice.say(
                ExplanationText.VALUE_UNDER, voice.optionValue(option, line.evidence().quantity()),
                voice.plan(line.plan())));
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

    private static void disagrees(ExplanationVoice voice, ExplanationTable steps, String kept, String derived) {
        steps.row(voice.say(ExplanationText.DISAGREES), voice.say(ExplanationText.DISAGREES_ON, kept, derived));
    }
}

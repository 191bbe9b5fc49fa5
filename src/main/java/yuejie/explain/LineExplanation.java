package yuejie.explain;

import static yuejie.explain.Numbers.amount;
import static yuejie.explain.Numbers.count;

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
 * One line of an invoice, derived again from the evidence that is kept with the line.
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

    /** Whether every step that is kept follows from the step before. */
    boolean agrees() {
        return blocksAgree() && fee().equals(line.fee()) && due().minus(line.issuedBefore()).equals(line.amount());
    }

    List<String> lines(Voice voice) {
        return steps(voice).lines();
    }

    /** The derivation: a label and a sentence for each step. */
    Table steps(Voice voice) {
        Table steps = new Table(voice);
        Optional<Evidence.Overage> overage = line.evidence().overage();
        overage.ifPresentOrElse(evidence -> overage(evidence, voice, steps), () -> option(voice, steps));
        if (!blocksAgree() || !fee().equals(line.fee())) {
            disagrees(steps, voice.money(line.fee()), voice.money(fee()));
        }
        service(voice, steps);
        if (isAdjustment) {
            steps.row(Text.AMOUNT_DUE, voice.money(due()));
            steps.row(Text.ADJUSTED, Text.ADJUSTED_BY, amount(due()), amount(line.issuedBefore()),
                    voice.money(due().minus(line.issuedBefore())));
        }
        if (!due().minus(line.issuedBefore()).equals(line.amount())) {
            disagrees(steps, voice.money(line.amount()), voice.money(due().minus(line.issuedBefore())));
        }
        steps.row(Text.AMOUNT, voice.money(line.amount()));
        return steps;
    }

    /** What the line is called. */
    String heading(int number, Voice voice) {
        return voice.say(Text.LINE, number, voice.item(line.item()), voice.plan(line.plan()));
    }

    private void overage(Evidence.Overage overage, Voice voice, Table steps) {
        overage.option().ifPresent(value -> steps.row(Text.OPTION_VALUE, voice.say(Text.VALUE_UNDER,
                voice.optionValue(voice.optionOf(line.item()), value), voice.plan(line.plan()))));
        steps.row(voice.measured(overage.measured()), measured(overage.measured(), voice));
        steps.row(Text.FREE, Text.FREE_IN, count(overage.freeQuota()), voice.plan(line.plan()));
        long above = overage.aboveQuota();
        steps.row(Text.ABOVE, above == 0
                ? voice.say(Text.NOT_ABOVE, count(overage.quantity()), count(overage.freeQuota()))
                : voice.say(Text.DIFFERENCE, count(overage.quantity()), count(overage.freeQuota()), count(above)));
        long blocks = quota(overage).blocks(overage.quantity());
        boolean byUnit = overage.blockSize() == 1;
        if (!byUnit) {
            steps.row(Text.BLOCKS, Text.BLOCKS_OF, count(above), count(overage.blockSize()), count(blocks));
        }
        steps.row(Text.UNIT_PRICE, byUnit ? voice.say(Text.PRICE_OF_ONE, voice.money(line.unitPrice()))
                : voice.say(Text.UNIT_PRICE_OF, count(overage.blockSize()), voice.money(line.unitPrice())));
        ExactAmount product = line.unitPrice().times(blocks);
        steps.row(Text.FEE, Text.PRODUCT, count(blocks), amount(line.unitPrice()), voice.money(product));
        if (!fee().equals(product)) {
            steps.row(Text.MINIMUM, Text.MINIMUM_OF, voice.money(overage.minimum()));
        }
    }

    private static String measured(Measured measured, Voice voice) {
        String quantity = count(measured.quantity());
        if (measured.date().isEmpty() && measured.days().isEmpty()) {
            return voice.say(Text.NO_DAY_COUNTS);
        }
        return switch (measured.aggregate()) {
            case MAX -> voice.say(Text.PEAK_ON, quantity, measured.date().orElseThrow());
            case SUM -> voice.say(Text.SUM_OVER, quantity,
                    measured.days().orElse("").chars().filter(day -> day == '1').count());
            case LAST -> voice.say(Text.LAST_ON, quantity, measured.date().orElseThrow());
        };
    }

    private void option(Voice voice, Table steps) {
        Optional<String> option = voice.optionOf(line.item());
        boolean retention = option.map("HISTORY_STORAGE"::equals).orElse(true);
        steps.row(voice.say(retention ? Text.RETENTION : Text.OPTION_VALUE), voice.say(Text.VALUE_UNDER,
                voice.optionValue(option, line.evidence().quantity()), voice.plan(line.plan())));
        steps.row(Text.MONTHLY_PRICE, voice.money(line.unitPrice()));
        steps.row(Text.OPTION_FEE, Text.IN_FULL, voice.money(line.fee()));
    }

    private void service(Voice voice, Table steps) {
        long seconds = line.serviceSeconds();
        long month = line.monthSeconds();
        if (seconds == month) {
            steps.row(Text.IN_SERVICE, Text.NOT_PRORATED, count(seconds), count(month));
            return;
        }
        String exact = Numbers.share(line.fee(), seconds, month);
        steps.row(Text.IN_SERVICE, Text.SECONDS_OF, count(seconds), count(month), voice.duration(seconds),
                voice.duration(month), Numbers.percent(seconds, month));
        steps.row(Text.PRORATED, Text.SHARE, amount(line.fee()), count(seconds), count(month), exact);
        steps.row(Text.ROUNDED, Text.TO_CENTS, exact, amount(due()));
    }

    private static void disagrees(Table steps, String kept, String derived) {
        steps.row(Text.DISAGREES, Text.DISAGREES_ON, kept, derived);
    }
}

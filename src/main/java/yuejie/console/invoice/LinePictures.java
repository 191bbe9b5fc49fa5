package yuejie.console.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yuejie.calendar.TimeSpan;
import yuejie.console.page.Show;
import yuejie.console.picture.UsageStrip;
import yuejie.console.picture.Waterfall;
import yuejie.console.picture.Waterfall.Piece;
import yuejie.explain.ExplainedLine;
import yuejie.explain.MeterDay;
import yuejie.money.Money;
import yuejie.rating.Evidence;
import yuejie.rating.InvoiceLine;
import yuejie.rating.Measured;

/** The pictures of a line of an invoice. Their numbers are those of the derivation in words. */
final class LinePictures {

    private static final int SHOWN = 6;

    private LinePictures() {
    }

    /** From the quantity of the month to the blocks that are billed; empty for an option's monthly fee. */
    static Optional<Waterfall> quantity(InvoiceLine line, Show show) {
        return line.evidence().overage().map(overage -> {
            long above = overage.aboveQuota();
            List<Piece> pieces = new ArrayList<>(List.of(
                    stands("picture.quantity", overage.quantity(), show),
                    moves("picture.quota", above - overage.quantity(), show),
                    stands("picture.above", above, show)));
            if (overage.blockSize() > 1) {
                BigDecimal billed = BigDecimal.valueOf(overage.blocks()).multiply(
                        BigDecimal.valueOf(overage.blockSize()));
                BigDecimal begun = billed.subtract(BigDecimal.valueOf(above));
                pieces.add(Piece.moves(show.say("picture.begun"), show.number(begun), begun));
                pieces.add(Piece.stands(show.say("picture.blocks", show.number(overage.blocks()),
                        show.number(overage.blockSize())), show.number(billed), billed));
            }
            return Waterfall.of(pieces);
        });
    }

    /** From the fee to the amount. */
    static Waterfall amount(ExplainedLine explained, Show show) {
        InvoiceLine line = explained.line();
        BigDecimal fee = explained.fee().value();
        BigDecimal due = explained.due().value();
        List<Piece> pieces = new ArrayList<>();
        line.evidence().overage().filter(overage -> overage.blocks() > 0)
                .map(overage -> line.unitPrice().times(overage.blocks()))
                .filter(product -> !product.equals(explained.fee())).ifPresent(product -> {
                    pieces.add(Piece.stands(show.say("picture.product"), exact(product.value()), product.value()));
                    BigDecimal more = fee.subtract(product.value());
                    pieces.add(Piece.moves(show.say("picture.minimum"), exact(more), more));
                });
        pieces.add(Piece.stands(show.say("picture.fee"), exact(fee), fee));
        if (line.serviceSeconds() != line.monthSeconds()) {
            prorated(pieces, line, fee, due, show);
        }
        if (!line.issuedBefore().isZero()) {
            pieces.add(Piece.stands(show.say("picture.due"), exact(due), due));
            BigDecimal before = line.issuedBefore().negated().value();
            pieces.add(Piece.moves(show.say("picture.issued-before"), exact(before), before));
        }
        BigDecimal amount = line.amount().value();
        pieces.add(Piece.stands(show.say("picture.amount"), exact(amount), amount));
        return Waterfall.of(pieces);
    }

    /** The exact share can have decimals without end; the words have its first ones, and so has the picture. */
    private static void prorated(List<Piece> pieces, InvoiceLine line, BigDecimal fee, BigDecimal due, Show show) {
        BigDecimal product = fee.multiply(BigDecimal.valueOf(line.serviceSeconds()));
        BigDecimal month = BigDecimal.valueOf(line.monthSeconds());
        BigDecimal share = product.divide(month, SHOWN, RoundingMode.DOWN);
        String about = share.multiply(month).compareTo(product) == 0 ? "" : "≈ ";
        BigDecimal out = share.subtract(fee).stripTrailingZeros();
        BigDecimal rounding = due.subtract(share).stripTrailingZeros();
        pieces.add(Piece.moves(show.say("picture.out-of-service"), about + exact(out), out));
        pieces.add(Piece.moves(show.say("picture.rounding"), about + exact(rounding), rounding));
    }

    /** The days of the month, with the days marked that the quantity is of. */
    static UsageStrip days(List<MeterDay> days, Optional<Evidence.Overage> billed) {
        return UsageStrip.of(days.stream().map(day -> new UsageStrip.Measured(day.date(), day.value(),
                day.isMissing(), day.standing().equals("BILLABLE"), isSuspended(day),
                billed.map(Evidence.Overage::measured).flatMap(Measured::date).equals(Optional.of(day.date()))))
                .toList(), billed.map(Evidence.Overage::freeQuota));
    }

    /** Whether the service was down for a part of the day; a day before the application was created is none. */
    static boolean isSuspended(MeterDay day) {
        return !day.standing().equals("NOT_CREATED") && day.serviceSeconds() < TimeSpan.of(day.date()).seconds();
    }

    private static Piece stands(String name, long number, Show show) {
        return Piece.stands(show.say(name), show.number(number), BigDecimal.valueOf(number));
    }

    private static Piece moves(String name, long number, Show show) {
        return Piece.moves(show.say(name), show.number(number), BigDecimal.valueOf(number));
    }

    /** An amount with all of its decimals, at least two. */
    private static String exact(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,." + Math.max(Money.ZERO.value().scale(), amount.scale()) + "f", amount);
    }
}

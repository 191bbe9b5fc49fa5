package yuejie.bench.report;

import static yuejie.bench.Piece.IMPORT;
import static yuejie.bench.Piece.SETTLEMENT;
import static yuejie.bench.Who.COPY;
import static yuejie.bench.Who.EMBEDDED;
import static yuejie.bench.Who.SQL;
import static yuejie.bench.Who.STOCK;
import static yuejie.bench.Who.YUEJIE;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import yuejie.bench.Piece;
import yuejie.bench.Who;

/** The targets that Yuejie is held to, at 100,000 and at 1,000,000 applications. */
final class Targets {

    private static final int MEDIUM = 100_000;
    private static final int LARGE = 1_000_000;

    private final Figures figures;
    private final List<Target> targets = new ArrayList<>();

    private Targets(Figures figures) {
        this.figures = figures;
    }

    static List<Target> of(Figures figures) {
        Targets targets = new Targets(figures);
        List<Integer> sizes = figures.sizes().boxed().toList();
        if (sizes.contains(MEDIUM)) {
            targets.medium();
        }
        if (sizes.contains(LARGE)) {
            targets.large();
        }
        if (sizes.containsAll(List.of(MEDIUM, LARGE))) {
            targets.growth(IMPORT);
            targets.growth(SETTLEMENT);
        }
        return targets.targets;
    }

    private void medium() {
        ratio(MEDIUM, IMPORT, YUEJIE, COPY, 0.8);
        ratio(MEDIUM, IMPORT, YUEJIE, STOCK, 0.125);
        ratio(MEDIUM, SETTLEMENT, YUEJIE, SQL, 1.5);
        ratio(MEDIUM, SETTLEMENT, YUEJIE, STOCK, 0.75);
        ratio(MEDIUM, IMPORT, EMBEDDED, YUEJIE, 4);
        ratio(MEDIUM, SETTLEMENT, EMBEDDED, YUEJIE, 4);
        memory(MEDIUM, 400);
    }

    private void large() {
        ratio(LARGE, IMPORT, YUEJIE, COPY, 0.8);
        ratio(LARGE, SETTLEMENT, YUEJIE, SQL, 1.2);
        memory(LARGE, 768);
    }

    private void ratio(int size, Piece piece, Who who, Who other, double limit) {
        targets.add(new Target(String.format("%,d: %s, %s / %s", size, piece.name().toLowerCase(), who.label(),
                other.label()), limit, figures.ratio(size, piece, who, other)));
    }

    private void memory(int size, double limit) {
        OptionalDouble peak = Stream.of(Piece.values()).flatMap(piece -> figures.peakMib(size, piece, YUEJIE).stream())
                .mapToDouble(Long::doubleValue).max();
        targets.add(new Target(String.format("%,d: peak memory of Yuejie, MiB", size), limit, peak));
    }

    private void growth(Piece piece) {
        OptionalDouble medium = figures.seconds(MEDIUM, piece, YUEJIE);
        OptionalDouble large = figures.seconds(LARGE, piece, YUEJIE);
        targets.add(new Target(String.format("%s of Yuejie, %,d / %,d", piece.name().toLowerCase(), LARGE, MEDIUM), 11,
                OptionalDouble.of(large.getAsDouble() / medium.getAsDouble())));
    }
}

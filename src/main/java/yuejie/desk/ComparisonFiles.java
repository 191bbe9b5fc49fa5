package yuejie.desk;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import yuejie.csv.CsvOut;
import yuejie.desk.CatalogComparison.Compared;
import yuejie.desk.CatalogComparison.Comparison;
import yuejie.file.OwnFiles;
import yuejie.money.Money;
import yuejie.text.InertText;

/** A comparison of two catalogs as files: every application as CSV, and those that differ most as a picture. */
public final class ComparisonFiles {

    private static final int WIDTH = 900;
    private static final int MIDDLE = 500;
    private static final int LONGEST = 280;
    private static final int ROW = 26;
    private static final int TOP = 70;

    private ComparisonFiles() {
    }

    /** Writes the applications, by their ids. */
    public static void csv(Path file, List<Compared> applications) throws IOException {
        try (CsvOut csv = new CsvOut(OwnFiles.writer(file), file, "sdk_app_id", "account_id", "total_a",
                "total_b",
                "difference", "outcome_a", "outcome_b")) {
            applications.stream().sorted(Comparator.comparing(Compared::sdkAppId)).forEach(each -> csv.row(
                    Long.toString(each.sdkAppId()), InertText.of(each.accountId()), each.one().toString(),
                    each.other().toString(), each.difference().toString(), each.outcome(), each.otherOutcome()));
        }
    }

    /** Draws a bar for each application that differs most: to the right where it pays more, to the left where less. */
    public static void svg(Path file, String title, Comparison comparison) throws IOException {
        List<Compared> movers = comparison.movers();
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\""
                        + " height=\"%d\" font-family=\"sans-serif\" font-size=\"14\">%n<rect width=\"100%%\""
                        + " height=\"100%%\" fill=\"white\"/>%n",
                WIDTH, TOP + ROW * Math.max(1, movers.size()) + ROW));
        text(svg, 20, 28, "start", title);
        text(svg, 20, 50, "start", comparison.one().amount() + " → " + comparison.other().amount() + " CNY; more: "
                + comparison.dearer().count() + " applications, " + comparison.dearer().amount() + "; less: "
                + comparison.saved().count() + ", " + comparison.saved().amount());
        BigDecimal greatest = movers.isEmpty() ? BigDecimal.ONE : movers.get(0).difference().value().abs();
        for (int i = 0; i < movers.size(); i++) {
            bar(svg, TOP + i * ROW, movers.get(i), greatest);
        }
        try (Writer out = OwnFiles.writer(file)) {
            out.append(svg).append("</svg>\n");
        }
    }

    private static void bar(StringBuilder svg, int y, Compared mover, BigDecimal greatest) {
        Money difference = mover.difference();
        int length = Math.max(1, difference.value().abs().multiply(BigDecimal.valueOf(LONGEST))
                .divide(greatest, MathContext.DECIMAL32).intValue());
        boolean less = difference.isNegative();
        svg.append(String.format(Locale.ROOT, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n",
                less ? MIDDLE - length : MIDDLE, y, length, ROW - 8, less ? "#3a7d5c" : "#b5483a"));
        text(svg, 20, y + ROW / 2, "start", Long.toString(mover.sdkAppId()));
        text(svg, less ? MIDDLE + 6 : MIDDLE - 6, y + ROW / 2, less ? "start" : "end", (less ? "" : "+") + difference);
    }

    private static void text(StringBuilder svg, int x, int y, String anchor, String words) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n", x, y, anchor,
                words.replace("&", "&amp;").replace("<", "&lt;")));
    }
}

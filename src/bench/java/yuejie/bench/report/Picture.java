package yuejie.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import yuejie.bench.Piece;
import yuejie.bench.Who;

/** A bar chart of one size as SVG: a panel for the import, one for the settlement. */
final class Picture {

    private static final int WIDTH = 760;
    private static final int LABELS = 180;
    private static final int LONGEST_BAR = 420;
    private static final int BAR = 22;
    private static final int STEP = 34;

    private final Figures figures;
    private final int size;
    private final StringBuilder body = new StringBuilder();
    private int y = 34;

    private Picture(Figures figures, int size) {
        this.figures = figures;
        this.size = size;
    }

    static String of(Figures figures, int size) {
        Picture picture = new Picture(figures, size);
        picture.text(16, picture.y, "title", String.format(Locale.ROOT,
                "%,d applications, %,d rows of usage: seconds, less is better", size, 31L * size));
        picture.panel(Piece.IMPORT);
        picture.panel(Piece.SETTLEMENT);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
                <style>
                  text { font: 14px system-ui, sans-serif; fill: #24292f; }
                  .title { font-size: 16px; font-weight: 600; }
                  .panel { font-weight: 600; }
                  .name { text-anchor: end; }
                  .figures { fill: #57606a; }
                  .rival { fill: #afb8c1; }
                  .yuejie { fill: #0969da; }
                </style>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                %3$s</svg>
                """.formatted(WIDTH, picture.y + 24, picture.body);
    }

    private void panel(Piece piece) {
        y += 40;
        text(16, y, "panel", piece.title());
        y += 14;
        List<Who> contenders = figures.contenders(size, piece);
        double longest = contenders.stream().mapToDouble(who -> figures.seconds(size, piece, who).orElseThrow()).max()
                .orElse(1);
        for (Who who : contenders) {
            bar(piece, who, longest);
        }
    }

    private void bar(Piece piece, Who who, double longest) {
        double seconds = figures.seconds(size, piece, who).orElseThrow();
        OptionalDouble ratio = figures.ratio(size, piece, who, piece.baseline());
        int length = Math.max(1, (int) Math.round(LONGEST_BAR * seconds / longest));
        text(LABELS, y + BAR - 6, "name", who.label());
        body.append(String.format("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\"/>%n",
                who == Who.YUEJIE || who == Who.EMBEDDED ? "yuejie" : "rival", LABELS + 10, y, length, BAR));
        text(LABELS + 18 + length, y + BAR - 6, "figures",
                String.format(Locale.ROOT, "%.2f s, × %s", seconds, TextTable.ratio(ratio)));
        y += STEP;
    }

    private void text(int x, int atY, String style, String text) {
        body.append(String.format("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>%n", style, x, atY, text));
    }
}

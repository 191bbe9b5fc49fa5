package yuejie.catalog.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The mistakes found so far in one file. */
final class Mistakes {

    private static final int SHOWN_CHARACTERS = 100;

    private static final Set<Integer> UNPRINTABLE = Set.of((int) Character.CONTROL, (int) Character.FORMAT,
            (int) Character.SURROGATE, (int) Character.LINE_SEPARATOR, (int) Character.PARAGRAPH_SEPARATOR);

    private final String file;
    private final List<CatalogProblem> problems = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    void add(int line, String path, String value, String expected) {
        problems.add(new CatalogProblem(file, line, path, value, expected));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    String file() {
        return file;
    }

    List<CatalogProblem> byLine() {
        return problems.stream().sorted(Comparator.comparingInt(CatalogProblem::line)).toList();
    }

    /** A text of the file in quotes, cut and on one line, so that a message stays one line. */
    static String quoted(String text) {
        return "'" + shown(text) + "'";
    }

    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(SHOWN_CHARACTERS).forEach(c -> {
            if (UNPRINTABLE.contains(Character.getType(c))) {
                shown.append(String.format("\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        boolean cut = text.codePointCount(0, text.length()) > SHOWN_CHARACTERS;
        return cut ? shown + "…" : shown.toString();
    }
}

package yuejie.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a source file should not hold. Each finding says where, what, and what to do instead. */
final class Tidy {

    private static final int MOST_LINES = 300;
    private static final int MOST_COLUMNS = 120;

    /** Words that stand nowhere, in whatever file; written in two pieces so that they do not stand here. */
    private static final Map<String, Pattern> NOWHERE = Map.of(
            "an open task: do it, or write an issue", Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b"),
            "a path of one machine: make it relative", Pattern.compile(
                    "(?<![\\w./~}-])/(wor" + "k|tm" + "p|hom" + "e|roo" + "t|User" + "s)/"));

    /** What stands in no code, whatever the package. */
    private static final Map<String, Pattern> IN_NO_CODE = Map.of(
            "a decimal made of a double: make it of text, or of a whole number and a scale",
            Pattern.compile("BigDecimal\\.valueOf\\(\\s*-?\\d*\\.\\d|new BigDecimal\\(\\s*-?\\d*\\.\\d"),
            "java.util.Date: use java.time", Pattern.compile("new Date\\("));

    private static final Map<String, Pattern> IN_NO_MONEY = Map.of(
            "floating point where money is: use Money, or whole numbers",
            Pattern.compile("\\b(double|float|Double|Float)\\b"));

    private static final Pattern OF_MONEY = Pattern.compile(
            "src/main/java/yuejie/(money|rating|settlement|invoice|collection|audit)/.*");

    private final String path;
    private final String text;
    private final List<String> findings = new ArrayList<>();

    private Tidy(String path, String text) {
        this.path = path;
        this.text = text;
    }

    /**
     * What is untidy about a file.
     *
     * @param path its path from the top of the repository, with slashes
     */
    static List<String> findings(String path, String text) {
        return new Tidy(path, text).find();
    }

    private List<String> find() {
        ban(NOWHERE, text);
        if (path.endsWith(".java")) {
            String code = JavaText.codeOnly(text);
            lines();
            columns();
            ban(IN_NO_CODE, code);
            if (OF_MONEY.matcher(path).matches()) {
                ban(IN_NO_MONEY, code);
            }
            new JavaText(code).tooLarge().forEach(finding -> findings.add(path + ":" + finding));
        }
        return findings;
    }

    private void lines() {
        long lines = text.lines().count();
        if (lines > MOST_LINES) {
            findings.add(path + ": " + lines + " lines, at most " + MOST_LINES + ": split it");
        }
    }

    /**
     * Text blocks of tests may be wider: they hold what is printed, as it is printed. So may an import, which cannot be
     * broken.
     */
    private void columns() {
        boolean printed = false;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            boolean begins = line.split("\"\"\"", -1).length % 2 == 0;
            boolean mayBeWider = printed && path.startsWith("src/test/") || line.startsWith("import ");
            if (line.codePointCount(0, line.length()) > MOST_COLUMNS && !mayBeWider) {
                findings.add(path + ":" + number + ": " + line.codePointCount(0, line.length()) + " columns, at most "
                        + MOST_COLUMNS);
            }
            printed ^= begins;
        }
    }

    private void ban(Map<String, Pattern> banned, String where) {
        banned.forEach((why, pattern) -> {
            Matcher matcher = pattern.matcher(where);
            while (matcher.find()) {
                findings.add(path + ":" + JavaText.line(where, matcher.start()) + ": '" + matcher.group().strip()
                        + "' is " + why);
            }
        });
    }
}

package yuejie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sources and documents are tidy; each kind of finding is made where it is planted. */
class TidyTest {

    private static final List<Path> PLACES = Stream.of("src", "docs", "jobs", "scripts", "sample-data", "README.md",
            "CHANGELOG.md", "pom.xml").map(Path::of).toList();
    private static final String MONEY = "src/main/java/yuejie/money/Planted.java";
    private static final String OTHER = "src/main/java/yuejie/usage/Planted.java";

    @Test
    void everySourceAndDocumentIsTidy() throws IOException {
        List<String> findings = new ArrayList<>();
        long files = 0;
        for (Path place : PLACES) {
            if (Files.exists(place)) {
                try (Stream<Path> all = Files.walk(place)) {
                    for (Path file : all.filter(TidyTest::isText).toList()) {
                        findings.addAll(Tidy.findings(file.toString().replace('\\', '/'), read(file)));
                        files++;
                    }
                }
            }
        }
        assertThat(findings).isEmpty();
        assertThat(files).isGreaterThan(100);
    }

    @Test
    void aFileOfMoreThanThreeHundredLinesIsFound() {
        assertThat(Tidy.findings(OTHER, "\n".repeat(300))).isEmpty();
        assertThat(Tidy.findings(OTHER, "\n".repeat(301))).containsExactly(
                OTHER + ": 301 lines, at most 300: split it");
    }

    @Test
    void aLineOfMoreThanAHundredAndTwentyColumnsIsFoundButInATextBlockOfATestAndInAnImport() {
        String wide = "//" + "𝒳".repeat(119) + "\n";
        String block = "String a = \"\"\"\n" + wide + "\"\"\";\n";
        assertThat(Tidy.findings(OTHER, "//" + "𝒳".repeat(118) + "\n")).isEmpty();
        assertThat(Tidy.findings(OTHER, wide)).containsExactly(OTHER + ":1: 121 columns, at most 120");
        assertThat(Tidy.findings(OTHER, "import " + "a".repeat(120) + ";\n")).isEmpty();
        assertThat(Tidy.findings(OTHER, block)).containsExactly(OTHER + ":2: 121 columns, at most 120");
        assertThat(Tidy.findings("src/test/java/yuejie/PlantedTest.java", block + wide)).containsExactly(
                "src/test/java/yuejie/PlantedTest.java:4: 121 columns, at most 120");
    }

    @Test
    void aMethodOfMoreThanFortyLinesIsFoundWhateverItHolds() {
        String braces = "        if (c == '{') { say(\"}\"); } // }\n";
        assertThat(Tidy.findings(OTHER, type("Planted", "    void run(int c) throws IOException {\n"
                + braces.repeat(38) + "    }\n"))).isEmpty();
        assertThat(Tidy.findings(OTHER, type("Planted", "    void run(int c) throws IOException {\n"
                + braces.repeat(39) + "    }\n"))).containsExactly(
                        OTHER + ":4: run has 41 lines, at most 40: split it");
        assertThat(Tidy.findings(OTHER, type("Planted", "    void a() {\n        run(new Object() {\n"
                + "            @Override\n            public String toString() {\n" + braces.repeat(39)
                + "            }\n        });\n    }\n"))).containsExactly(
                        OTHER + ":6: toString has 42 lines, at most 40: split it",
                        OTHER + ":4: a has 46 lines, at most 40: split it");
        assertThat(Tidy.findings(OTHER, "record Planted(int a) {\n    public Planted {\n" + braces.repeat(39)
                + "    }\n}\n")).containsExactly(OTHER + ":2: Planted has 41 lines, at most 40: split it");
    }

    @Test
    void aConstructorOfMoreThanSevenParametersIsFoundButForRecords() {
        assertThat(Tidy.findings(OTHER, type("Planted",
                "    Planted(int a, Map<String, Map<Long, Long>> b, int c, int d, int e, int f, int g) {\n    }\n")))
                .isEmpty();
        assertThat(Tidy.findings(OTHER, type("Planted",
                "    public Planted(int a, Map<String, Long> b, int c, int d,\n        int e, int f, int g, int h) {\n"
                        + "    }\n")))
                .containsExactly(OTHER + ":4: the constructor of Planted has 8 parameters, at most 7: make a value of"
                        + " some of them");
        assertThat(Tidy.findings(OTHER, "record Planted(int a, int b, int c, int d, int e, int f) {\n}\n")).isEmpty();
    }

    @Test
    void anOpenTaskIsFoundInWhateverFile() {
        String task = "TO" + "DO";
        assertThat(Tidy.findings("docs/planted.md", "Good.\nBetter: " + task + " later\n")).containsExactly(
                "docs/planted.md:2: '" + task + "' is an open task: do it, or write an issue");
        assertThat(Tidy.findings(OTHER, "// FIX" + "ME\n")).hasSize(1);
    }

    @Test
    void aPathOfOneMachineIsFoundButNotOneThatOnlyLooksLikeIt() {
        String path = "/wor" + "k/main";
        assertThat(Tidy.findings("README.md", "see " + path + "\n")).containsExactly(
                "README.md:1: '/wor" + "k/' is a path of one machine: make it relative");
        assertThat(Tidy.findings("README.md", "`/tm" + "p/bench/x` and (/hom" + "e/me/x)\n")).hasSize(2);
        assertThat(Tidy.findings("README.md", "src" + path + " ./hom" + "e/x https://host/roo" + "t/x\n")).isEmpty();
    }

    @Test
    void floatingPointIsFoundWhereMoneyIs() {
        String text = "/* a double line */\nclass Planted {\n    double a;\n    String b = \"float\";\n}\n";
        assertThat(Tidy.findings(MONEY, text)).containsExactly(MONEY
                + ":3: 'double' is floating point where money is: use Money, or whole numbers");
        assertThat(Tidy.findings(OTHER, text)).isEmpty();
    }

    @Test
    void aDecimalMadeOfADoubleAndAnOldDateAreFoundAnywhere() {
        assertThat(Tidy.findings(OTHER, type("Planted", "    Object a = BigDecimal.valueOf(0.1);\n"
                + "    Object b = new BigDecimal(1.5);\n    Object c = new Date();\n"
                + "    Object d = BigDecimal.valueOf(10, 2);\n    Object e = new BigDecimal(\"1.5\");\n")))
                .containsExactlyInAnyOrder(
                        OTHER + ":4: 'BigDecimal.valueOf(0.1' is a decimal made of a double: make it of text, or of a"
                                + " whole number and a scale",
                        OTHER + ":5: 'new BigDecimal(1.5' is a decimal made of a double: make it of text, or of a whole"
                                + " number and a scale",
                        OTHER + ":6: 'new Date(' is java.util.Date: use java.time");
    }

    private static String type(String name, String body) {
        return "package planted;\n\nclass " + name + " {\n" + body + "}\n";
    }

    private static boolean isText(Path file) {
        return Files.isRegularFile(file) && !file.getFileName().toString().matches(".*\\.(gz|zip|png|jpg|gif|ico|jar)");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}

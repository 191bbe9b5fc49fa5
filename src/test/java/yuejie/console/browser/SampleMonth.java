package yuejie.console.browser;

import java.nio.file.Path;
import java.util.List;
import yuejie.scenario.BookRunner;

/** The sample month in a book: imported, settled, deducted, corrected and adjusted, as the demo does it. */
final class SampleMonth {

    private static final Path SAMPLE = Path.of("sample-data", "2022-07");

    private SampleMonth() {
    }

    static void in(BookRunner book) {
        List<List<String>> commands = List.of(List.of("import", SAMPLE.resolve("drop").toString()),
                List.of("settle", "--month", "2022-07"), List.of("deduct", "--date", "2022-08-01"),
                List.of("import", august("2022-08-02")), List.of("deduct", "--date", "2022-08-02"),
                List.of("deduct", "--date", "2022-08-03"), List.of("import", august("2022-08-09")),
                List.of("settle", "--month", "2022-07", "--parked"), List.of("adjust", "--month", "2022-07"));
        for (List<String> command : commands) {
            BookRunner.Ended ended = book.run(command.toArray(String[]::new));
            if (ended.exitCode() != 0 && ended.exitCode() != 4) {
                throw new IllegalStateException(command + " ended with " + ended);
            }
        }
    }

    private static String august(String day) {
        return SAMPLE.resolve("august").resolve(day).toString();
    }
}

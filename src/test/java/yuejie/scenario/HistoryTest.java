package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuejie.scenario.BookRunner.Ended;

/** What {@code history} shows of executions, and which of them. */
@OnBothDatabases
class HistoryTest {

    @ABook
    private BookRunner book;

    @TempDir
    private Path folder;

    /** An import, a settlement that is refused as its days are missing, a settlement, and deductions. */
    private void fourRuns() {
        book.importing(DeskBook.drop().write(folder.resolve("drop")));
        assertThat(book.run("settle", "--month", "2022-06").exitCode()).isEqualTo(3);
        assertThat(book.settle("2022-07").exitCode()).isEqualTo(4);
        assertThat(book.run("deduct", "--date", "2022-08-01").exitCode()).isIn(0, 4);
    }

    @Test
    void executionsAreChosenByJobStatusMonthDayAndUser() {
        fourRuns();
        String first = book.query("select cast(min(start_time) as date) from batch_job_execution").get(0);
        String last = book.query("select cast(max(start_time) as date) from batch_job_execution").get(0);
        String user = System.getProperty("user.name");
        assertThat(ids()).isEqualTo("4 3 2 1");
        assertThat(ids("--job", "month-end-settlement")).isEqualTo("3 2");
        assertThat(ids("--status", "FAILED")).isEqualTo("2");
        assertThat(ids("--month", "2022-07")).isEqualTo("3");
        assertThat(ids("--since", first, "--until", last)).isEqualTo("4 3 2 1");
        assertThat(ids("--until", "2022-08-31")).isEmpty();
        assertThat(ids("--user", user, "--limit", "2")).isEqualTo("4 3");
        assertThat(book.run("history", "--user", "mallory"))
                .isEqualTo(new Ended(0, "No execution is as these options ask.\n", ""));
    }

    @Test
    void oneExecutionIsShownWithItsMachineItsProgramAndWhatItFroze() throws IOException {
        fourRuns();
        String shown = book.run("history", "--execution", "3").out();
        String host = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        assertThat(shown).contains("\nMachine  " + host + "\nProgram  not packaged\nFrozen   "
                + book.query("select max(app_no) from application").get(0) + " applications in ")
                .contains(" ranges, imported files up to place ").contains("prices mainland-2022");
        assertThat(book.run("history", "--execution", "1").out()).doesNotContain("Frozen");
        assertThat(book.run("history", "--execution", "3", "--json").out()).contains("\"host\" : \"" + host + "\"")
                .containsPattern("\"seconds\" : [0-9]+\\.[0-9]{3},").contains("\"frozen\" : {");
    }

    @Test
    void executionsAreWrittenAsCsv() throws IOException {
        fourRuns();
        Path file = folder.resolve("runs.csv");
        assertThat(book.run("history", "--job", "deduction", "--csv", file.toString()).exitCode()).isZero();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).isEqualTo("execution,job,attempt,status,exit_code,started,ended,seconds,user,host,"
                + "program,parameters,message");
        assertThat(lines.subList(1, lines.size())).singleElement().asString()
                .matches("4,deduction,1,COMPLETED,COMPLETED,[^,]*\\+08:00,[^,]*\\+08:00,[0-9]+\\.[0-9]{3},[^,]+,[^,]+,"
                        + "not packaged,.*date=2022-08-01.*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --job settle | --job: there is no job 'settle'; there are usage-import, month-end-settlement, adjustment, \
            deduction
            --status done | --status: there is no status 'done'; there are COMPLETED, FAILED, STOPPED, STARTED
            --since 2022-08-02 --until 2022-08-01 | --until 2022-08-01 is before --since 2022-08-02
            --decisions --month 2022-07 | --job, --status, --month, --since, --until, --user and --csv belong to the \
            list of executions, and not to --execution or --decisions
            """)
    void aChoiceThatMakesNoSenseIsAWrongCall(String options, String told) {
        String[] call = ("history " + options).split(" ");
        assertThat(book.run(call)).isEqualTo(new Ended(2, "", told + "\nTry: yuejie history --help\n"));
    }

    private String ids(String... options) {
        String[] call = Stream.concat(Stream.of("history", "--json"),
                Stream.of(options)).toArray(String[]::new);
        Ended ended = book.run(call);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        return ended.out().lines().filter(line -> line.startsWith("  \"id\" : "))
                .map(line -> line.replaceAll("\\D", "")).collect(Collectors.joining(" "));
    }
}

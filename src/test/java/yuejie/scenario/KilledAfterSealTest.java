package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A process that dies between its seal and its end leaves nothing to do; the same command still brings the run to its
 * end in the history, and the seal to its copy. Application 1 of account acct owes 1000.00 of July, and later 2000.00.
 */
@OnBothDatabases
class KilledAfterSealTest {

    private static final String RECOVERED = "FAILED|The process that ran this ended without a word; recovered by a"
            + " later run.";

    @ABook
    private BookRunner book;

    @BeforeEach
    void settleAndDeduct() {
        DropText drop = DropText.ofTwoApplications().withUsageOf("2022-07")
                .with("topups.csv", "topup_id,account_id,amount,at", "t-1,acct,9000.00,2022-08-01T00:00:00")
                .withUsage("2022-07-20", "1,2022-07-20,12000,5");
        assertThat(book.importing(drop.write(book.beside("drop"))).exitCode()).isZero();
        assertThat(book.settle("2022-07").exitCode()).isZero();
        assertThat(book.run("deduct", "--date", "2022-08-01").exitCode()).isZero();
    }

    @Test
    void deductionsComeToTheirEnd() throws IOException {
        assertComesToItsEnd("000003-deduction", "deduct", "--date", "2022-08-01");
    }

    @Test
    void anAdjustmentComesToItsEnd() throws IOException {
        Path correction = DropText.ofTwoApplications().withUsage("2022-07-20", "1,2022-07-20,25000,5")
                .write(book.beside("correction"));
        assertThat(book.importing(correction).exitCode()).isZero();
        assertThat(book.run("adjust", "--month", "2022-07").exitCode()).isZero();
        assertComesToItsEnd("000005-adjustment", "adjust", "--month", "2022-07");
    }

    private void assertComesToItsEnd(String copy, String... command) throws IOException {
        Path seals = book.seals();
        Path file;
        try (Stream<Path> files = Files.list(seals)) {
            file = files.filter(each -> each.getFileName().toString().startsWith(copy)).findFirst().orElseThrow();
        }
        Files.delete(file);
        String last = "(select max(job_execution_id) from batch_job_execution)";
        book.update("update batch_step_execution set status = 'STARTED', end_time = null where step_execution_id ="
                + " (select max(step_execution_id) from batch_step_execution)");
        book.update("update batch_job_execution set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null"
                + " where job_execution_id = " + last);
        String dead = book.query("select max(job_execution_id) from batch_job_execution").get(0);
        String roots = book.query("select root from seal").toString();

        assertThat(book.run(command).exitCode()).isZero();

        assertThat(file).exists();
        assertThat(book.query("select root from seal")).hasToString(roots);
        assertThat(book.query("select status, exit_message from batch_job_execution where job_execution_id = " + dead))
                .containsExactly(RECOVERED);
        assertThat(book.query("select status from batch_job_execution where job_execution_id = " + last))
                .containsExactly("COMPLETED");
        assertThat(book.query("select max(job_execution_id) from batch_job_execution")).isNotEqualTo(dead);
    }
}

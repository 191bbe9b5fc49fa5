package yuejie.jobs.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import yuejie.audit.proof.JdbcLedgerProof;
import yuejie.calendar.BillingMonth;
import yuejie.collection.JdbcLedger;
import yuejie.invoice.JdbcSettlementSections;
import yuejie.jobs.run.JdbcRunRecords;
import yuejie.jobs.run.ReadOnlyTransaction;
import yuejie.scenario.ABook;
import yuejie.scenario.BookRunner;
import yuejie.scenario.DropText;
import yuejie.scenario.OnBothDatabases;
import yuejie.seal.JdbcSeals;
import yuejie.settlement.JdbcSettlements;

/** The last step of a settlement, in a book whose ledger has a top-up that nobody paid. */
@OnBothDatabases
class SettlementSealTaskletTest {

    private static final String DOES_NOT_ADD_UP = "The settlement of 2022-07 does not add up: every top-up is in the"
            + " ledger once, with its account and amount (R8.4): broken by 1 row, off by -5.00: TOP_UP:of-nobody";

    @ABook
    private BookRunner book;

    @Test
    void theDigestsAreNoLongerReadWhenAFailedProofLeavesTheTransaction() {
        book.importing(DropText.ofTwoApplications().withUsageOf("2022-07").write(book.beside("drop")));
        book.update("insert into ledger_entry (entry_key, kind, account_no, booked_on, cash, receivable, balance,"
                + " revenue) values ('TOP_UP:of-nobody', 'TOP_UP', 1, date '2022-07-01', 5.00, 0, 5.00, 0)");
        assertThat(book.settle("2022-07").err()).contains(DOES_NOT_ADD_UP);

        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(book.url()));
        SlowReads reads = new SlowReads(jdbc.getDataSource());
        SettlementSealTasklet tasklet = new SettlementSealTasklet(new JdbcSettlements(jdbc), new JdbcLedger(jdbc),
                new JdbcLedgerProof(jdbc), new JdbcSeals(jdbc), new JdbcSettlementSections(jdbc),
                new ReadOnlyTransaction(reads), new JdbcRunRecords(jdbc));
        new TransactionTemplate(new JdbcTransactionManager(jdbc.getDataSource())).executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThatThrownBy(() -> tasklet.execute(contribution(), null)).hasMessage(DOES_NOT_ADD_UP);
            assertThat(reads.ended).isTrue();
        });
    }

    private static StepContribution contribution() {
        SettlementKey key = new SettlementKey(BillingMonth.parse("2022-07"), 1);
        return new StepContribution(new StepExecution(1, "seal", new JobExecution(1, new JobInstance(1,
                MonthEndSettlementJobConfiguration.NAME), key.parameters(0).toJobParameters())));
    }

    /** Takes longer to begin a transaction than the proof takes, and remembers the end of one. */
    private static final class SlowReads extends JdbcTransactionManager {

        private static final long serialVersionUID = 1L;
        private static final long LONGER_MILLIS = 2_000;

        private volatile boolean ended;

        SlowReads(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            try {
                Thread.sleep(LONGER_MILLIS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            super.doBegin(transaction, definition);
        }

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            super.doCleanupAfterCompletion(transaction);
            ended = true;
        }
    }
}

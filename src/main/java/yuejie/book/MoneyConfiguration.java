package yuejie.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import yuejie.audit.proof.JdbcLedgerProof;
import yuejie.audit.proof.JdbcProof;
import yuejie.calendar.BillingZone;
import yuejie.collection.JdbcDeductionManifest;
import yuejie.collection.JdbcDeductionRuns;
import yuejie.collection.JdbcDeductions;
import yuejie.collection.JdbcLedger;
import yuejie.invoice.JdbcSettlementSections;
import yuejie.jobs.deduct.Deduction;
import yuejie.jobs.deduct.DeductionClosing;
import yuejie.jobs.deduct.DeductionGate;
import yuejie.jobs.intake.Corrections;
import yuejie.jobs.intake.ImportTables;
import yuejie.jobs.run.JdbcStatistics;
import yuejie.jobs.run.JobRunner;
import yuejie.jobs.settle.AdjustmentPreview;
import yuejie.jobs.settle.Revisions;
import yuejie.jobs.settle.SettlementClosing;
import yuejie.jobs.settle.SettlementGate;
import yuejie.jobs.settle.SettlementTables;
import yuejie.seal.JdbcSeals;
import yuejie.seal.SealFiles;
import yuejie.settings.BookSettings;
import yuejie.settlement.JdbcApprovals;
import yuejie.settlement.JdbcSettlements;

/** The part of a book that moves money: ledger, deductions, adjustments, and the seals over all of it. */
@Configuration(proxyBeanMethods = false)
class MoneyConfiguration {

    @Bean
    JdbcLedger ledger(JdbcTemplate jdbc) {
        return new JdbcLedger(jdbc);
    }

    @Bean
    JdbcDeductions deductions(JdbcTemplate jdbc, JdbcLedger ledger) {
        return new JdbcDeductions(jdbc, ledger);
    }

    @Bean
    JdbcDeductionRuns deductionRuns(JdbcTemplate jdbc) {
        return new JdbcDeductionRuns(jdbc);
    }

    @Bean
    JdbcStatistics statistics(DataSource dataSource) {
        return new JdbcStatistics(dataSource);
    }

    @Bean
    JdbcSeals seals(JdbcTemplate jdbc) {
        return new JdbcSeals(jdbc);
    }

    /** Writes the links that were sealed beside the book, also those that an interrupted run did not write any more. */
    @Bean
    Runnable copiesOfSeals(JdbcSeals seals, BookSettings settings) {
        SealFiles files = new SealFiles(settings.home().resolve("seals"), BillingZone.OFFSET);
        return () -> {
            try {
                files.writeMissing(seals.chain());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    @Bean
    JdbcApprovals approvals(JdbcTemplate jdbc) {
        return new JdbcApprovals(jdbc);
    }

    @Bean
    SettlementClosing settlementClosing(JdbcTemplate jdbc, JdbcSettlements settlements, JdbcLedger ledger,
                                        JdbcSeals seals, SettlementTables tables) {
        return new SettlementClosing(settlements, new JdbcProof(jdbc), new JdbcLedgerProof(jdbc), ledger,
                new SettlementClosing.Sealing(seals, new JdbcSettlementSections(jdbc), tables.readOnly()));
    }

    @Bean
    DeductionClosing deductionClosing(JdbcTemplate jdbc, JdbcDeductionRuns runs, JdbcSeals seals, ImportTables tables) {
        return new DeductionClosing(runs, new JdbcLedgerProof(jdbc), seals, new JdbcDeductionManifest(jdbc),
                tables.log());
    }

    @Bean
    Deduction deductionService(JobRunner runner, @Qualifier("deduction") Job job, JdbcDeductionRuns runs,
                               JdbcDeductions deductions, DeductionGate gate) {
        return new Deduction(runner, job, runs, deductions, gate);
    }

    @Bean
    DeductionGate deductionGate(JdbcSettlements settlements, JdbcApprovals approvals, JdbcLedger ledger,
                                BookSettings settings) {
        return new DeductionGate(settlements, approvals, ledger, settings);
    }

    @Bean
    AdjustmentPreview preview(TransactionTemplate transaction, SettlementGate gate, JdbcSettlements settlements,
                    SettlementTables tables, JdbcDeductionRuns runs) {
        return new AdjustmentPreview(transaction, gate, settlements, tables, runs);
    }

    @Bean
    Corrections corrections(JdbcSettlements settlements, SettlementTables tables, AdjustmentPreview preview) {
        return new Corrections(settlements, tables.revisions(), preview);
    }

    @Bean
    Revisions revisions(JobRunner runner, @Qualifier("adjustment") Job job, JdbcSettlements settlements,
                        SettlementTables tables, AdjustmentPreview preview) {
        return new Revisions(runner, job, settlements, tables, preview);
    }
}

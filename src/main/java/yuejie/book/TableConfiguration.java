package yuejie.book;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import yuejie.audit.origin.JdbcOrigins;
import yuejie.audit.proof.JdbcLedgerProof;
import yuejie.audit.proof.JdbcProof;
import yuejie.collection.JdbcAging;
import yuejie.collection.JdbcDeductionManifest;
import yuejie.collection.JdbcDeductionRuns;
import yuejie.collection.JdbcDeductions;
import yuejie.collection.JdbcHolds;
import yuejie.collection.JdbcInvoiceCourse;
import yuejie.collection.JdbcLedger;
import yuejie.contract.JdbcContracts;
import yuejie.contract.JdbcFacts;
import yuejie.contract.order.JdbcOrderStates;
import yuejie.contract.order.JdbcOrders;
import yuejie.explain.JdbcExplanations;
import yuejie.intake.log.JdbcImportLog;
import yuejie.intake.log.JdbcRejects;
import yuejie.intake.log.JdbcUnsealedImports;
import yuejie.invoice.JdbcInvoices;
import yuejie.invoice.JdbcSettlementSections;
import yuejie.invoice.export.JdbcExports;
import yuejie.jobs.run.JdbcRunRecords;
import yuejie.jobs.run.JdbcStatistics;
import yuejie.seal.JdbcSeals;
import yuejie.settlement.JdbcApprovals;
import yuejie.settlement.JdbcDecisions;
import yuejie.settlement.JdbcRevisions;
import yuejie.settlement.JdbcSettlements;
import yuejie.usage.JdbcUsage;

/** The part of a book that knows SQL: its tables, and the proofs over them. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcContracts.class, JdbcFacts.class, JdbcOrders.class, JdbcUsage.class, JdbcImportLog.class,
    JdbcUnsealedImports.class,
    JdbcRejects.class, JdbcSettlements.class, JdbcRevisions.class, JdbcApprovals.class, JdbcInvoices.class,
    JdbcSettlementSections.class, JdbcExports.class, JdbcExplanations.class, JdbcLedger.class, JdbcDeductions.class,
    JdbcDeductionRuns.class, JdbcDeductionManifest.class, JdbcOrderStates.class, JdbcAging.class, JdbcHolds.class,
    JdbcInvoiceCourse.class,
    JdbcSeals.class, JdbcDecisions.class, JdbcProof.class, JdbcLedgerProof.class, JdbcOrigins.class,
    JdbcStatistics.class,
    JdbcRunRecords.class})
class TableConfiguration {
}

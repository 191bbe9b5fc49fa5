package yuejie.book;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import yuejie.jobs.deduct.Deduction;
import yuejie.jobs.deduct.DeductionGate;
import yuejie.jobs.deduct.DeductionJobConfiguration;
import yuejie.jobs.deduct.DeductionPreview;
import yuejie.jobs.intake.Corrections;
import yuejie.jobs.intake.ImportRules;
import yuejie.jobs.intake.LowDays;
import yuejie.jobs.intake.UsageImport;
import yuejie.jobs.intake.UsageImportJobConfiguration;
import yuejie.jobs.run.JobRunner;
import yuejie.jobs.run.LockedBook;
import yuejie.jobs.run.ProgressHolder;
import yuejie.jobs.run.ReadOnlyTransaction;
import yuejie.jobs.run.Steps;
import yuejie.jobs.run.StopRequest;
import yuejie.jobs.settle.AdjustmentPreview;
import yuejie.jobs.settle.ApplicationMonths;
import yuejie.jobs.settle.EmptyMonth;
import yuejie.jobs.settle.MonthEndSettlement;
import yuejie.jobs.settle.MonthEndSettlementJobConfiguration;
import yuejie.jobs.settle.Revisions;
import yuejie.jobs.settle.SettlementGate;
import yuejie.settlement.PriceLists;

/** The part of a book that changes it: jobs, the commands that run them, and the rules that these follow. */
@Configuration(proxyBeanMethods = false)
@Import({UsageImportJobConfiguration.class, MonthEndSettlementJobConfiguration.class, DeductionJobConfiguration.class,
    ProgressHolder.class, StopRequest.class, Steps.class, LockedBook.class, JobRunner.class,
    ReadOnlyTransaction.class, PriceLists.class, ApplicationMonths.class, ImportRules.class, LowDays.class,
    Corrections.class, UsageImport.class, EmptyMonth.class, SettlementGate.class, AdjustmentPreview.class,
    MonthEndSettlement.class, Revisions.class, DeductionGate.class, DeductionPreview.class, Deduction.class})
class JobsConfiguration {
}

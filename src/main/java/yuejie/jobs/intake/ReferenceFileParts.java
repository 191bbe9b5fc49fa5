package yuejie.jobs.intake;

import java.util.function.Function;
import java.util.function.LongFunction;
import org.springframework.batch.core.step.StepExecution;
import yuejie.contract.Fact;
import yuejie.contract.JdbcFacts;
import yuejie.contract.order.JdbcOrders;
import yuejie.contract.order.OrderPayment;
import yuejie.csv.CsvRow;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.JdbcImportLog;
import yuejie.intake.log.JdbcRejects;
import yuejie.intake.reference.FactIntake;
import yuejie.intake.reference.OrderAcceptance;
import yuejie.intake.reference.ReferenceFile;
import yuejie.jobs.run.PartitionParts;

/**
 * Makes the reader, the writer and the end of each reference file.
 *
 * @param payments how the orders of a file are paid
 */
record ReferenceFileParts(JdbcImportLog log, JdbcFacts facts, JdbcOrders orders, JdbcRejects rejects, ImportRules rules,
        LongFunction<OrderPayment> payments,
        ReferenceFileEnd end) implements Function<StepExecution, PartitionParts<CsvRow, CsvRow>> {

    @Override
    public PartitionParts<CsvRow, CsvRow> apply(StepExecution partition) {
        ImportFile file = FilePartitioner.file(partition, log);
        FactIntake<?> intake = intake(ReferenceFile.of(file.kind()), file.fileId());
        ReferenceFileItemReader reader = new ReferenceFileItemReader(file, rules, intake::passOver);
        return PartitionParts.of(reader, new ReferenceFileItemWriter(file, intake, rejects, log, rules.progress()),
                () -> end.finish(file, reader, ImportRules.maxRejects(partition)));
    }

    private <F extends Fact> FactIntake<F> intake(ReferenceFile<F> reference, long fileId) {
        return new FactIntake<>(reference, facts, rules.knownValues(), fileId, reference
                .acceptance(() -> new OrderAcceptance(orders, rules.orderRules(), payments.apply(fileId), fileId)));
    }
}

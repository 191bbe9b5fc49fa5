package yuejie.jobs.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.batch.core.step.StepExecution;
import yuejie.calendar.BillingMonth;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.JdbcImportLog;
import yuejie.intake.log.JdbcRejects;
import yuejie.jobs.run.PartitionParts;
import yuejie.settings.BookSettings;
import yuejie.settlement.JdbcSettlements;
import yuejie.usage.JdbcUsage;
import yuejie.usage.UsageRow;

/** Makes the reader, the writer and the end of each usage file. */
record UsageFileParts(JdbcImportLog log, JdbcRejects rejects, JdbcUsage usage, ImportRules rules,
        JdbcSettlements settlements, BookSettings settings,
        UsageFileEnd end) implements Function<StepExecution, PartitionParts<List<UsageRow>, List<UsageRow>>> {

    @Override
    public PartitionParts<List<UsageRow>, List<UsageRow>> apply(StepExecution partition) {
        ImportFile file = FilePartitioner.file(partition, log);
        UsageFileItemReader reader = new UsageFileItemReader(file, rules, rejects, ImportRules.maxRejects(partition),
                closed(file), settings.usageChunk());
        return PartitionParts.of(reader, new UsageFileItemWriter(partition, file,
                () -> reader.scan().orElseThrow().day(), usage, log, rules.progress()), () -> end.finish(file, reader));
    }

    /** Why usage of the file's month is not accepted now; empty where it is. */
    private Optional<String> closed(ImportFile file) {
        return file.usageDate().map(BillingMonth::of).filter(settlements::isUnderWay)
                .map(month -> "the settlement of " + month + " is begun but not finished; finish the settlement first:"
                        + " yuejie settle --month " + month);
    }
}

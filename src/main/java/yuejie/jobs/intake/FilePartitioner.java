package yuejie.jobs.intake;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import yuejie.intake.log.ImportFile;
import yuejie.intake.log.JdbcImportLog;
import yuejie.jobs.run.Steps;

/** Makes a partition of each file of an import. The partition has the file's name, and its key is the file's number. */
final class FilePartitioner implements Partitioner {

    private static final String FILE_ID = "fileId";

    private final JdbcImportLog log;
    private final Long importId;
    private final Predicate<ImportFile> wanted;
    private final Comparator<ImportFile> order;

    /**
     * The partitions of an import.
     *
     * @param wanted which files
     * @param order  their order
     */
    FilePartitioner(JdbcImportLog log, Long importId, Predicate<ImportFile> wanted, Comparator<ImportFile> order) {
        this.log = log;
        this.importId = Steps.required(importId, "importId");
        this.wanted = wanted;
        this.order = order;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, Map<String, ?>> keys = new LinkedHashMap<>();
        log.files(importId).stream().filter(wanted).sorted(order)
                .forEach(file -> keys.put(file.name(), Map.of(FILE_ID, file.fileId())));
        return Steps.partitions(keys);
    }

    /** The file that a partition imports. */
    static ImportFile file(StepExecution partition, JdbcImportLog log) {
        return log.file(Steps.key(partition, FILE_ID, Long.class));
    }
}

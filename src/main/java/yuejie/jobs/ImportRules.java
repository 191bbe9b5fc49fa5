package yuejie.jobs;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.batch.core.step.StepExecution;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Catalogs;
import yuejie.contract.JdbcContracts;
import yuejie.contract.OrderRules;
import yuejie.intake.ImportFile;
import yuejie.intake.KnownValues;
import yuejie.intake.UsageMeters;
import yuejie.usage.AppNumbers;

/** What holds for every file of an import: what its rows may refer to, and how many of them may be bad. */
final class ImportRules {

    /** Rejects that are accepted however small a file is. */
    private static final long FEW = 10;
    private static final long PERCENT = 100;

    private final Catalogs catalogs;
    private final JdbcContracts contracts;
    private final Progress progress;
    private final JobRunner runner;
    private AppNumbers applications;
    private Map<String, BitSet> applicationsBySite;

    ImportRules(Catalogs catalogs, JdbcContracts contracts, Progress progress, JobRunner runner) {
        this.catalogs = catalogs;
        this.contracts = contracts;
        this.progress = progress;
        this.runner = runner;
    }

    /** An import of so many files begins. */
    synchronized void begin(int files) {
        applications = null;
        applicationsBySite = null;
        progress.started("rows", 0);
        progress.parts(files);
    }

    /** Writes outside of a chunk, all or nothing. */
    void inTransaction(Runnable writing) {
        runner.inTransaction(() -> {
            writing.run();
            return null;
        });
    }

    /**
     * The applications that count, with their numbers. They are read once, when the first file asks that names any:
     * all of those come after {@code apps.csv}, so that none is added any more.
     */
    synchronized AppNumbers applications() {
        if (applications == null) {
            AppNumbers read = new AppNumbers();
            contracts.eachApplication(read::put);
            applications = read;
        }
        return applications;
    }

    /** The further meters that some catalog declares. */
    Set<String> meters() {
        return catalogs.meters();
    }

    /** The further meters of a usage file: those that were known when it was entered. */
    UsageMeters meters(ImportFile file) {
        if (file.meters().isEmpty()) {
            return UsageMeters.NONE;
        }
        BillingMonth month = BillingMonth.of(file.usageDate().orElseThrow());
        Map<String, BitSet> needed = new TreeMap<>();
        applicationsBySite().forEach((site, apps) -> catalogs.holding(site, month).ifPresent(catalog ->
                catalog.meters().keySet().stream().filter(file.meters()::contains)
                        .forEach(meter -> needed.computeIfAbsent(meter, id -> new BitSet()).or(apps))));
        return new UsageMeters(file.meters(), needed);
    }

    /** How orders are judged. */
    OrderRules orderRules() {
        return new OrderRules(catalogs, this::siteOf);
    }

    private String siteOf(int appNo) {
        return applicationsBySite().entrySet().stream().filter(site -> site.getValue().get(appNo)).findFirst()
                .orElseThrow(() -> new IllegalStateException("Application number " + appNo + " has no site")).getKey();
    }

    private synchronized Map<String, BitSet> applicationsBySite() {
        if (applicationsBySite == null) {
            Map<String, BitSet> read = new TreeMap<>();
            contracts.eachSite((appNo, site) -> read.computeIfAbsent(site, id -> new BitSet()).set(appNo));
            applicationsBySite = read;
        }
        return applicationsBySite;
    }

    /** What the fields of reference files may refer to. */
    KnownValues knownValues() {
        return new KnownValues(this::applications, new TreeSet<>(catalogs.sites()),
                new TreeSet<>(catalogs.productIds()), new TreeSet<>(catalogs.options()));
    }

    /** The most rejects that the caller of the import accepts in a file; null where nothing was said. */
    static Long maxRejects(StepExecution partition) {
        return partition.getJobParameters().getLong("maxRejects");
    }

    /**
     * Why a file with so many rejects cannot be accepted; null where it can.
     *
     * @param most the most rejects that the caller accepts; null for 1 % of the rows, but not less than 10
     */
    static String tooManyRejects(long rows, long rejected, Long most) {
        long limit = most == null ? Math.max(FEW, rows / PERCENT) : most;
        return rejected <= limit ? null : rejected + " of its " + rows + " rows are bad, and at most " + limit
                + " are accepted; mend them, or call again with --max-rejects " + rejected;
    }

    /** The file that was read is the one that the import was called with. */
    static void unchanged(ImportFile file, String sha256) {
        if (!file.sha256().equals(sha256)) {
            throw new IllegalStateException(file.path() + " changed while it was read");
        }
    }

    /** A chunk is about to be committed. */
    void chunk(long rows) {
        runner.checkLock();
        progress.advanced(rows);
    }

    /** A file is read to its end. */
    void fileDone() {
        progress.partDone();
    }

    /** Warns of columns that are none of the file's, once. */
    void unknownColumns(ImportFile file, Set<String> columns) {
        if (!columns.isEmpty()) {
            progress.warning(file.path() + ": ignored unknown column" + (columns.size() == 1 ? " " : "s ")
                    + String.join(", ", columns) + "; known are " + String.join(", ", file.kind().layout().required())
                    + file.meters().stream().map(", "::concat).collect(Collectors.joining()));
        }
    }
}

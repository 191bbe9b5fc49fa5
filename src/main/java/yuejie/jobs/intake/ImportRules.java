package yuejie.jobs.intake;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.support.TransactionTemplate;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Catalogs;
import yuejie.contract.JdbcContracts;
import yuejie.contract.order.OrderRules;
import yuejie.intake.log.ImportFile;
import yuejie.intake.row.KnownValues;
import yuejie.intake.row.RejectCode;
import yuejie.intake.snapshot.UsageMeters;
import yuejie.jobs.run.Progress;
import yuejie.settings.BookPlace;
import yuejie.usage.AppNumbers;

/** The rules for every file of an import: what its rows may refer to, and how many of them may be bad. */
public final class ImportRules {

    /** Rejects that are accepted however small a file is. */
    private static final long FEW = 10;
    private static final long PERCENT = 100;

    /** By reject code: what the rows refer to, and the file that brings it. */
    private static final Map<RejectCode, String[]> BROUGHT_BY = Map.of(
            RejectCode.UNKNOWN_APP, new String[] {"applications", "apps.csv"},
            RejectCode.UNKNOWN_ACCOUNT, new String[] {"accounts", "accounts.csv"});

    private final Catalogs catalogs;
    private final JdbcContracts contracts;
    private final Progress progress;
    private final TransactionTemplate transaction;
    private final BookPlace place;
    private @Nullable AppNumbers applications;
    private @Nullable Map<String, BitSet> applicationsBySite;

    ImportRules(Catalogs catalogs, JdbcContracts contracts, Progress progress, TransactionTemplate transaction,
            BookPlace place) {
        this.catalogs = catalogs;
        this.contracts = contracts;
        this.progress = progress;
        this.transaction = transaction;
        this.place = place;
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
        transaction.executeWithoutResult(status -> writing.run());
    }

    /**
     * The applications that count, with their numbers. They are read once, for the first file that names any: all such
     * files come after {@code apps.csv}, so that no application is added later.
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
        applicationsBySite().forEach((site, apps) -> catalogs.holding(site, month)
                .ifPresent(catalog -> catalog.meters().keySet().stream().filter(file.meters()::contains)
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

    /** The most rejects that the caller of the import accepts in a file; empty where the caller gave no number. */
    static OptionalLong maxRejects(StepExecution partition) {
        Long most = partition.getJobParameters().getLong("maxRejects");
        return most == null ? OptionalLong.empty() : OptionalLong.of(most);
    }

    /**
     * Why a file with so many rejects cannot be accepted; empty where it can. Where most rows are bad, the message
     * never advises to accept more of them. A usage file is then refused whatever the caller accepts, since its day
     * would count with nearly no usage.
     *
     * @param rows    the rows of the file
     * @param rejects its rejected rows, by reason
     * @param most    the most rejects that the caller accepts; empty for 1 % of the rows, but not less than 10
     */
    Optional<String> tooManyRejects(ImportFile file, long rows, Map<RejectCode, Long> rejects, OptionalLong most) {
        long bad = rejects.values().stream().mapToLong(Long::longValue).sum();
        if (!isTooMany(file, rows, bad, most)) {
            return Optional.empty();
        }
        String against = rows == 1 ? "its only row is bad, and "
                : bad + " of its " + rows + " rows " + (bad == 1 ? "is" : "are") + " bad, and ";
        boolean mostAreBad = areMost(bad, rows);
        return Optional.of(against + (mostAreBad && !file.kind().isReference()
                ? "at least half of the rows of a usage file must be good; "
                : "at most " + limit(rows, most) + " are accepted; ")
                + (mostAreBad ? remedy(rows, bad, rejects) : "mend them, or call again with --max-rejects " + bad));
    }

    /** Whether a file with so many rejects cannot be accepted. More rows that are good never make it so. */
    static boolean isTooMany(ImportFile file, long rows, long bad, OptionalLong most) {
        return bad > limit(rows, most) || (areMost(bad, rows) && !file.kind().isReference());
    }

    private static long limit(long rows, OptionalLong most) {
        return most.orElse(Math.max(FEW, rows / PERCENT));
    }

    private static boolean areMost(long bad, long rows) {
        return bad > rows - bad;
    }

    /**
     * Why a usage file is refused of which reading stopped because no later row could change that.
     *
     * @param rows    the rows that were read
     * @param rejects the rejected ones, by reason
     * @param line    the line of the last one
     */
    String stopped(long rows, Map<RejectCode, Long> rejects, OptionalLong most, long line) {
        long bad = rejects.values().stream().mapToLong(Long::longValue).sum();
        String limit = most.isEmpty() ? "more than 1 % of the rows that it can have are bad"
                : bad > most.getAsLong() ? "at most " + most.getAsLong() + " are accepted"
                : "more than half of the rows that it can have are bad";
        return bad + " of its first " + rows + " rows are bad, and " + limit + "; reading stopped at line " + line
                + ", since no later row can change that; " + remedy(Long.MAX_VALUE, bad, rejects);
    }

    /** What to do about a file of which most rows are bad. */
    private String remedy(long rows, long bad, Map<RejectCode, Long> rejects) {
        return rejects.entrySet().stream().filter(each -> each.getValue() > bad - each.getValue())
                .flatMap(each -> Optional.ofNullable(BROUGHT_BY.get(each.getKey())).map(of -> (each.getValue() == rows
                        ? "none of its " + of[0] + " is in this book: "
                        : each.getValue() + " of them name " + of[0] + " that are not in this book: ") + "import "
                        + of[1] + " first; is this the right book? " + place.words()).stream())
                .findFirst().orElse("mend them");
    }

    /** Makes sure that the file did not change since the import began. */
    static void unchanged(ImportFile file, String sha256) {
        if (!file.sha256().equals(sha256)) {
            throw new IllegalStateException(file.path() + " changed while it was read");
        }
    }

    /** Receives the progress of the import, in rows and files. */
    Progress progress() {
        return progress;
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

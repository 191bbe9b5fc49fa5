package yuejie.book;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import yuejie.catalog.Catalogs;
import yuejie.catalog.file.CatalogFiles;
import yuejie.collection.JdbcDeductionRuns;
import yuejie.collection.JdbcLedger;
import yuejie.collection.JdbcOrderPayment;
import yuejie.contract.JdbcContracts;
import yuejie.contract.JdbcFacts;
import yuejie.contract.order.JdbcOrders;
import yuejie.database.JdbcNoBook;
import yuejie.desk.Explanations;
import yuejie.desk.MonthExport;
import yuejie.explain.JdbcExplanations;
import yuejie.intake.log.JdbcImportLog;
import yuejie.intake.log.JdbcRejects;
import yuejie.intake.log.RejectFiles;
import yuejie.invoice.JdbcInvoices;
import yuejie.invoice.export.JdbcExports;
import yuejie.jobs.deduct.DeductionJob;
import yuejie.jobs.intake.Corrections;
import yuejie.jobs.intake.ImportRules;
import yuejie.jobs.intake.ImportTables;
import yuejie.jobs.intake.LowDays;
import yuejie.jobs.intake.UsageImport;
import yuejie.jobs.intake.UsageImportJob;
import yuejie.jobs.run.ChunkGuard;
import yuejie.jobs.run.JdbcSchema;
import yuejie.jobs.run.JdbcSealGuard;
import yuejie.jobs.run.JdbcServer;
import yuejie.jobs.run.JobRunner;
import yuejie.jobs.run.Progress;
import yuejie.jobs.run.ProgressHolder;
import yuejie.jobs.run.Steps;
import yuejie.jobs.run.StopRequest;
import yuejie.jobs.run.Watch;
import yuejie.jobs.settle.EmptyMonth;
import yuejie.jobs.settle.MonthEndSettlement;
import yuejie.jobs.settle.MonthEndSettlementJob;
import yuejie.jobs.settle.SettlementGate;
import yuejie.jobs.settle.SettlementTables;
import yuejie.settings.BookPlace;
import yuejie.settings.BookSettings;
import yuejie.settings.DatabaseAddress;
import yuejie.settlement.JdbcRevisions;
import yuejie.settlement.JdbcSettlements;
import yuejie.settlement.PriceLists;
import yuejie.usage.JdbcUsage;
import yuejie.usage.Plausibility;

/** Puts a book together: its tables, its catalogs, its jobs; of Spring Boot, only what these need: it starts faster. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, FlywayAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class})
@EnableConfigurationProperties(BookSettings.class)
@Import({UsageImportJob.class, MonthEndSettlementJob.class, DeductionJob.class, MoneyConfiguration.class,
    DeskConfiguration.class})
public class BookConfiguration {

    /**
     * The setting that keeps the embedded database from making a book. A server knows no such thing: there the program
     * looks itself whether the tables are there, and makes none.
     */
    public static final String IF_EXISTS = "spring.datasource.hikari.data-source-properties.IFEXISTS";

    @Bean
    FlywayMigrationStrategy migration(DataSource dataSource, BookSettings settings, Environment environment) {
        // the book's own template would wait for the tables
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        JdbcSealGuard guard = new JdbcSealGuard(jdbc, settings.home());
        return flyway -> {
            JdbcServer.check(dataSource);
            if (environment.containsProperty(IF_EXISTS)) {
                JdbcNoBook.refuse(jdbc);
            }
            JdbcSchema.migrate(dataSource, flyway, guard::check);
        };
    }

    @Bean
    JdbcSealGuard sealGuard(JdbcTemplate jdbc, BookSettings settings) {
        return new JdbcSealGuard(jdbc, settings.home());
    }

    @Bean
    Catalogs catalogs(BookSettings settings) {
        return CatalogFiles.read(Optional.of(settings.catalogs()).filter(dir -> !dir.isEmpty()).map(Path::of));
    }

    @Bean
    PriceLists priceLists(Catalogs catalogs, JdbcSettlements settlements) {
        return new PriceLists(catalogs, settlements);
    }

    @Bean
    JdbcContracts contracts(JdbcTemplate jdbc) {
        return new JdbcContracts(jdbc);
    }

    @Bean
    JdbcUsage usageTable(JdbcTemplate jdbc) {
        return new JdbcUsage(jdbc);
    }

    @Bean
    JdbcExports exports(JdbcTemplate jdbc) {
        return new JdbcExports(jdbc);
    }

    @Bean
    JdbcSettlements settlements(JdbcTemplate jdbc) {
        return new JdbcSettlements(jdbc);
    }

    @Bean
    ImportTables importTables(JdbcTemplate jdbc, JdbcContracts contracts, JdbcUsage usage, JdbcLedger ledger,
                              BookSettings settings) {
        return new ImportTables(new JdbcImportLog(jdbc), new JdbcFacts(jdbc), new JdbcOrders(jdbc), contracts,
                new JdbcRejects(jdbc), usage, ledger,
                fileId -> new JdbcOrderPayment(jdbc, fileId, settings.orders().takesFromBalance()));
    }

    @Bean
    BookPlace bookPlace(BookSettings settings, @Value("${spring.datasource.url}") String url) {
        return new BookPlace(settings.home(), new DatabaseAddress(url));
    }

    @Bean
    ImportRules importRules(Catalogs catalogs, JdbcContracts contracts, Progress progress, JobRunner runner,
                            ChunkGuard guard, BookPlace place) {
        return new ImportRules(catalogs, contracts, progress, runner, guard, place);
    }

    @Bean
    ChunkGuard chunkGuard(JobRunner runner, Progress progress) {
        return new ChunkGuard(runner, progress);
    }

    @Bean
    EmptyMonth emptyMonth(JdbcContracts contracts, BookPlace place) {
        return new EmptyMonth(contracts, place);
    }

    @Bean
    SettlementGate settlementGate(JdbcSettlements settlements, ImportTables tables, SettlementTables settlementTables,
                                  BookSettings settings, EmptyMonth empty) {
        return new SettlementGate(settlements, tables.log(), settlementTables, settings, empty);
    }

    @Bean
    SettlementTables settlementTables(JdbcTemplate jdbc, ImportTables tables, PriceLists prices,
                                      PlatformTransactionManager transactionManager, ChunkGuard guard) {
        return new SettlementTables(tables.contracts(), tables.usage(), prices, new JdbcInvoices(jdbc),
                new JdbcRevisions(jdbc), readOnly(transactionManager), guard);
    }

    @Bean
    MonthExport monthExport(JdbcSettlements settlements, JdbcExports exports, JdbcDeductionRuns runs,
                            SettlementTables tables) {
        return new MonthExport(settlements, exports, runs, tables.readOnly());
    }

    @Bean
    Explanations inquiry(SettlementTables tables, JdbcSettlements settlements, ImportTables importTables,
                    JdbcTemplate jdbc, Catalogs catalogs) {
        return new Explanations(tables, settlements, new JdbcExplanations(jdbc), importTables.log(), catalogs);
    }

    @Bean
    ProgressHolder progress() {
        return new ProgressHolder();
    }

    @Bean
    StopRequest stopRequest() {
        return new StopRequest();
    }

    @Bean
    Steps steps(JobRepository repository, PlatformTransactionManager transactionManager, StopRequest stop,
                BookSettings settings) {
        return new Steps(repository, transactionManager, stop, settings.threads());
    }

    @Bean
    JobRunner jobRunner(DataSource dataSource, JobOperator operator, JobRepository repository, StopRequest stop,
                        TransactionTemplate transaction, JdbcSealGuard guard, Runnable copiesOfSeals, Watch watch) {
        return new JobRunner(dataSource, operator, repository, stop, transaction).after(guard::check)
                .andThen(copiesOfSeals).watchedBy(watch);
    }

    @Bean
    Watch watch(DataSource dataSource, StopRequest stop, ProgressHolder progress, BookSettings settings) {
        return new Watch(() -> JdbcServer.close(dataSource), stop, progress, settings.partitionTimeout());
    }

    @Bean
    UsageImport usageImportService(JobRunner runner, @Qualifier("usageImport") Job job, ImportTables tables,
                                   UsageImport.Ending ending, ImportRules rules) {
        return new UsageImport(runner, job, tables, ending, rules);
    }

    @Bean
    UsageImport.Ending importEnding(ImportTables tables, LowDays lowDays, Corrections corrections,
                                    BookSettings settings) {
        return new UsageImport.Ending(new RejectFiles(tables.rejects(), settings.home().resolve("rejects")), lowDays,
                corrections);
    }

    @Bean
    LowDays lowDays(ImportTables tables, BookSettings settings) {
        return new LowDays(tables.usage(), tables.log(),
                new Plausibility(settings.lowRowsPercent(), settings.lowSumsPercent()));
    }

    @Bean
    MonthEndSettlement monthEndSettlementService(JobRunner runner, @Qualifier("monthEndSettlement") Job job,
                                                 SettlementTables tables, JdbcSettlements settlements,
                                                 ImportTables imports) {
        return new MonthEndSettlement(runner, job, tables.invoices(), settlements, imports.log());
    }

    /** A transaction that sees one state of the book throughout, and changes nothing. */
    static TransactionTemplate readOnly(PlatformTransactionManager transactionManager) {
        TransactionTemplate readOnly = new TransactionTemplate(transactionManager);
        readOnly.setReadOnly(true);
        readOnly.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return readOnly;
    }
}

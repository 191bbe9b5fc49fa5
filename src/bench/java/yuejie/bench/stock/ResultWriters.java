package yuejie.bench.stock;

import java.sql.Types;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.support.CompositeItemWriter;

/** The writers of a settlement: assessments, invoices, lines, one batch each for a chunk. */
final class ResultWriters {

    private ResultWriters() {
    }

    static ItemWriter<Rated> all(DataSource dataSource) {
        JdbcBatchItemWriter<Rated> invoices = invoices(dataSource);
        JdbcBatchItemWriter<Rated.Line> lines = lines(dataSource);
        return new CompositeItemWriter<>(List.of(assessments(dataSource),
                chunk -> invoices.write(new Chunk<>(chunk.getItems().stream()
                        .filter(rated -> !rated.lines().isEmpty()).toList())),
                chunk -> lines.write(new Chunk<>(chunk.getItems().stream()
                        .flatMap(rated -> rated.lines().stream()).toList()))));
    }

    private static JdbcBatchItemWriter<Rated> assessments(DataSource dataSource) {
        return new JdbcBatchItemWriterBuilder<Rated>().dataSource(dataSource)
                .sql("insert into assessment (billing_month, app_no, revision, sdk_app_id, account_id, catalog,"
                        + " catalog_version, outcome, reason, detail, invoice_no, total, missing_days)"
                        + " values ('2022-07', ?, 1, ?, ?, ?, 1, ?, '', '', ?, ?, 0)")
                .itemPreparedStatementSetter((rated, statement) -> {
                    statement.setInt(1, rated.month().appNo());
                    statement.setLong(2, rated.month().sdkAppId());
                    statement.setString(3, rated.month().accountId());
                    statement.setString(4, rated.catalog());
                    statement.setString(5, rated.lines().isEmpty() ? "NOTHING_DUE" : "INVOICED");
                    statement.setString(6, rated.lines().isEmpty() ? null : "IM-202207-" + rated.month().sdkAppId());
                    statement.setBigDecimal(7, rated.total());
                }).build();
    }

    private static JdbcBatchItemWriter<Rated> invoices(DataSource dataSource) {
        return new JdbcBatchItemWriterBuilder<Rated>().dataSource(dataSource)
                .sql("insert into invoice (invoice_no, billing_month, app_no, revision, adjustment, sdk_app_id,"
                        + " account_id, catalog, catalog_version, currency, total)"
                        + " values (?, '2022-07', ?, 1, 0, ?, ?, ?, 1, 'CNY', ?)")
                .itemPreparedStatementSetter((rated, statement) -> {
                    statement.setString(1, "IM-202207-" + rated.month().sdkAppId());
                    statement.setInt(2, rated.month().appNo());
                    statement.setLong(3, rated.month().sdkAppId());
                    statement.setString(4, rated.month().accountId());
                    statement.setString(5, rated.catalog());
                    statement.setBigDecimal(6, rated.total());
                }).build();
    }

    private static JdbcBatchItemWriter<Rated.Line> lines(DataSource dataSource) {
        return new JdbcBatchItemWriterBuilder<Rated.Line>().dataSource(dataSource)
                .sql("insert into invoice_line (invoice_no, line_no, item, plan, meter, quantity, peak_date,"
                        + " free_quota, block_size, blocks, unit_price, fee, service_seconds, month_seconds, amount)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 2678400, ?)")
                .itemPreparedStatementSetter((line, statement) -> {
                    Rated.Overage overage = line.overage();
                    statement.setString(1, "IM-202207-" + line.sdkAppId());
                    statement.setInt(2, line.number());
                    statement.setString(3, line.item());
                    statement.setString(4, line.plan());
                    statement.setString(5, overage == null ? null : overage.meter());
                    statement.setLong(6, line.quantity());
                    statement.setObject(7, overage == null ? null : overage.peakDate(), Types.DATE);
                    statement.setObject(8, overage == null ? null : overage.quota(), Types.BIGINT);
                    statement.setObject(9, overage == null ? null : overage.quota(), Types.BIGINT);
                    statement.setObject(10, overage == null ? null : overage.blocks(), Types.BIGINT);
                    statement.setBigDecimal(11, line.unitPrice());
                    statement.setBigDecimal(12, line.fee());
                    statement.setLong(13, line.serviceSeconds());
                    statement.setBigDecimal(14, line.amount());
                }).build();
    }
}

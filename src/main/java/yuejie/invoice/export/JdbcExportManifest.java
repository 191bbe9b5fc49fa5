package yuejie.invoice.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.JsonGenerator;
import yuejie.calendar.BillingMonth;
import yuejie.database.JdbcTextOrder;
import yuejie.seal.JsonText;
import yuejie.seal.Link;

/**
 * {@code manifest.json} of an export: the chain of seals, the hashes of the files, and what the files do not
 * contain: what was replaced by further revisions, and which attempts later runs of a date made. The manifest holds no
 * time, user or execution, so that equal books have equal manifests.
 */
final class JdbcExportManifest {

    private static final String[] ASSESSMENT = {"billing_month", "sdk_app_id", "account_id", "outcome", "reason",
        "invoice_no", "total", "missing_days"};

    /** Every assessment of an application that was settled more than once; the file has the latest assessment. */
    private static final String SETTLED_AGAIN = """
            select a.*, (select max(i.invoice_no) from invoice i where i.billing_month = a.billing_month
                         and i.app_no = a.app_no and i.revision = a.revision) as issued,
                   max(a.revision) over (partition by a.app_no) as latest
            from assessment a where a.billing_month = ? and a.app_no in (
                select r.app_no from revised_application r where r.billing_month = ?)
            order by a.sdk_app_id, a.revision""";

    /** What the file of lines leaves out of charges on more than a peak. */
    private static final String CHARGES = """
            select distinct i.catalog, l.item, l.plan, l.aggregate, l.minimum
            from invoice i join invoice_line l on l.invoice_no = i.invoice_no
            where i.billing_month = ? and (l.aggregate <> 'MAX' or l.minimum > 0)""";

    private static final String TRIED_AGAIN = """
            select t.invoice_no, t.attempt_date, t.sequence_no
            from invoice i join deduction_attempt t on t.invoice_no = i.invoice_no
            where i.billing_month = ? and t.sequence_no > 1 order by i.sdk_app_id, i.adjustment, t.attempt_date""";

    private static final String OVERDUE = "select o.invoice_no from open_invoice o where o.overdue order by ";

    private final JdbcTemplate jdbc;
    private final List<Link> chain;
    private final JdbcReplacedRows replaced;

    /**
     * The manifest of an export.
     *
     * @param chain    the chain of seals
     * @param replaced the orders and grants that files do not have any more
     */
    JdbcExportManifest(JdbcTemplate jdbc, List<Link> chain, JdbcReplacedRows replaced) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.replaced = replaced;
    }

    /**
     * Writes the manifest.
     *
     * @param files the files that were written
     */
    void write(BillingMonth month, List<JdbcExports.Written> files, Path target) throws IOException {
        JsonText.write(target, json -> {
            json.writeStartObject();
            json.writeStringProperty("month", month.toString());
            json.writeArrayPropertyStart("links");
            chain.forEach(link -> write(json, link));
            json.writeEndArray();
            json.writeObjectPropertyStart("files");
            files.forEach(file -> write(json, file));
            json.writeEndObject();
            json.writeArrayPropertyStart("settled_again");
            jdbc.query(SETTLED_AGAIN, row -> {
                settledAgain(json, row);
            }, month.toString(), month.toString());
            json.writeEndArray();
            charges(json, month);
            replaced(json, "replaced_orders", replaced.orders());
            replaced(json, "replaced_grants", replaced.grants());
            json.writeArrayPropertyStart("overdue");
            jdbc.query(OVERDUE + JdbcTextOrder.of(jdbc, "o.invoice_no"), row -> {
                json.writeString(row.getString(1));
            });
            json.writeEndArray();
            json.writeArrayPropertyStart("tried_again");
            jdbc.query(TRIED_AGAIN, row -> {
                json.writeStartObject().writeStringProperty("invoice_no", row.getString(1))
                        .writeStringProperty("attempt_date", row.getObject(2, LocalDate.class).toString())
                        .writeNumberProperty("run", row.getInt(3)).writeEndObject();
            }, month.toString());
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** Left out where there is no such charge, as in the exports of the first catalogs. */
    private void charges(JsonGenerator json, BillingMonth month) {
        List<List<String>> charges = jdbc.query(CHARGES, (row, i) -> List.of(row.getString(1), row.getString(2),
                row.getString(3), row.getString(4), row.getBigDecimal(5).toPlainString()), month.toString());
        if (!charges.isEmpty()) {
            json.writeArrayPropertyStart("charges");
            charges.stream().sorted(Comparator.comparing(Object::toString))
                    .forEach(charge -> json.writeStartObject().writeStringProperty("catalog", charge.get(0))
                            .writeStringProperty("item", charge.get(1)).writeStringProperty("plan", charge.get(2))
                            .writeStringProperty("aggregate", charge.get(3))
                            .writeStringProperty("minimum", charge.get(4)).writeEndObject());
            json.writeEndArray();
        }
    }

    private static void write(JsonGenerator json, JdbcExports.Written file) {
        json.writeObjectPropertyStart(file.path().getFileName().toString()).writeNumberProperty("rows", file.rows())
                .writeStringProperty("sha256", file.sha256());
        if (!file.links().isEmpty()) {
            json.writeArrayPropertyStart("links");
            file.links().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** Left out where no order was changed by a second import. */
    private static void replaced(JsonGenerator json, String name, List<JdbcReplacedRows.Replaced> rows) {
        if (!rows.isEmpty()) {
            json.writeArrayPropertyStart(name);
            rows.forEach(row -> {
                json.writeStartObject().writeNumberProperty("link", row.link()).writeArrayPropertyStart("row");
                row.fields().forEach(json::writeString);
                json.writeEndArray().writeEndObject();
            });
            json.writeEndArray();
        }
    }

    private static void write(JsonGenerator json, Link link) {
        json.writeStartObject().writeNumberProperty("link", link.no()).writeStringProperty("kind", link.kind())
                .writeStringProperty("subject", link.subject()).writeStringProperty("root", link.root());
        json.writeArrayPropertyStart("manifest");
        link.manifest().lines().forEach(json::writeString);
        json.writeEndArray().writeEndObject();
    }

    /** An application's id is text here: it can have more digits than every reader of JSON keeps in a number. */
    private static void settledAgain(JsonGenerator json, ResultSet row) throws SQLException {
        json.writeStartObject().writeStringProperty("application", row.getString("sdk_app_id"))
                .writeNumberProperty("revision", row.getInt("revision"));
        if (row.getString("issued") != null) {
            json.writeStringProperty("invoice_no", row.getString("issued"));
        }
        if (row.getInt("revision") != row.getInt("latest")) {
            json.writeArrayPropertyStart("replaced");
            for (String column : ASSESSMENT) {
                String field = row.getString(column);
                json.writeString(field == null ? "" : field);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}

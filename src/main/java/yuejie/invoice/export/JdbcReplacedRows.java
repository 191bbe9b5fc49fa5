package yuejie.invoice.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import yuejie.contract.order.JdbcOrderHistory;

/** Orders that a later import changed, and their grants, as they were when earlier links sealed them. */
final class JdbcReplacedRows {

    /**
     * A row that the file does not have any more.
     *
     * @param link   the link that sealed it
     * @param fields its fields, without the apostrophes of the file
     */
    record Replaced(int link, List<String> fields) {
    }

    private final JdbcTemplate jdbc;
    private final JdbcOrderHistory history;
    private final JdbcRowLinks links;
    private final Map<String, NavigableSet<Long>> imports = new HashMap<>();

    JdbcReplacedRows(JdbcTemplate jdbc, JdbcRowLinks links) {
        this.jdbc = jdbc;
        this.links = links;
        history = new JdbcOrderHistory(jdbc);
        jdbc.query(JdbcOrderHistory.changes(), row -> {
            imports.computeIfAbsent(row.getString(1), id -> new TreeSet<>()).add(row.getLong(2));
        });
    }

    /** The link of the latest change of an order. */
    int linkOf(String orderId) {
        return links.ofImport(Objects.requireNonNull(imports.get(orderId)).last());
    }

    /** The orders, by id and link. */
    List<Replaced> orders() {
        return rows(history.changedAgain());
    }

    /** The grants, by id, link and number. */
    List<Replaced> grants() {
        return rows(history.grantsOfChangedAgain());
    }

    private List<Replaced> rows(String sql) {
        List<Replaced> replaced = new ArrayList<>();
        jdbc.query(sql, row -> {
            String id = row.getString(1);
            long importId = row.getLong(row.getMetaData().getColumnCount());
            if (isReplaced(id, importId)) {
                replaced.add(new Replaced(links.ofImport(importId), fields(row)));
            }
        });
        return replaced;
    }

    /** Whether a link sealed the order as it was after an import, and another link sealed a later state. */
    private boolean isReplaced(String id, long importId) {
        Long next = Objects.requireNonNull(imports.get(id)).higher(importId);
        return next != null && links.ofImport(next) != links.ofImport(importId);
    }

    private static List<String> fields(ResultSet row) throws SQLException {
        List<String> fields = new ArrayList<>();
        for (int column = 1; column < row.getMetaData().getColumnCount(); column++) {
            String field = row.getString(column);
            fields.add(field == null ? "" : field);
        }
        return fields;
    }
}

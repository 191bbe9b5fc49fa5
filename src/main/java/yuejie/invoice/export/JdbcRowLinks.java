package yuejie.invoice.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yuejie.seal.JdbcSeals;
import yuejie.seal.Link;
import yuejie.seal.Manifest;

/**
 * Which link of the chain holds a row of an export. Rows that were there before links sealed such rows are all held by
 * the link that has the line {@code earlier ledger}.
 */
final class JdbcRowLinks {

    /** The link of a row that no link holds yet. */
    static final int NONE = 0;

    private static final int YEAR = "IM-".length();
    private static final int MONTH = YEAR + "2022".length();
    private static final int NUMBER = MONTH + "07-".length() - 1;

    private final Map<String, Integer> bySubject = new HashMap<>();
    private final Map<String, Long> importOfOrderEntry;
    private int earlier;

    /**
     * The rows of a chain.
     *
     * @param importOfOrderEntry the import of each entry of an order, by the key of the entry
     */
    JdbcRowLinks(List<Link> chain, Map<String, Long> importOfOrderEntry) {
        this.importOfOrderEntry = importOfOrderEntry;
        for (Link link : chain) {
            if (!link.kind().equals(JdbcSeals.DECISION)) {
                bySubject.put(link.kind().equals(JdbcSeals.IMPORT) ? "import " + link.subject() : link.subject(),
                        link.no());
            }
            if (Manifest.parse(link.manifest()).value("earlier ledger").isPresent()) {
                earlier = link.no();
            }
        }
    }

    /** The link of what an import brought last. */
    int ofImport(long importId) {
        return of("import " + importId);
    }

    /** The link of an entry of the ledger, by its columns and what they follow from. */
    int ofEntry(ResultSet row) throws SQLException {
        return switch (row.getString("kind")) {
            case "TOP_UP" -> ofImport(row.getLong("import_id"));
            case "ORDER", "REFUND" -> ofImport(importOfOrderEntry.getOrDefault(row.getString("entry_key"), 0L));
            case "DEDUCTION" -> of(row.getString("booked_on") + " run " + row.getInt("sequence"));
            default -> {
                String invoice = row.getString("invoice_no");
                int link = of(invoice.substring(YEAR, MONTH) + "-" + invoice.substring(MONTH, NUMBER) + " revision "
                        + row.getInt("sequence"));
                // a month that was settled before there were seals has no link
                yield link == NONE ? earlier : link;
            }
        };
    }

    private int of(String subject) {
        int link = bySubject.getOrDefault(subject, NONE);
        return link == NONE ? NONE : Math.max(link, earlier);
    }
}

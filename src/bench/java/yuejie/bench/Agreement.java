package yuejie.bench;

import java.sql.SQLException;
import java.util.List;

/** Checks that all who did the same work have the same to show for it. */
final class Agreement {

    private static final String IMPORTED = "select count(*), sum(dau), sum(groups) from %s.usage_daily";
    private static final String TOTALS = "select (select count(*) from %1$s.assessment),"
            + " (select count(*) from %1$s.invoice), (select count(*) from %1$s.invoice_line),"
            + " (select sum(total) from %1$s.assessment), (select sum(amount) from %1$s.invoice_line)";
    /** What only a sealed book has: digests of an assessment's rows, and how many these are. */
    private static final String SEALED = "['snapshots', 'lines', 'snapshots_digest', 'contract_digest',"
            + " 'assessment_digest', 'invoice_digest', 'lines_digest', 'evidence_digest']";

    private static final List<String> TABLES = List.of("assessment", "invoice", "invoice_line");

    private Agreement() {
    }

    static void onImport(Book book, List<Who> all) throws SQLException {
        agree(book, all, "imported rows, sums of dau and groups", IMPORTED);
    }

    /** Down to every column of every row, but for what seals them. */
    static void onSettlement(Book book, List<Who> all) throws SQLException {
        agree(book, all, "assessments, invoices, lines, sums of totals and amounts", TOTALS);
        for (String table : TABLES) {
            agree(book, all, "rows of " + table + " and their hash",
                    "select count(*), sum(hashtextextended((to_jsonb(t) - array" + SEALED + ")::text, 0)) from %s."
                            + table + " t");
        }
    }

    /** The embedded book has no such hash: counts and sums. */
    static void withEmbedded(Book book, Book embedded) throws SQLException {
        for (String totals : List.of(IMPORTED, TOTALS)) {
            same("PostgreSQL and H2", sql(totals, Who.YUEJIE), book.row(sql(totals, Who.YUEJIE)),
                    embedded.row(sql(totals, Who.YUEJIE)));
        }
    }

    private static void agree(Book book, List<Who> all, String what, String totals) throws SQLException {
        String yuejie = book.row(sql(totals, Who.YUEJIE));
        for (Who who : all) {
            same(Who.YUEJIE.label() + " and " + who.label(), what, yuejie, book.row(sql(totals, who)));
        }
    }

    private static String sql(String totals, Who who) {
        return totals.formatted(who.schema());
    }

    private static void same(String who, String what, String first, String second) {
        if (!first.equals(second)) {
            throw new DisagreementException(who + " differ in " + what + ": " + first + " and " + second);
        }
    }
}

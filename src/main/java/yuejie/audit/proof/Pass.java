package yuejie.audit.proof;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Identities that are checked in one pass over the same rows.
 *
 * @param table      the table, and what a row of it is of
 * @param row        what a row is called
 * @param from       the rows
 * @param identities what should hold of each
 */
public record Pass(String table, String row, String from, List<Identity> identities) {

    /** The rows that break an identity: their names as r, for the n-th identity whether as bn, by how much as dn. */
    String sql() {
        String broken = IntStream.range(0, identities.size())
                .mapToObj(i -> ", " + identities.get(i).brokenBy() + " as b"
                        + i + ", cast(" + identities.get(i).by() + " as numeric(38, 2)) as d" + i)
                .collect(Collectors.joining());
        String any = IntStream.range(0, identities.size()).mapToObj(i -> "b" + i).collect(Collectors.joining(" or "));
        return "select * from (select " + row + " as r" + broken + " from " + from + ") c where " + any
                + " order by r";
    }
}

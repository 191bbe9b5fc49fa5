package yuejie.hostile;

import java.util.LinkedHashMap;
import java.util.Map;
import yuejie.scenario.BookRunner;

/**
 * What became of a file in the latest import, as the book says.
 *
 * @param fileId    its number
 * @param importId  the number of the import
 * @param name      its name without {@code .gz}
 * @param status    how it ended
 * @param read      rows read
 * @param applied   rows applied
 * @param unchanged rows that were there already
 * @param rejected  rows that were not accepted
 * @param counted   how many of those are counted by their reasons
 * @param kept      how many of those are kept
 */
record Verdict(long fileId, long importId, String name, String status, long read, long applied, long unchanged,
        long rejected, long counted, long kept) {

    private static final String QUERY = "select file_id, import_id, name, status, rows_read, rows_applied,"
            + " rows_unchanged, rows_rejected, (select coalesce(sum(c.rejected), 0) from reject_count c"
            + " where c.file_id = f.file_id), (select count(*) from reject r where r.file_id = f.file_id)"
            + " from import_file f where import_id = (select max(import_id) from import_run)";

    /** The verdicts of the latest import, by the names of the files. */
    static Map<String, Verdict> ofLatestImport(BookRunner book) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (String row : book.query(QUERY)) {
            String[] of = row.split("\\|");
            verdicts.put(of[2], new Verdict(Long.parseLong(of[0]), Long.parseLong(of[1]), of[2], of[3],
                    Long.parseLong(of[4]), Long.parseLong(of[5]), Long.parseLong(of[6]), Long.parseLong(of[7]),
                    Long.parseLong(of[8]), Long.parseLong(of[9])));
        }
        return verdicts;
    }

    boolean isRefused() {
        return status.equals("REFUSED");
    }

    boolean isApplied() {
        return status.equals("APPLIED");
    }
}

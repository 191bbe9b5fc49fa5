package yuejie.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yuejie.scenario.BookRunner;

/**
 * What a book has come to: everything that must be the same whatever was interrupted.
 *
 * @param exports the exported files by name
 * @param roots   the roots of the chain of seals
 * @param rejects what the reject files hold; an import that was completed before it was killed writes its own once more
 * @param copies  the names of the links' copies beside the book
 * @param open    how many executions of the history have no end: none, once a run came to its own
 */
record Outcome(Map<String, String> exports, List<String> roots, Set<String> rejects, Set<String> copies,
        String open) {

    private static final String MONTH = "2022-07";

    /** The commands of a book run in this process, with its settings: one at a time. */
    static synchronized Outcome of(BookRunner book) {
        String open = book.query("select count(*) from batch_job_execution where end_time is null").get(0);
        if (book.query("select root from seal").isEmpty()) {
            // an import shows what it brought in what is settled from it
            BookRunner.Ended settled = book.settle(MONTH);
            if (settled.exitCode() != 0 && settled.exitCode() != 4) {
                throw new IllegalStateException("settle ended with " + settled);
            }
        }
        return new Outcome(book.export(MONTH), book.query("select root from seal order by link_no"),
                Set.copyOf(files(book.home().resolve("rejects")).values()),
                Set.copyOf(files(book.seals()).keySet()), open);
    }

    private static Map<String, String> files(Path path) {
        return Files.isDirectory(path) ? BookRunner.files(path) : Map.of();
    }

    /** What differs from another outcome, by name; empty where nothing does. */
    String differenceFrom(Outcome other) {
        StringBuilder different = new StringBuilder();
        for (String name : other.exports.keySet()) {
            if (!other.exports.get(name).equals(exports.get(name))) {
                different.append(name).append(' ');
            }
        }
        different.append(exports.keySet().equals(other.exports.keySet()) ? "" : "files ");
        different.append(roots.equals(other.roots) ? "" : "roots ");
        different.append(rejects.equals(other.rejects) ? "" : "rejects ");
        different.append(copies.equals(other.copies) ? "" : "copies ");
        different.append(open.equals(other.open) ? "" : "history ");
        return different.toString().strip();
    }
}

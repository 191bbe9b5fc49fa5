package yuejie.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import yuejie.scenario.BookRunner;

/**
 * What a book has come to: everything that must be the same whatever was interrupted.
 *
 * @param exports the exported files by name
 * @param chain   the roots of the chain of seals, and the names of the copies of its links
 * @param rejects what the reject files hold; an import that was completed before it was killed writes its own once more
 * @param open    how many executions of the history have no end: none, once a run came to its own
 */
record Outcome(Map<String, String> exports, List<String> chain, Set<String> rejects, String open) {

    private static final String MONTH = "2022-07";
    private static final String MANIFEST = "manifest.json";

    /** The commands of a book run in this process, with its settings: one at a time. */
    static synchronized Outcome of(BookRunner book) {
        String open = book.query("select count(*) from batch_job_execution where end_time is null").get(0);
        Set<String> rejects = Set.copyOf(files(book.home().resolve("rejects")).values());
        if (!book.query("select root from seal where billing_month is not null").isEmpty()) {
            List<String> chain = book.query("select root from seal order by link_no");
            chain.addAll(files(book.seals()).keySet());
            return new Outcome(book.export(MONTH), chain, rejects, open);
        }
        // an import shows what it brought in what is settled from it
        BookRunner.Ended settled = book.settle(MONTH);
        if (settled.exitCode() != 0 && settled.exitCode() != 4) {
            throw new IllegalStateException("settle ended with " + settled);
        }
        Map<String, String> exports = new TreeMap<>(book.export(MONTH));
        exports.remove(MANIFEST);
        return new Outcome(exports, whatWasBrought(book), rejects, open);
    }

    /**
     * The links without their places. A process that is killed behind the end of its job imports once more when the
     * same command is called again: files with rejects are read again, bring nothing, and are sealed once more.
     */
    private static List<String> whatWasBrought(BookRunner book) {
        return book.query("select manifest from seal order by link_no").stream()
                .map(manifest -> manifest.lines()
                        .filter(line -> !line.matches("(link|previous|import|recorded): .*"))
                        .collect(Collectors.joining("\n")))
                .filter(manifest -> manifest.lines()
                        .anyMatch(line -> line.matches("((facts|snapshots) [^ ]+|settlement): [1-9].*")))
                .toList();
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
        different.append(chain.equals(other.chain) ? "" : "chain ");
        different.append(rejects.equals(other.rejects) ? "" : "rejects ");
        different.append(open.equals(other.open) ? "" : "history ");
        return different.toString().strip();
    }
}

package yuejie.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import yuejie.scenario.BookRunner;
import yuejie.scenario.BookRunner.Ended;

/** Holds what an import made of broken files against what is known of them. */
final class IntakeCheck {

    private static final List<String> TABLES = List.of("account_fact", "application_fact", "order_fact", "option_fact",
            "status_fact", "topup_fact", "usage_daily");

    private final long seed;
    private final SoundDrop sound;
    private final BookRunner book;
    private final Set<String> snapshots;
    private final Map<Long, List<String>> rejects;
    private final Map<Long, Long> taken;

    /** Looks into the book after the import. */
    IntakeCheck(long seed, SoundDrop sound, BookRunner book) {
        this.seed = seed;
        this.sound = sound;
        this.book = book;
        this.snapshots = new HashSet<>(book.query("select a.sdk_app_id, u.usage_date, u.dau, u.groups"
                + " from usage_daily u join application a on a.app_no = u.app_no"));
        this.rejects = book.query("select file_id, line_no, raw from reject order by file_id, line_no").stream()
                .collect(Collectors.groupingBy(row -> Long.valueOf(row.substring(0, row.indexOf('|'))),
                        Collectors.mapping(row -> row.substring(row.indexOf('|') + 1), Collectors.toList())));
        this.taken = book.query(TABLES.stream().map(table -> "select file_id from " + table)
                .collect(Collectors.joining(" union all "))).stream()
                .collect(Collectors.groupingBy(Long::valueOf, Collectors.counting()));
    }

    void check(List<Mutant> mutants, Map<String, Verdict> verdicts, Ended ended) {
        boolean refused = verdicts.values().stream().anyMatch(Verdict::isRefused);
        boolean rejected = verdicts.values().stream().anyMatch(file -> file.isApplied() && file.rejected() > 0);
        assertThat(ended.exitCode()).as("round %d: %s", seed, ended.err()).isEqualTo(refused ? 3 : rejected ? 4 : 0);
        assertThat(ended.out()).contains(refused ? "Mend the refused files" : rejected ? "look at the rejected rows"
                : "Done. When");
        for (Mutant mutant : mutants) {
            Verdict verdict = verdicts.get(mutant.name());
            String what = "round " + seed + ": " + mutant.path() + mutant.suffix() + " after " + mutant.kinds() + ", "
                    + verdict;
            assertThat(verdict).as(what).isNotNull();
            fate(what, mutant, verdict);
            rows(what, mutant, verdict);
            rejects(what, mutant, verdict);
            if (mutant.path().startsWith("usage/")) {
                snapshots(what, mutant, verdict);
            }
        }
    }

    private void fate(String what, Mutant mutant, Verdict verdict) {
        assertThat(verdict.status()).as(what).isIn("APPLIED", "REFUSED", "SKIPPED");
        assertThat(taken.getOrDefault(verdict.fileId(), 0L)).as(what).isEqualTo(verdict.applied());
        if (mutant.refused()) {
            assertThat(verdict.status()).as(what).isEqualTo("REFUSED");
        } else if (mutant.touched().size() <= 6) {
            assertThat(verdict.status()).as(what).isNotEqualTo("REFUSED");
        }
        if (mutant.whole() == FileMutation.ACTION_OF_TOP_UPS) {
            assertThat(verdict.applied()).as(what).isZero();
        }
        if (verdict.isApplied()) {
            assertThat(hasTooManyRejects(mutant, verdict)).as(what).isFalse();
        } else if (!mutant.refused() && mutant.whole().fate() == FileMutation.Fate.SOUND) {
            assertThat(hasTooManyRejects(mutant, verdict)).as(what).isEqualTo(verdict.isRefused());
        }
    }

    /** More than 10 and 1 % of its rows; and of a usage file, of which half has to be good, more than half. */
    private static boolean hasTooManyRejects(Mutant mutant, Verdict verdict) {
        return verdict.rejected() > 10 && verdict.rejected() * 100 > verdict.read()
                || mutant.path().startsWith("usage/") && verdict.rejected() * 2 > verdict.read();
    }

    private void rows(String what, Mutant mutant, Verdict verdict) {
        if (verdict.isApplied()) {
            assertThat(verdict.read()).as(what).isEqualTo(verdict.applied() + verdict.unchanged() + verdict.rejected());
            mutant.records().ifPresent(records -> assertThat(verdict.read()).as(what).isEqualTo(records));
        } else {
            assertThat(verdict.applied() + verdict.unchanged()).as(what).isZero();
        }
    }

    /** Each is kept with its line: in the book, in the file beside it, and as it stood in what was read. */
    private void rejects(String what, Mutant mutant, Verdict verdict) {
        assertThat(verdict.counted()).as(what).isEqualTo(verdict.rejected());
        assertThat(verdict.kept()).as(what).isBetween(Math.min(2, verdict.rejected()), 1_001L);
        if (verdict.rejected() <= 50) {
            assertThat(verdict.kept()).as(what).isEqualTo(verdict.rejected());
        }
        Path file = book.home().resolve("rejects/import-" + verdict.importId() + "-" + verdict.name());
        assertThat(Files.exists(file)).as(what).isEqualTo(verdict.rejected() > 0);
        if (verdict.rejected() == 0) {
            return;
        }
        List<String> kept = rejects.get(verdict.fileId());
        assertThat(lines(file).stream().skip(1).map(line -> line.split(",")[1])).as(what)
                .isEqualTo(kept.stream().map(row -> row.substring(0, row.indexOf('|'))).toList());
        if (mutant.hasPlainLines()) {
            String[] lines = mutant.plain().split("\n");
            for (String row : kept) {
                String line = lines[Integer.parseInt(row.substring(0, row.indexOf('|'))) - 1];
                if (line.length() < 4_000 && line.matches("[ -\\[\\]-~]*")) {
                    assertThat(row).as(what).endsWith("|" + line);
                }
            }
        }
    }

    private void snapshots(String what, Mutant mutant, Verdict verdict) {
        List<String> lines = sound.files().get(mutant.path());
        String day = mutant.path().substring("usage/usage-".length(), mutant.path().length() - ".csv".length());
        if (verdict.isRefused()) {
            assertThat(snapshots).as(what).noneMatch(row -> row.contains("|" + day + "|"));
            return;
        }
        IntStream.range(0, SoundDrop.APPLICATIONS).filter(app -> !mutant.touched().contains(app))
                .forEach(app -> assertThat(snapshots).as(what).contains(lines.get(app + 1).replace(',', '|')));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

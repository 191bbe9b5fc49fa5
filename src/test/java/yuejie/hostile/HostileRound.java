package yuejie.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import yuejie.oracle.Oracle;
import yuejie.scenario.BookRunner;
import yuejie.scenario.BookRunner.Ended;

/**
 * A sound drop of which every file is broken in its own way, through the whole program: imported over its accounts and
 * applications, settled for a month, exported and verified. One round in three has no file that must be refused.
 */
final class HostileRound {

    private static final List<String> SETTLED = List.of("assessments.csv", "invoices.csv", "invoice_lines.csv");

    private final long seed;
    private final Path folder;
    private final BookRunner book;
    private final Random random;
    private final SoundDrop sound;

    /** A round on a new book. */
    HostileRound(long seed, Path folder, BookRunner book) {
        this.seed = seed;
        this.folder = folder;
        this.book = book;
        this.random = new Random(seed);
        this.sound = SoundDrop.of(random);
    }

    /** Plays the round and counts its mutants. */
    void play(Tally tally) {
        Ended base = book.importing(sound.writeBase(folder.resolve("base")));
        assertThat(base.exitCode()).as("base of round %d: %s", seed, base.err()).isZero();
        boolean gentle = seed % 3 == 0;
        List<Mutant> mutants = new ArrayList<>();
        sound.files().forEach((path, lines) -> {
            Mutant mutant = Mutant.of(path, lines, random);
            while (gentle && (mutant.refused() || mutant.whole().fate() == FileMutation.Fate.ANY)) {
                mutant = Mutant.of(path, lines, random);
            }
            mutants.add(mutant);
        });
        mutants.forEach(mutant -> mutant.write(folder.resolve("broken")));

        Ended ended = quietly(book.importing(folder.resolve("broken")));
        Map<String, Verdict> verdicts = Verdict.ofLatestImport(book);
        new IntakeCheck(seed, sound, book).check(mutants, verdicts, ended);
        settlement(mutants, verdicts, ended);
        mutants.forEach(mutant -> tally.add(mutant, verdicts.get(mutant.name())));
    }

    /** Applications that no applied file touched are settled as the oracle says of the files that were not refused. */
    private void settlement(List<Mutant> mutants, Map<String, Verdict> verdicts, Ended imported) {
        Set<String> refused = mutants.stream().filter(mutant -> verdicts.get(mutant.name()).isRefused())
                .map(Mutant::path).collect(Collectors.toSet());
        List<String> command = new ArrayList<>(List.of("settle", "--month", SoundDrop.MONTH));
        String missing = refused.stream().filter(path -> path.startsWith("usage/usage-" + SoundDrop.MONTH))
                .map(path -> path.substring("usage/usage-".length(), path.length() - ".csv".length())).sorted()
                .collect(Collectors.joining(","));
        if (!missing.isEmpty()) {
            command.addAll(List.of("--accept-missing-days", missing));
        }
        Ended settled = quietly(book.run(command.toArray(String[]::new)));
        assertThat(settled.exitCode()).as("settlement of round %d: %s", seed, settled.err()).isIn(0, 4);
        Map<String, String> exported = book.export(SoundDrop.MONTH);
        new NamedDays(seed, verdicts).check(imported, settled, exported.get("assessments.csv"),
                Oracle.of(sound.writeMonth(folder.resolve("whole"), path -> false))
                        .exports(YearMonth.parse(SoundDrop.MONTH)).get("assessments.csv"));
        Map<String, String> expected = Oracle.of(sound.writeMonth(folder.resolve("sound"), refused::contains))
                .exports(YearMonth.parse(SoundDrop.MONTH));
        Set<Integer> touched = new TreeSet<>();
        mutants.stream().filter(mutant -> SoundDrop.isOfTheMonth(mutant.path()))
                .filter(mutant -> verdicts.get(mutant.name()).isApplied())
                .forEach(mutant -> touched.addAll(mutant.touched()));
        assertThat(touched).as("touched in round %d", seed).hasSizeLessThan(SoundDrop.APPLICATIONS / 2);
        IntStream.range(0, SoundDrop.APPLICATIONS).filter(app -> !touched.contains(app))
                .forEach(app -> SETTLED.forEach(file -> assertThat(of(app, exported.get(file)))
                        .as("%s of the untouched application %d in round %d", file, SoundDrop.id(app), seed)
                        .isEqualTo(of(app, expected.get(file)))));
        Ended verified = quietly(book.run("verify", "--month", SoundDrop.MONTH));
        assertThat(verified.exitCode()).as("verification of round %d: %s", seed, verified.out()).isZero();
    }

    private static String of(int application, String file) {
        String id = Long.toString(SoundDrop.id(application));
        return file.lines().filter(line -> line.contains(id)).collect(Collectors.joining("\n"));
    }

    /** Neither failed nor told of its insides. */
    private Ended quietly(Ended ended) {
        assertThat(ended.exitCode()).as("round %d: %s", seed, ended.err()).isIn(0, 3, 4);
        assertThat(ended.out() + ended.err()).as("round %d", seed)
                .doesNotContain("Failed:", "\tat ", "Exception", "\u001b");
        return ended;
    }
}

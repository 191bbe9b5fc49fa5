package yuejie.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import yuejie.oracle.RandomDrop;
import yuejie.scenario.BookRunner;

/**
 * The books of the matrix: a random one whose orders are paid from the balances, imported, settled, approved, with an
 * invoice held, deducted and adjusted, each time undisturbed; and two that were disturbed before, for what a run does
 * then.
 */
final class Stages {

    /** A run that was killed. */
    static final int KILLED = 137;

    private static final int APPLICATIONS = 120;
    private static final YearMonth MONTH = YearMonth.of(2022, 7);

    private final Path folder;
    private final AtomicInteger copies = new AtomicInteger();
    private final List<Stage> stages = new ArrayList<>();

    Stages(Path folder, long seed) throws Exception {
        this.folder = folder;
        Path drop = folder.resolve("drop");
        RandomDrop random = RandomDrop.of(seed, MONTH, APPLICATIONS).saving("500000");
        random.writeTo(drop);
        addRejects(drop.resolve("usage"));
        random.writeCorrectionsTo(folder.resolve("corrections"));
        String[] importing = {"import", drop.toString()};
        String[] settle = {"settle", "--month", "2022-07"};
        BookRunner empty = new BookRunner(Files.createDirectories(folder.resolve("empty")))
                .with("yuejie.orders.payment", "BALANCE");
        // the first run of all is slow, and random kills would come too late if their times were drawn from it
        ran(copy(empty), importing);
        BookRunner imported = add("import", empty, importing);
        add("import-anew", interruptedBefore(empty, drop, random), importing);
        if (!stages.get(1).outcome().exports().equals(stages.get(0).outcome().exports())) {
            throw new IllegalStateException("An import that was interrupted before changes what another one comes to");
        }
        BookRunner settled = add("settle", imported, settle);
        add("recover", interruptedTwice(imported, settle), settle, stages.get(2).outcome());
        add("approve", settled, "approve", "--month", "2022-07", "--root",
                settled.query("select root from seal where billing_month is not null").get(0));
        add("hold", settled, "hold", settled.query("select max(invoice_no) from open_invoice").get(0), "--reason",
                "disputed");
        BookRunner deducted = add("deduct", settled, "deduct", "--date", "2022-08-03");
        ran(deducted, "import", folder.resolve("corrections").toString());
        add("adjust", deducted, "adjust", "--month", "2022-07");
        if (!deducted.query("select distinct kind from ledger_entry").containsAll(List.of("ORDER", "REFUND"))
                || !deducted.query("select count(*) from order_refusal").equals(List.of("0"))) {
            throw new IllegalStateException(
                    "Orders have to be paid and given back, and none refused: those that were refused"
                            + " are judged anew when their file is imported again");
        }
    }

    /** Two rows that cannot be accepted, in the first file that is not compressed. */
    private static void addRejects(Path usage) throws IOException {
        try (Stream<Path> files = Files.list(usage)) {
            Path plain = files.filter(file -> file.toString().endsWith(".csv")).sorted().findFirst().orElseThrow();
            Files.writeString(plain, "\nbad\nworse\n", StandardOpenOption.APPEND);
        }
    }

    /** The stages, in the order of a month. */
    List<Stage> all() {
        return stages;
    }

    /** A copy of a stage's book, as it is before the command. */
    BookRunner copy(BookRunner book) {
        return book.copyTo(folder.resolve("copy-" + copies.incrementAndGet()));
    }

    private BookRunner add(String name, BookRunner prepared, String... command) {
        return add(name, prepared, command, null);
    }

    /** Adds a stage; what it must come to is what the command comes to, or another one's outcome. */
    private BookRunner add(String name, BookRunner prepared, String[] command, Outcome expected) {
        BookRunner after = copy(prepared);
        long start = System.nanoTime();
        Yuejie.Ended ended = new Yuejie(after).run(command);
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (ended.exitCode() != 0 && ended.exitCode() != 4) {
            throw new IllegalStateException(name + " ended with " + ended);
        }
        stages.add(new Stage(name, prepared, command, ended.exitCode(),
                expected == null ? Outcome.of(copy(after)) : expected, millis));
        return after;
    }

    /** A book in which the same usage, in other bytes, was killed half-way. */
    private BookRunner interruptedBefore(BookRunner empty, Path drop, RandomDrop random) throws Exception {
        Path other = Files.createDirectories(folder.resolve("other"));
        try (Stream<Path> files = Files.list(drop)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, other.resolve(file.getFileName()));
            }
        }
        random.writeUsageTo(other, 77);
        BookRunner book = copy(empty);
        killed(new Yuejie(book).crashingAt("SNAPSHOTS_WRITTEN:5").run("import", other.toString()));
        return book;
    }

    /** A book whose settlement was killed, and killed again before its steps went on. */
    private BookRunner interruptedTwice(BookRunner imported, String... settle) {
        BookRunner book = copy(imported);
        killed(new Yuejie(book).crashingAt("CHUNK_COMMITTED:5").run(settle));
        killed(new Yuejie(book).crashingAt("RANGE_READ").run(settle));
        return book;
    }

    private static void killed(Yuejie.Ended ended) {
        if (ended.exitCode() != KILLED) {
            throw new IllegalStateException("not killed, but ended with " + ended);
        }
    }

    private static void ran(BookRunner book, String... command) {
        Yuejie.Ended ended = new Yuejie(book).run(command);
        if (ended.exitCode() != 0 && ended.exitCode() != 4) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + ended);
        }
    }
}

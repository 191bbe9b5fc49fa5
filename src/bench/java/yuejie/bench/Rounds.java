package yuejie.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import yuejie.bench.drop.BenchDrop;
import yuejie.bench.report.Report;
import yuejie.bench.rival.SqlSettlement;

/**
 * The rounds of one size. In each, all contenders work on one fresh database, in an order that moves on by one from
 * round to round, each after a checkpoint, and must come to the same results.
 */
final class Rounds {

    /** Above this many applications the embedded database is not measured. */
    private static final int MOST_EMBEDDED = 100_000;

    private final BenchServer server;
    private final Report report;
    private final Path work;
    private final Program program;
    private final List<Result> results = new ArrayList<>();

    Rounds(BenchServer server, Report report, Path work) {
        this.server = server;
        this.report = report;
        this.work = work;
        this.program = new Program(work.resolve("program.log"));
    }

    List<Result> run(int applications, long seed, int rounds) throws Exception {
        report.progress("making a drop of " + applications + " applications");
        BenchDrop drop = BenchDrop.write(applications, seed, Files.createDirectories(work).resolve("drop"));
        Contenders contenders = Contenders.of(applications, program);
        for (int round = 1; round <= rounds; round++) {
            drop.warm();
            Book book = server.newBook(work.resolve("home-" + round));
            new Measuring(book, drop, round).all(contenders, round == 1);
            if (round == 1 && applications <= MOST_EMBEDDED) {
                Book embedded = Book.embedded(work.resolve("embedded-home-" + round));
                new Measuring(embedded, drop, round).embedded(contenders);
                Agreement.withEmbedded(book, embedded);
            }
            server.dropLastBook();
        }
        return results;
    }

    /** One round on one book. */
    private final class Measuring {

        private final Book book;
        private final BenchDrop drop;
        private final int round;

        Measuring(Book book, BenchDrop drop, int round) {
            this.book = book;
            this.drop = drop;
            this.round = round;
        }

        void all(Contenders contenders, boolean explain) throws Exception {
            ServerSettings.autovacuum(book, true);
            measure(Piece.REFERENCE, contenders.reference());
            ServerSettings.autovacuum(book, false);
            book.execute("vacuum analyze");
            List<Who> importers = measureEach(Piece.IMPORT, contenders.importers());
            Agreement.onImport(book, importers);
            book.execute("vacuum analyze");
            List<Who> settlers = measureEach(Piece.SETTLEMENT, contenders.settlers());
            Agreement.onSettlement(book, settlers);
            if (explain) {
                report.plan(drop.applications(), SqlSettlement.plan(book));
            }
        }

        void embedded(Contenders contenders) throws Exception {
            for (Piece piece : Piece.values()) {
                measure(piece, contenders.embedded(piece));
            }
        }

        private List<Who> measureEach(Piece piece, List<Contender> all) throws Exception {
            List<Contender> ordered = new ArrayList<>(all);
            Collections.rotate(ordered, 1 - round);
            for (Contender contender : ordered) {
                book.execute("checkpoint");
                measure(piece, contender);
            }
            return ordered.stream().map(Contender::who).toList();
        }

        private void measure(Piece piece, Contender contender) throws Exception {
            Measured measured = contender.run(book, drop);
            Result result = new Result(drop.applications(), round, piece, contender.who(),
                    piece == Piece.IMPORT ? drop.usageRows() : drop.applications(), measured);
            results.add(result);
            report.measured(result);
        }
    }
}

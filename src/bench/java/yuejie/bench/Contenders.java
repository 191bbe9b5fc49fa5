package yuejie.bench;

import java.util.ArrayList;
import java.util.List;
import yuejie.bench.rival.CopyImport;
import yuejie.bench.rival.SqlSettlement;
import yuejie.bench.stock.StockProgram;

/**
 * Who takes part.
 *
 * @param reference imports the reference files first
 * @param importers import the usage
 * @param settlers  settle the month
 * @param program   runs those that are programs
 */
record Contenders(Contender reference, List<Contender> importers, List<Contender> settlers, Program program) {

    /** From here on the stock rival would take most of an hour. */
    private static final int LARGE = 1_000_000;

    private static final String LARGE_HEAP = "-Xmx512m";
    private static final String EMBEDDED_HEAP = "-Xmx1g";

    /** The stock settlement is over before the second compiler pays. */
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** The stock import runs so long that the second compiler pays: 24 seconds of CPU in place of 38. */
    private static final List<String> JVM_OF_LONG_RUN = List.of("-XX:+UseSerialGC");

    static Contenders of(int applications, Program program) {
        String options = applications < LARGE ? "" : LARGE_HEAP;
        List<Contender> importers = new ArrayList<>(List.of(new CopyImport(),
                new Yuejie(Who.YUEJIE, program, options, Piece.IMPORT)));
        List<Contender> settlers = new ArrayList<>(List.of(new SqlSettlement(),
                new Yuejie(Who.YUEJIE, program, options, Piece.SETTLEMENT)));
        if (applications < LARGE) {
            importers.add(new StockProgram(program, JVM_OF_LONG_RUN, Piece.IMPORT));
            settlers.add(new StockProgram(program, JVM, Piece.SETTLEMENT));
        }
        return new Contenders(new Yuejie(Who.YUEJIE, program, options, Piece.REFERENCE), importers, settlers, program);
    }

    /** The program on its embedded database. */
    Contender embedded(Piece piece) {
        return new Yuejie(Who.EMBEDDED, program, EMBEDDED_HEAP, piece);
    }
}

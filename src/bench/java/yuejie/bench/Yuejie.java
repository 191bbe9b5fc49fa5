package yuejie.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yuejie.bench.drop.BenchDrop;

/** The program itself, called as an operator calls it. */
final class Yuejie implements Contender {

    private final Who who;
    private final Program program;
    private final String javaOptions;
    private final Piece piece;

    Yuejie(Who who, Program program, String javaOptions, Piece piece) {
        this.who = who;
        this.program = program;
        this.javaOptions = javaOptions;
        this.piece = piece;
    }

    @Override
    public Who who() {
        return who;
    }

    @Override
    public Measured run(Book book, BenchDrop drop) throws Exception {
        List<String> command = new ArrayList<>(List.of(Project.file("scripts/yuejie").toString()));
        command.addAll(arguments(drop));
        Map<String, String> environment = new HashMap<>(book.environment());
        environment.put("JAVA_OPTS", javaOptions);
        Program.Ended ended = program.run(command, environment);
        return new Measured(book.lastJob(who.schema()), ended.wall(), ended.peakKib());
    }

    private List<String> arguments(BenchDrop drop) {
        return switch (piece) {
            case REFERENCE -> List.of("import", absolute(drop.reference()));
            case IMPORT -> List.of("import", absolute(drop.days()));
            case SETTLEMENT -> List.of("settle", "--month", BenchDrop.MONTH.toString());
        };
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().toString();
    }
}

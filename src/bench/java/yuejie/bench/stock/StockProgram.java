package yuejie.bench.stock;

import java.util.List;
import java.util.Map;
import yuejie.bench.Book;
import yuejie.bench.Contender;
import yuejie.bench.Measured;
import yuejie.bench.Piece;
import yuejie.bench.Program;
import yuejie.bench.Who;
import yuejie.bench.drop.BenchDrop;
import yuejie.bench.rival.ResultTables;

/** Starts the rival as a process of its own; its tables, and those of Spring Batch, lie in its own schema. */
public final class StockProgram implements Contender {

    private final Program program;
    private final List<String> javaOptions;
    private final Piece piece;

    /** The rival for one piece of work, with the options for its JVM that suit it best. */
    public StockProgram(Program program, List<String> javaOptions, Piece piece) {
        this.program = program;
        this.javaOptions = javaOptions;
        this.piece = piece;
    }

    @Override
    public Who who() {
        return Who.STOCK;
    }

    @Override
    public Measured run(Book book, BenchDrop drop) throws Exception {
        String schema = Who.STOCK.schema();
        if (piece == Piece.IMPORT) {
            book.execute("create schema " + schema, "create table " + schema + ".usage_daily (sdk_app_id bigint,"
                    + " usage_date date, dau bigint, groups bigint, primary key (usage_date, sdk_app_id))");
        } else {
            ResultTables.create(book, schema);
        }
        Program.Ended ended = program.run(Program.java(javaOptions, StockBatch.class, List.of(
                "--spring.datasource.url=" + book.url() + "&reWriteBatchedInserts=true&currentSchema=" + schema,
                "--spring.batch.job.name=" + (piece == Piece.IMPORT ? StockImport.NAME : StockSettlement.NAME),
                "folder=" + drop.days().resolve("usage").toAbsolutePath())), Map.of());
        return new Measured(book.lastJob(schema), ended.wall(), ended.peakKib());
    }
}

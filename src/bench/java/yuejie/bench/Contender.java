package yuejie.bench;

import yuejie.bench.drop.BenchDrop;

/** Does one piece of work in one way. */
public interface Contender {

    /** Who does it. */
    Who who();

    /** Does it once, on the tables of a book. */
    Measured run(Book book, BenchDrop drop) throws Exception;
}

package yuejie.book;

import java.util.function.Function;
import yuejie.catalog.Catalogs;
import yuejie.failure.BookInUseException;
import yuejie.failure.BookUnreachableException;
import yuejie.failure.NoBookException;

/** Asks questions of a book that commands may work on meanwhile. Nothing can be changed through it. */
public interface BookReader {

    /** The parts of a book, for one question. */
    interface Parts {

        /** A part of the book; a class that is no part of it is made for this question, with the parts it needs. */
        <T> T get(Class<T> type);
    }

    /**
     * Asks a question, in one transaction, which sees one state of the book and changes nothing.
     *
     * @throws BookInUseException if the book is an embedded one, and a command has it or waits for it
     * @throws NoBookException    if there is no book
     * @throws BookUnreachableException if the server of the book does not answer
     */
    <T> T read(Function<Parts, T> question);

    /** The price catalogs that the book goes by. They are no part of its database, so no command keeps them away. */
    Catalogs catalogs();
}

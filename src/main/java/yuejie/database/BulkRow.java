package yuejie.database;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/** Takes the values of one row, column by column. An object may be null where its column may. */
public interface BulkRow {

    /**
     * Puts the values of an item, in the order of the columns.
     *
     * @param <T> what a row is made of
     */
    @FunctionalInterface
    interface Values<T> {
        /** Puts one item's values. */
        void put(BulkRow row, T item) throws SQLException;
    }

    /** A value of a column of type {@code int}. */
    BulkRow integer(int value) throws SQLException;

    /** A value of a column of type {@code bigint}. */
    BulkRow number(Long value) throws SQLException;

    /** A value of a column of type {@code bigint} that is never null. */
    BulkRow number(long value) throws SQLException;

    /** A value of a column of type {@code varchar} or {@code text}. */
    BulkRow text(String value) throws SQLException;

    /** A value of a column of type {@code numeric}. */
    BulkRow decimal(BigDecimal value) throws SQLException;

    /** A value of a column of type {@code bytea}. */
    BulkRow bytes(byte[] value) throws SQLException;

    /** A value of a column of type {@code date}. */
    BulkRow date(LocalDate value) throws SQLException;

    /** A value of a column of type {@code timestamp with time zone}. */
    BulkRow time(Instant value) throws SQLException;
}

package yuejie.database;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes the values of one row, column by column. A null value is written as SQL null. */
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
    BulkRow number(@Nullable Long value) throws SQLException;

    /** A value of a column of type {@code bigint} that is never null. */
    BulkRow number(long value) throws SQLException;

    /** A value of a column of type {@code varchar} or {@code text}. */
    BulkRow text(@Nullable String value) throws SQLException;

    /** A value of a column of type {@code numeric}. */
    BulkRow decimal(@Nullable BigDecimal value) throws SQLException;

    /** A value of a column of type {@code bytea}. */
    BulkRow bytes(byte @Nullable [] value) throws SQLException;

    /** A value of a column of type {@code date}. */
    BulkRow date(@Nullable LocalDate value) throws SQLException;

    /** A value of a column of type {@code timestamp with time zone}. */
    BulkRow time(@Nullable Instant value) throws SQLException;
}

package yuejie.database;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the binary format of COPY (PostgreSQL's documentation of COPY, "Binary Format"): a header, then for each
 * row the number of its fields and for each field its length and its bytes. Each type is written as the server
 * sends and receives it.
 */
final class JdbcCopyRow implements BulkRow {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int BUFFER = 1 << 16;
    private static final int NULL = -1;
    private static final long SERVER_EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long SERVER_EPOCH_SECOND = SERVER_EPOCH_DAY * 86_400;
    private static final BigInteger DIGIT_BASE = BigInteger.valueOf(10_000);
    private static final int DECIMALS_OF_A_DIGIT = 4;
    private static final int NEGATIVE = 0x4000;

    private final CopyIn copy;
    private final int columns;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    JdbcCopyRow(CopyIn copy, int columns) {
        this.copy = copy;
        this.columns = columns;
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** Begins a row. */
    void begin() throws SQLException {
        room(Short.BYTES).putShort((short) columns);
    }

    /** Ends the rows and sends what was not sent yet. */
    void end() throws SQLException {
        room(Short.BYTES).putShort((short) -1);
        send();
    }

    @Override
    public BulkRow integer(int value) throws SQLException {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    @Override
    public BulkRow number(long value) throws SQLException {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
        return this;
    }

    @Override
    public BulkRow number(@Nullable Long value) throws SQLException {
        return value == null ? none() : number(value.longValue());
    }

    @Override
    public BulkRow text(@Nullable String value) throws SQLException {
        if (value == null) {
            return none();
        }
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public BulkRow bytes(byte @Nullable [] value) throws SQLException {
        if (value == null) {
            return none();
        }
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
        return this;
    }

    @Override
    public BulkRow date(@Nullable LocalDate value) throws SQLException {
        return value == null ? none() : integer(Math.toIntExact(value.toEpochDay() - SERVER_EPOCH_DAY));
    }

    @Override
    public BulkRow time(@Nullable Instant value) throws SQLException {
        return value == null ? none() : number(Math.addExact(
                Math.multiplyExact(value.getEpochSecond() - SERVER_EPOCH_SECOND, 1_000_000L), value.getNano() / 1_000));
    }

    /** Digits to the base of 10,000, the first one's power, the sign, and the decimals to be shown. */
    @Override
    public BulkRow decimal(@Nullable BigDecimal value) throws SQLException {
        if (value == null) {
            return none();
        }
        int digitsBehindPoint = (Math.max(value.scale(), 0) + DECIMALS_OF_A_DIGIT - 1) / DECIMALS_OF_A_DIGIT;
        BigInteger left = value.setScale(digitsBehindPoint * DECIMALS_OF_A_DIGIT).unscaledValue().abs();
        short[] digits = new short[left.bitLength() / 13 + 1];
        int first = digits.length;
        while (left.signum() > 0) {
            BigInteger[] split = left.divideAndRemainder(DIGIT_BASE);
            digits[--first] = split[1].shortValue();
            left = split[0];
        }
        int count = digits.length - first;
        room(Integer.BYTES + (4 + count) * Short.BYTES).putInt((4 + count) * Short.BYTES)
                .putShort((short) count).putShort((short) (count - 1 - digitsBehindPoint))
                .putShort((short) (value.signum() < 0 ? NEGATIVE : 0)).putShort((short) Math.max(value.scale(), 0));
        for (int i = first; i < digits.length; i++) {
            buffer.putShort(digits[i]);
        }
        return this;
    }

    private BulkRow none() throws SQLException {
        room(Integer.BYTES).putInt(NULL);
        return this;
    }

    /** The buffer, with room for that number of bytes. */
    private ByteBuffer room(int bytes) throws SQLException {
        if (buffer.remaining() < bytes) {
            send();
            if (buffer.remaining() < bytes) {
                buffer = ByteBuffer.allocate(bytes);
            }
        }
        return buffer;
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}

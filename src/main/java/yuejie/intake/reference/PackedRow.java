package yuejie.intake.reference;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuejie.csv.CsvRow;

/**
 * A row that has values, in few bytes: of a file that has to be sorted, all rows are kept at once, and there may be
 * millions.
 */
final class PackedRow {

    private static final int NONE = -1;

    /** The first value, then line and length, the other values, and the text where it is not just the values. */
    private final byte[] bytes;

    PackedRow(CsvRow row) {
        boolean plain = row.raw().equals(Stream.of(row.values()).filter(Objects::nonNull).collect(Collectors.joining(",")));
        byte[][] texts = Stream.concat(Stream.of(row.values()), Stream.of(plain ? null : row.raw()))
                .map(text -> text == null ? null : text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
        int size = 2 * Long.BYTES + texts.length * Integer.BYTES
                + Stream.of(texts).filter(Objects::nonNull).mapToInt(text -> text.length).sum();
        ByteBuffer out = ByteBuffer.allocate(size);
        put(out, texts[0]);
        out.putLong(row.line()).putLong(row.rawLength());
        Stream.of(texts).skip(1).forEach(text -> put(out, text));
        bytes = out.array();
    }

    private static void put(ByteBuffer out, byte[] text) {
        out.putInt(text == null ? NONE : text.length);
        if (text != null) {
            out.put(text);
        }
    }

    /** The row as it was. */
    CsvRow unpacked() {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        String first = text(in);
        long line = in.getLong();
        long rawLength = in.getLong();
        Stream.Builder<String> others = Stream.builder();
        others.add(first);
        while (in.hasRemaining()) {
            others.add(text(in));
        }
        String[] texts = others.build().toArray(String[]::new);
        String[] values = Arrays.copyOf(texts, texts.length - 1);
        String raw = texts[values.length];
        return new CsvRow(line, raw != null ? raw
                : Stream.of(values).filter(Objects::nonNull).collect(Collectors.joining(",")), rawLength, values, null);
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        if (length == NONE) {
            return null;
        }
        byte[] text = new byte[length];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Compares the first values as text, character by character: bytes of UTF-8 have the order of their characters. */
    static int compareFirst(PackedRow one, PackedRow other) {
        return Arrays.compareUnsigned(one.bytes, Integer.BYTES, Integer.BYTES + one.firstLength(),
                other.bytes, Integer.BYTES, Integer.BYTES + other.firstLength());
    }

    boolean hasFirstOf(PackedRow other) {
        return compareFirst(this, other) == 0;
    }

    private int firstLength() {
        return ByteBuffer.wrap(bytes).getInt();
    }

    long line() {
        return ByteBuffer.wrap(bytes).getLong(Integer.BYTES + firstLength());
    }
}

package yuejie.intake.reference;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yuejie.csv.CsvRow;

/**
 * A row that has values, in few bytes: of a file that has to be sorted, all rows are kept at once, and there may be
 * millions.
 */
final class PackedRow {

    /**
     * The first value, line and length, of how many values the text is made, the other values, and the text where it is
     * not made of values.
     */
    private final byte[] bytes;

    PackedRow(CsvRow row) {
        List<String> values = row.values();
        int joined = values.size();
        // an optional column that the file does not have is not in the text
        while (joined > 0 && !row.raw().equals(String.join(",", values.subList(0, joined)))) {
            joined--;
        }
        List<byte[]> texts = Stream.concat(values.stream(), joined > 0 ? Stream.empty() : Stream.of(row.raw()))
                .map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
        ByteBuffer out = ByteBuffer.allocate(2 * Long.BYTES + (texts.size() + 1) * Integer.BYTES
                + texts.stream().mapToInt(text -> text.length).sum());
        put(out, texts.get(0));
        out.putLong(row.line()).putLong(row.rawLength()).putInt(joined);
        texts.stream().skip(1).forEach(text -> put(out, text));
        bytes = out.array();
    }

    private static void put(ByteBuffer out, byte[] text) {
        out.putInt(text.length).put(text);
    }

    /** The row as it was. */
    CsvRow unpacked() {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        String first = text(in);
        long line = in.getLong();
        long rawLength = in.getLong();
        int joined = in.getInt();
        List<String> values = new ArrayList<>(List.of(first));
        while (in.hasRemaining()) {
            values.add(text(in));
        }
        String raw = joined > 0 ? String.join(",", values.subList(0, joined)) : values.remove(values.size() - 1);
        return new CsvRow(line, raw, rawLength, List.copyOf(values), Optional.empty());
    }

    private static String text(ByteBuffer in) {
        byte[] text = new byte[in.getInt()];
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

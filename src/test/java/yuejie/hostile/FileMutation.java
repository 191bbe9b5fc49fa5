package yuejie.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A way to break, or only to change, a file as a whole. */
enum FileMutation {
    NONE(Fate.SOUND, bytes -> bytes),
    MARK(Fate.SOUND, bytes -> Bytes.joined("\uFEFF".getBytes(UTF_8), bytes)),
    CRLF(Fate.SOUND, bytes -> Bytes.replaced(bytes, "(?<!\r)\n", "\r\n")),
    BLANK_LINES(Fate.SOUND, bytes -> Bytes.joined("\n\r\n".getBytes(UTF_8), bytes, "\n\n\r\n".getBytes(UTF_8))),
    LINK_WITHIN(Fate.SOUND, bytes -> bytes),
    NO_LAST_LINE_END(Fate.SOUND, bytes -> Bytes.replaced(bytes, "\n\\z", "")),
    HEADER_QUOTED(Fate.SOUND, bytes -> Bytes.header(bytes, header -> '"' + header.replace(",", "\",\"") + '"')),
    GZIP(Fate.SOUND, Bytes::gzip),
    GZIP_OF_TWO_MEMBERS(Fate.SOUND, bytes -> Bytes.joined(Bytes.gzip(Arrays.copyOf(bytes, bytes.length / 2)),
            Bytes.gzip(Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length)))),

    HEADER_ONLY(Fate.ANY, Bytes::firstLine),
    COLUMNS_SWAPPED(Fate.ANY, bytes -> Bytes.header(bytes,
            header -> header.replaceFirst("([^,]*),([^,]*)$", "$2,$1"))),
    COLUMN_MORE(Fate.ANY, bytes -> Bytes.header(bytes, header -> header + ",remark")),
    HUGE_FILE(Fate.ANY, bytes -> Bytes.gzip(Bytes.joined(bytes, Bytes.lastLine(bytes)
            .repeat(Math.min(50_000, 20_000_000 / Bytes.lastLine(bytes).length())).getBytes(UTF_8)))),
    HUGE_LINE(Fate.ANY, bytes -> Bytes.gzip(Bytes.joined(bytes, "1".repeat(5_000_000).getBytes(UTF_8)))),
    SEVERAL_BYTES((bytes, random) -> {
        for (int i = random.nextInt(8); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(random.nextInt(4) == 0 ? 256 : 128);
        }
        return bytes;
    }),
    CUT_ANYWHERE((bytes, random) -> Arrays.copyOf(bytes, random.nextInt(bytes.length))),
    GZIP_WITH_A_WRONG_HEADER_BYTE((bytes, random) -> Bytes.flipped(Bytes.gzip(bytes), random.nextInt(10), random)),

    ACTION_OF_TOP_UPS(Fate.ANY, Bytes::withdrawn),
    ACTION_OF_OTHER_FILES(Fate.REFUSED, Bytes::withdrawn),
    ACTION_IN_CAPITALS(Fate.REFUSED, bytes -> Bytes.header(Bytes.withdrawn(bytes),
            header -> header.replaceFirst("action$", "ACTION"))),
    HEADER_ENDS_WITH_A_COMMA(Fate.REFUSED, bytes -> Bytes.header(bytes, header -> header + ",")),
    ALL_OF_FEW_ROWS_REJECTED((bytes, random) -> Bytes.fewBadRows(bytes, 1 + random.nextInt(9)), Fate.REFUSED),
    GZIP_FLOOD(Fate.REFUSED, bytes -> Bytes.joined(Bytes.gzip(bytes), Bytes.FLOOD)),
    GZIP_BOMB(Fate.REFUSED, bytes -> Bytes.joined(Bytes.gzip(bytes), Bytes.BOMB)),
    GZIP_NAMED_IN_CAPITALS(Fate.REFUSED, Bytes::gzip),
    NAMED_IN_CAPITALS(Fate.REFUSED, bytes -> bytes),
    LINK_OUT(Fate.REFUSED, bytes -> bytes),
    EMPTY(Fate.REFUSED, bytes -> new byte[0]),
    BLANKS_ALONE(Fate.REFUSED, bytes -> "\n\r\n\n".getBytes(UTF_8)),
    MARK_ALONE(Fate.REFUSED, bytes -> "\uFEFF".getBytes(UTF_8)),
    NULS(Fate.REFUSED, bytes -> new byte[bytes.length]),
    MARK_TWICE(Fate.REFUSED, bytes -> Bytes.joined("\uFEFF\uFEFF".getBytes(UTF_8), bytes)),
    HEADER_MISSING(Fate.REFUSED, bytes -> Arrays.copyOfRange(bytes, Bytes.firstLine(bytes).length, bytes.length)),
    HEADER_RENAMED(Fate.REFUSED, bytes -> Bytes.header(bytes, header -> "x" + header)),
    HEADER_IN_CAPITALS(Fate.REFUSED, bytes -> Bytes.header(bytes,
            header -> header.toUpperCase(Locale.ROOT))),
    HEADER_WITH_BLANKS(Fate.REFUSED, bytes -> Bytes.header(bytes, header -> header.replace(",", ", "))),
    HEADER_WITH_SEMICOLONS(Fate.REFUSED, bytes -> Bytes.header(bytes, header -> header.replace(",", ";"))),
    HEADER_WITH_AN_OPEN_QUOTE(Fate.REFUSED, bytes -> Bytes.header(bytes, header -> '"' + header)),
    COLUMN_TWICE(Fate.REFUSED, bytes -> Bytes.header(bytes, header -> header + "," + header.split(",")[0])),
    CR_ALONE(Fate.REFUSED, bytes -> Bytes.replaced(bytes, "\n", "\r")),
    UTF_16_LITTLE(Fate.REFUSED, bytes -> ("\uFEFF" + new String(bytes, UTF_8)).getBytes(UTF_16LE)),
    UTF_16_BIG(Fate.REFUSED, bytes -> new String(bytes, UTF_8).getBytes(UTF_16BE)),
    LATIN_1(Fate.REFUSED, bytes -> Bytes.joined(bytes, "é\n".getBytes(ISO_8859_1))),
    OVERLONG(Fate.REFUSED, bytes -> Bytes.joined(bytes, new byte[] {(byte) 0xC0, (byte) 0xAF, '\n'})),
    LONE_SURROGATE(Fate.REFUSED, bytes -> Bytes.joined(bytes, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80,
        '\n'})),
    BEYOND_UNICODE(Fate.REFUSED, bytes -> Bytes.joined(bytes, new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80,
        (byte) 0x80, '\n'})),
    HALF_A_CHARACTER(Fate.REFUSED, bytes -> Bytes.joined(bytes, new byte[] {(byte) 0xE4, (byte) 0xB8})),
    GZIP_TRUNCATED((bytes, random) -> {
        byte[] whole = Bytes.gzip(bytes);
        return Arrays.copyOf(whole, random.nextInt(whole.length));
    }, Fate.REFUSED),
    GZIP_CORRUPT((bytes, random) -> {
        byte[] whole = Bytes.gzip(bytes);
        // not the last byte of the data, in which some bits say nothing
        int place = random.nextBoolean() ? 10 + random.nextInt(whole.length - 19)
                : whole.length - 1 - random.nextInt(8);
        return Bytes.flipped(whole, place, random);
    }, Fate.REFUSED),
    GZIP_WITH_MORE_AFTER_IT(Fate.REFUSED, bytes -> Bytes.joined(Bytes.gzip(bytes), new byte[] {0, 1, 2})),
    GZIP_AND_TEXT_AFTER_IT(Fate.REFUSED, bytes -> Bytes.joined(Bytes.gzip(bytes), bytes)),
    GZIP_OF_GZIP(Fate.REFUSED, bytes -> Bytes.gzip(Bytes.gzip(bytes))),
    GZIP_BY_NAME_ALONE(Fate.REFUSED, bytes -> bytes),
    PLAIN_BY_NAME_ALONE(Fate.REFUSED, Bytes::gzip),
    PLAIN_AND_GZIP(Fate.REFUSED, bytes -> bytes);

    /** What is known beforehand of a file that was changed so. */
    enum Fate {
        /** Nothing is lost by the change. */
        SOUND,
        /** Nothing of it may be applied. */
        REFUSED,
        /** It may be applied or refused, and of no row it is known what becomes of it. */
        ANY
    }

    private final Fate fate;
    private final BiFunction<byte[], Random, byte[]> how;

    FileMutation(Fate fate, UnaryOperator<byte[]> how) {
        this((bytes, random) -> how.apply(bytes), fate);
    }

    FileMutation(BiFunction<byte[], Random, byte[]> how) {
        this(how, Fate.ANY);
    }

    FileMutation(BiFunction<byte[], Random, byte[]> how, Fate fate) {
        this.fate = fate;
        this.how = how;
    }

    Fate fate() {
        return fate;
    }

    /** Whether it does to a file what its fate says. */
    boolean isFor(String path) {
        return switch (this) {
            case ACTION_OF_TOP_UPS -> path.equals("topups.csv");
            case ACTION_OF_OTHER_FILES ->
                List.of("accounts.csv", "apps.csv").contains(path) || path.startsWith("usage/");
            case ALL_OF_FEW_ROWS_REJECTED -> path.startsWith("usage/");
            // the same bytes were imported before, so that they are not read again
            case GZIP_BY_NAME_ALONE -> !List.of("accounts.csv", "apps.csv").contains(path);
            default -> true;
        };
    }

    /** Whether it takes long. */
    boolean isBig() {
        return this == HUGE_FILE || this == HUGE_LINE || this == GZIP_BOMB || this == GZIP_FLOOD;
    }

    byte[] changed(byte[] bytes, Random random) {
        return how.apply(bytes, random);
    }

    /** What the name of a file that was changed so ends in, after {@code .csv}. */
    String suffix() {
        boolean gzipped = name().startsWith("GZIP") || this == HUGE_FILE || this == HUGE_LINE;
        return this == GZIP_NAMED_IN_CAPITALS ? ".GZ" : gzipped ? ".gz" : "";
    }
}

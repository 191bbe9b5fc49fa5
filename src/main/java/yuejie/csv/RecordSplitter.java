package yuejie.csv;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records of a CSV text in a buffer that never grows.
 * Where the quotes of a record are not in order, only its first physical line is malformed, and reading goes on with
 * the next line: one wrong byte cannot hide the rows after it. Every physical line is read three times at most, since
 * the next line with an odd number of quotes closes the open quote, or shows that it was a mistake.
 */
final class RecordSplitter {

    /** How much of a record's text is kept, in bytes of UTF-8. */
    static final int RAW_MAX = 4_096;

    private static final int LENGTH_MAX = RecordText.LENGTH_MAX;
    private static final int WINDOW = LENGTH_MAX + "\r\n".length();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;
    private final CsvDecoder text;
    private final ICSVParser parser = new RFC4180ParserBuilder().build();
    private final char[] chars = new char[4 * LENGTH_MAX];
    private int limit;
    private boolean ended;
    private int next;
    private long nextLine = 1;

    private int start;
    private int end;
    private long line;
    private long length;
    private boolean quoted;
    private @Nullable String problem;
    private @Nullable String rawOfLongLine;

    /** Starts at the beginning of the text; the file is for messages. */
    RecordSplitter(Path file, CsvDecoder text) throws IOException {
        this.file = file;
        this.text = text;
        fill();
        if (limit > 0 && chars[0] == BYTE_ORDER_MARK) {
            next = 1;
        }
    }

    /** Goes to the next record; false at the end of the file. */
    boolean next() throws IOException {
        if (!skipBlankLines()) {
            return false;
        }
        start = next;
        line = nextLine;
        problem = null;
        rawOfLongLine = null;
        int stop = Math.min(limit, start + WINDOW);
        quoted = !findPlain(stop);
        if (quoted) {
            findQuoted(stop);
        }
        return true;
    }

    /** How many characters are decoded and follow the record. */
    int ahead() {
        return limit - next;
    }

    /** The physical line on which the record starts, from 1. */
    long line() {
        return line;
    }

    /** The record's length in bytes of UTF-8, without the line end. */
    long length() {
        return length;
    }

    /** Why the record is malformed; empty if it is not. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** The record's text, cut to {@link #RAW_MAX} bytes. */
    String raw() {
        if (rawOfLongLine != null) {
            return rawOfLongLine;
        }
        return length <= RAW_MAX ? new String(chars, start, end - start) : cutText(end);
    }

    /** Finds the fields of a record that has no problem; false where it has a quote. */
    boolean find(PlainFields fields) {
        return !quoted && fields.find(chars, start, end);
    }

    /** All fields of a record that has no problem. */
    String[] fields() throws IOException {
        String record = new String(chars, start, end - start);
        return quoted ? parser.parseLine(record) : record.split(",", -1);
    }

    //--------------------------------------------------------------------------------------------------

    /** Moves to the next line with a character in it; false if there is none. */
    private boolean skipBlankLines() throws IOException {
        while (true) {
            fill();
            if (next == limit) {
                return false;
            }
            if (chars[next] == '\n') {
                next += 1;
            } else if (chars[next] == '\r' && next + 1 < limit && chars[next + 1] == '\n') {
                next += 2;
            } else {
                return true;
            }
            nextLine++;
        }
    }

    /** Takes a record without quotes, which is one physical line; false if a quote turns up. */
    private boolean findPlain(int stop) throws IOException {
        int bits = 0;
        int i = start;
        for (; i < stop; i++) {
            char c = chars[i];
            bits |= c;
            // nearly every character ends the test here
            if (c > '"') {
                continue;
            }
            if (c == '\n') {
                break;
            }
            if (c == '"') {
                return false;
            }
            noteOddity(i);
        }
        if (i == stop && isCutOff(stop)) {
            skipLongLine();
        } else {
            close(i, 1);
            length = bits < 0x80 ? end - start : RecordText.utf8Length(chars, start, end);
            if (length > LENGTH_MAX) {
                problem = RecordText.tooLong(length);
            }
        }
        return true;
    }

    /** Takes a record with quotes; if they do not add up, its first physical line. */
    private void findQuoted(int stop) throws IOException {
        problem = null;
        RecordState state = RecordState.FIELD_START;
        int lines = 1;
        int i = start;
        for (; i < stop && !state.isProblem(); i++) {
            char c = chars[i];
            if (state == RecordState.IN_QUOTES) {
                lines += c == '\n' ? 1 : 0;
            } else if (c == '\n') {
                break;
            }
            if (c == '\0' || (c == '\r' && state != RecordState.IN_QUOTES)) {
                noteOddity(i);
            }
            state = state.after(c);
        }
        if (i == stop && !isCutOff(stop)) {
            state = state.atEnd();
        }
        if (state.isProblem()) {
            takeFirstLine(stop, state.problem());
        } else if (i == stop && isCutOff(stop)) {
            takeFirstLine(stop, RecordText.TOO_MANY_LINES);
        } else {
            takeLines(i, stop, lines);
        }
    }

    /** Takes a record whose quotes add up, unless it is too long. */
    private void takeLines(int place, int stop, int lines) throws IOException {
        close(place, lines);
        length = RecordText.utf8Length(chars, start, end);
        if (length > LENGTH_MAX && lines > 1) {
            takeFirstLine(stop, RecordText.TOO_MANY_LINES);
        } else if (length > LENGTH_MAX) {
            problem = RecordText.tooLong(length);
        }
    }

    /** Takes the first physical line alone, as malformed. */
    private void takeFirstLine(int stop, String reason) throws IOException {
        int i = start;
        while (i < stop && chars[i] != '\n') {
            i++;
        }
        if (i == stop && isCutOff(stop)) {
            skipLongLine();
            return;
        }
        close(i, 1);
        length = RecordText.utf8Length(chars, start, end);
        problem = length > LENGTH_MAX ? RecordText.tooLong(length) : reason;
    }

    /** Passes a physical line that does not fit the window, counting its bytes and keeping its beginning. */
    private void skipLongLine() throws IOException {
        rawOfLongLine = cutText(limit);
        length = 0;
        boolean afterReturn = false;
        while (true) {
            int i = next;
            while (i < limit && chars[i] != '\n') {
                i++;
            }
            length += RecordText.utf8Length(chars, next, i);
            afterReturn = i > next ? chars[i - 1] == '\r' : afterReturn;
            next = i;
            if (i < limit) {
                next++;
                length -= afterReturn ? 1 : 0;
                break;
            }
            fill();
            if (next == limit) {
                break;
            }
        }
        nextLine++;
        problem = RecordText.tooLong(length);
    }

    /** Ends the record before the line end at that place, or at the end of the file. */
    private void close(int place, int lines) {
        boolean terminated = place < limit;
        next = terminated ? place + 1 : place;
        nextLine = line + lines;
        end = terminated && place > start && chars[place - 1] == '\r' ? place - 1 : place;
    }

    /** Remembers a character that no field may contain at that place. */
    private void noteOddity(int place) {
        if (problem != null) {
            return;
        }
        char c = chars[place];
        if (c == '\0') {
            problem = "NUL character";
        } else if (c == '\r' && (place + 1 == limit || chars[place + 1] != '\n')) {
            problem = "a CR without LF outside quotes";
        }
    }

    private boolean isCutOff(int stop) {
        return stop < limit || !ended;
    }

    private String cutText(int endExclusive) {
        return new String(chars, start, RecordText.cut(chars, start, endExclusive, RAW_MAX) - start);
    }

    /** Makes a window of text available from the next place on, or all that is left. */
    private void fill() throws IOException {
        if (ended || limit - next >= WINDOW) {
            return;
        }
        System.arraycopy(chars, next, chars, 0, limit - next);
        limit -= next;
        next = 0;
        try {
            // the decoder wants room for a surrogate pair
            while (!ended && limit < chars.length - 1) {
                int n = text.read(chars, limit, chars.length - limit);
                ended = n < 0;
                limit += Math.max(n, 0);
            }
        } catch (MalformedInputException e) {
            throw notUtf8(e);
        }
    }

    private FileRefusedException notUtf8(MalformedInputException cause) {
        long badLine = nextLine;
        for (int i = next; i < limit; i++) {
            badLine += chars[i] == '\n' ? 1 : 0;
        }
        return new FileRefusedException(file, "not UTF-8 at byte " + RecordText.grouped(text.position())
                + ", line " + RecordText.grouped(badLine), "save it as UTF-8", cause);
    }
}

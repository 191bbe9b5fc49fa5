package yuejie.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Random text against a splitter made of two regular expressions. */
class RecordFuzzTest {

    private static final Path FILE = Path.of("some.csv");
    private static final String FIELD = "(?:|\"(?:[^\"]|\"\")*+\"|[^\",\\n][^\",\\n]*?)";
    private static final Pattern RECORD = Pattern.compile("(" + FIELD + "(?:," + FIELD + ")*?)(?:\\r?\\n|\\z)");
    private static final Pattern LINE = Pattern.compile("([^\\n]*?)(?:\\r?\\n|\\z)");

    private record Found(long line, String text, boolean malformed) {
    }

    /** What the rules say, without buffers, limits or speed. */
    private static List<Found> naive(String text) {
        List<Found> found = new ArrayList<>();
        Matcher record = RECORD.matcher(text);
        Matcher line = LINE.matcher(text);
        long number = 1;
        int place = 0;
        while (place < text.length()) {
            boolean sound = record.region(place, text.length()).lookingAt();
            if (!sound) {
                line.region(place, text.length()).lookingAt();
            }
            Matcher taken = sound ? record : line;
            String body = taken.group(1);
            boolean odd = body.indexOf('\0') >= 0 || body.replaceAll("\"[^\"]*+\"", "").indexOf('\r') >= 0;
            if (!body.isEmpty()) {
                found.add(new Found(number, body, !sound || odd));
            }
            number += taken.group().chars().filter(c -> c == '\n').count();
            place = taken.end();
        }
        return found;
    }

    private static List<Found> split(InputStream in) throws IOException {
        RecordSplitter records = new RecordSplitter(FILE, new CsvDecoder(in));
        List<Found> found = new ArrayList<>();
        while (records.next()) {
            assertThat(records.length()).isEqualTo(records.raw().getBytes(StandardCharsets.UTF_8).length);
            found.add(new Found(records.line(), records.raw(), records.problem().isPresent()));
        }
        return found;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives a few bytes at a time, so that characters are cut in halves. */
    private static InputStream trickling(String text, Random random) {
        InputStream whole = bytes(text);
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return whole.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return whole.read(target, offset, Math.min(length, 1 + random.nextInt(3)));
            }
        };
    }

    private static String text(Random random, String[] alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString();
    }

    @Test
    void anyTextIsSplitAsTheRulesSay() throws IOException {
        String[] alphabet = {"a", "é", "😀", ",", ",", "\"", "\"", "\"\"", ",\"", "\",", "\n", "\"\n", "\r\n", "\r",
            "\0"};
        for (int seed = 0; seed < 6_000; seed++) {
            Random random = new Random(seed);
            String text = text(random, alphabet, 1 + random.nextInt(16));
            InputStream in = seed % 2 == 0 ? bytes(text) : trickling(text, random);
            assertThat(split(in)).as("seed %d, text <%s>", seed, text).isEqualTo(naive(text));
        }
    }

    @Test
    void aTextLongerThanTheBufferIsSplitAsTheRulesSay() throws IOException {
        String[] alphabet = {"abc", "é", "😀", "1,2", "1,2", ",", "\n", "\n", "\r\n", ",\"x\ny\",",
            "\n\"\"\"\",", "\""};
        for (int seed = 0; seed < 4; seed++) {
            String text = text(new Random(seed), alphabet, 400_000);
            assertThat(split(bytes(text))).as("seed %d", seed).isEqualTo(naive(text));
        }
    }

    @Test
    void wellFormedRecordsComeBackFieldByField() throws IOException {
        String[] alphabet = {"a", " ", "\\", "'", ";", "月", "😀", ",", "\"", "\n", "\r\n", "\r"};
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<String[]> expected = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int row = random.nextInt(8); row >= 0; row--) {
                String[] values = new String[2 + random.nextInt(3)];
                for (int i = 0; i < values.length; i++) {
                    values[i] = text(random, alphabet, random.nextInt(5));
                    text.append(i == 0 ? "" : ",").append(written(values[i], random));
                }
                expected.add(values);
                text.append(random.nextBoolean() ? "\n" : "\r\n").append(random.nextInt(4) == 0 ? "\n" : "");
            }
            RecordSplitter records = new RecordSplitter(FILE, new CsvDecoder(bytes(text.toString())));
            for (String[] values : expected) {
                assertThat(records.next()).isTrue();
                assertThat(records.problem()).isEmpty();
                assertThat(records.fields()).as("seed %d", seed).isEqualTo(values);
            }
            assertThat(records.next()).isFalse();
        }
    }

    private static String written(String value, Random random) {
        boolean needsQuotes = value.matches("(?s).*[\",\r\n].*");
        return needsQuotes || random.nextInt(3) == 0 ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    @Test
    void oneWrongByteInNumbersCostsNoOtherLine() throws IOException {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                lines.add(1_400_000_000L + i + ",2022-07-01," + random.nextInt(10_000) + "," + random.nextInt(10));
            }
            byte[] bytes = (String.join(lineEnd, lines) + lineEnd).getBytes(StandardCharsets.UTF_8);
            int place = random.nextInt(bytes.length);
            byte was = bytes[place];
            bytes[place] = seed % 3 == 0 ? (byte) '"' : (byte) random.nextInt(128);
            List<String> untouched = untouched(lines, lineEnd, place, was == '\n');
            List<Found> found = split(new ByteArrayInputStream(bytes));
            assertThat(found.stream().filter(each -> !each.malformed()).map(Found::text))
                    .as("seed %d: %d became %d at %d", seed, was, bytes[place], place)
                    .containsSubsequence(untouched);
            assertThat(found).hasSizeBetween(lines.size() - 1, lines.size() + 1);
        }
    }

    /** The lines without the byte; with a line end gone, the line after it is touched as well. */
    private static List<String> untouched(List<String> lines, String lineEnd, int place, boolean wasLineFeed) {
        List<String> untouched = new ArrayList<>();
        int start = 0;
        for (String line : lines) {
            int next = start + line.length() + lineEnd.length();
            boolean joined = wasLineFeed && place == start - 1;
            if (!joined && (place < start || place >= next)) {
                untouched.add(line);
            }
            start = next;
        }
        return untouched;
    }

    @Test
    void oneByteThatIsNotAsciiRefusesTheFile() {
        byte[] numbers = "1,2\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            byte[] bytes = numbers.clone();
            int place = random.nextInt(bytes.length);
            bytes[place] = (byte) (128 + random.nextInt(128));
            assertThatExceptionOfType(FileRefusedException.class)
                    .isThrownBy(() -> split(new ByteArrayInputStream(bytes)))
                    .withMessage("some.csv: not UTF-8 at byte %,d, line %,d; save it as UTF-8",
                            place + 1, place / 4 + 1);
        }
    }
}

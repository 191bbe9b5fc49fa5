package yuejie.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** A file that is being broken, and what is known of it: whose rows were touched, and how many records it has. */
final class MutantFile {

    private final Random random;
    private final List<Line> lines = new ArrayList<>();
    private final int firstVictim;
    private boolean allTouched;

    /**
     * A file without a mistake.
     *
     * @param victims how many applications may be touched: the rows of the last ones
     */
    MutantFile(List<String> sound, int victims, Random random) {
        this.random = random;
        this.firstVictim = sound.size() - victims;
        IntStream.range(0, sound.size()).forEach(i -> lines.add(new Line(sound.get(i), i - 1)));
    }

    /** The rows that may be touched. */
    List<Line> victims() {
        return lines.subList(firstVictim, lines.size());
    }

    /** The rows that may not. */
    List<Line> calm() {
        return lines.subList(1, firstVictim);
    }

    /** One of the rows that may be touched and still has something in it. */
    Line victim() {
        List<Line> left = victims().stream().filter(line -> line.text().length() > 1).toList();
        return left.get(random.nextInt(left.size()));
    }

    /** Changes one field of one row. */
    void field(BiConsumer<String[], Integer> change) {
        victim().change(text -> {
            String[] fields = text.split(",", -1);
            change.accept(fields, random.nextInt(fields.length));
            return String.join(",", fields);
        });
    }

    /** Puts a further row somewhere among those that may be touched. */
    void add(Line line) {
        lines.add(firstVictim + random.nextInt(lines.size() - firstVictim + 1), line);
    }

    void touchAll() {
        allTouched = true;
    }

    /** What is not UTF-8 is refused, whatever else it is. */
    boolean isUtf8() {
        return Arrays.equals(bytes(), text().getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lines.forEach(line -> bytes.writeBytes(line.bytes()));
        return bytes.toByteArray();
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /**
     * The applications of whose rows nothing is promised any more. A line without an end runs into the next one, and
     * what lies between two quotes may have become one field.
     */
    Set<Integer> touched() {
        Set<Integer> touched = new TreeSet<>();
        if (allTouched) {
            IntStream.range(0, SoundDrop.APPLICATIONS).forEach(touched::add);
        }
        int[] quoted = IntStream.range(1, lines.size()).filter(i -> lines.get(i).hasQuote()).toArray();
        for (int i = 1; i < lines.size(); i++) {
            boolean joined = i > 1 && lines.get(i - 1).touched() && !lines.get(i - 1).isEnded();
            boolean between = quoted.length > 0 && i >= quoted[0] && i <= quoted[quoted.length - 1];
            if (lines.get(i).touched() || joined || between) {
                touched.add(lines.get(i).application());
            }
        }
        return touched;
    }

    /** How many records there are, where that can be counted by line ends alone. */
    OptionalLong records() {
        return lines.stream().skip(1).anyMatch(Line::hasQuote) ? OptionalLong.empty()
                : OptionalLong.of(Arrays.stream(text().split("\n"))
                        .filter(line -> !line.isEmpty() && !line.equals("\r")).count() - 1);
    }
}

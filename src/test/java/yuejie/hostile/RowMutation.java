package yuejie.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/** A way to break single rows of a file. */
enum RowMutation {
    FLIP_BYTE((file, random) -> {
        Line line = file.victim();
        line.splice(random.nextInt(line.bytes().length), 1, (byte) random.nextInt(256));
    }),
    FLIP_ASCII((file, random) -> {
        Line line = file.victim();
        line.splice(random.nextInt(line.bytes().length), 1, (byte) random.nextInt(128));
    }),
    INSERT_BYTE((file, random) -> {
        Line line = file.victim();
        line.splice(random.nextInt(line.bytes().length), 0, (byte) random.nextInt(128));
    }),
    DELETE_BYTE((file, random) -> {
        Line line = file.victim();
        line.splice(random.nextInt(line.bytes().length), 1);
    }),
    STRAY_QUOTE((file, random) -> {
        Line line = file.victim();
        line.splice(random.nextInt(line.bytes().length), 0, (byte) '"');
    }),
    QUOTE_BEFORE_A_FIELD((file, random) -> file.field((fields, i) -> fields[i] = '"' + fields[i])),
    SWAP_FIELDS((file, random) -> file.field((fields, i) -> {
        int other = random.nextInt(fields.length);
        String kept = fields[i];
        fields[i] = fields[other];
        fields[other] = kept;
    })),
    LIMIT((file, random) -> file.field((fields, i) -> fields[i] = Values.limit(random))),
    ODD_TEXT((file, random) -> file.field((fields, i) -> fields[i] = Values.text(random))),
    LINE_END_IN_QUOTES((file, random) -> file.field((fields, i) -> fields[i] = '"' + Values.lineEnd(random) + fields[i]
            + Values.lineEnd(random) + '"')),
    LINE_END_WITHOUT_QUOTES((file, random) -> file.field((fields, i) -> fields[i] += Values.lineEnd(random))),
    HUGE_FIELD((file, random) -> file.field((fields, i) -> fields[i] = "9".repeat(60_000 + random.nextInt(20_000)))),
    FIELD_MORE((file, random) -> file.victim().change(text -> text + ",1")),
    CUT_ROW((file, random) -> file.victim().change(text -> text.substring(0, random.nextInt(text.length() + 1)))),
    DROP_ROW((file, random) -> file.victim().replace(new byte[0])),
    BLANK_LINE((file, random) -> {
        Line line = file.victim();
        line.replace(("\n\r\n" + line.text() + "\n\n").getBytes(StandardCharsets.UTF_8));
    }),
    SAME_ROW_AGAIN((file, random) -> file.add(file.victim().copy())),
    OTHER_ROW_WITH_THE_KEY((file, random) -> {
        Line other = file.victim().copy();
        other.change(text -> text.substring(0, text.length() - 1) + random.nextInt(10));
        file.add(other);
    }),
    REORDER((file, random) -> {
        Collections.shuffle(file.calm(), random);
        Collections.shuffle(file.victims(), random);
    }),
    CUT_FILE_IN_A_ROW((file, random) -> {
        List<Line> victims = file.victims();
        int from = random.nextInt(victims.size());
        Line line = victims.get(from);
        // it may be empty already
        line.replace(Arrays.copyOf(line.bytes(), random.nextInt(Math.max(1, line.bytes().length))));
        victims.subList(from + 1, victims.size()).forEach(lost -> lost.replace(new byte[0]));
    });

    private final BiConsumer<MutantFile, Random> how;

    RowMutation(BiConsumer<MutantFile, Random> how) {
        this.how = how;
    }

    void breakRows(MutantFile file, Random random) {
        how.accept(file, random);
    }
}

package yuejie.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A CSV file in the making, written in any of the forms that the data contract (2) allows. */
final class RandomTable {

    private final String name;
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    RandomTable(String name, String... columns) {
        this.name = name;
        this.columns = List.of(columns);
    }

    void add(String... fields) {
        rows.add(List.of(fields));
    }

    /** Rows in any order, as where each has a key of its own. */
    RandomTable shuffled(Dice dice) {
        Collections.shuffle(rows, dice.random());
        return this;
    }

    /** Several scripts of rows merged at random, each script keeping its own order. */
    void addInterleaved(List<List<List<String>>> scripts, Dice dice) {
        List<List<List<String>>> left = new ArrayList<>();
        scripts.stream().filter(script -> !script.isEmpty()).forEach(script -> left.add(new ArrayList<>(script)));
        while (!left.isEmpty()) {
            List<List<String>> script = dice.pick(left);
            rows.add(script.remove(0));
            left.removeIf(List::isEmpty);
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Writes the file: plain or gzipped, with or without mark, quotes, CR, further columns, last line end. */
    void write(Path folder, Dice dice) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            order.add(i);
        }
        if (dice.chance(40)) {
            Collections.shuffle(order, dice.random());
        }
        String remark = dice.chance(20) ? dice.pick("", "x, y", "said \"no\"", "two\nlines", "备注") : null;
        boolean quoteAll = dice.chance(20);
        String lineEnd = dice.chance(30) ? "\r\n" : "\n";
        StringBuilder text = new StringBuilder(dice.chance(25) ? "\uFEFF" : "");
        text.append(line(columns, order, remark == null ? null : "remark", quoteAll)).append(lineEnd);
        for (List<String> row : rows) {
            text.append(line(row, order, remark, quoteAll)).append(lineEnd);
        }
        if (dice.chance(15)) {
            text.setLength(text.length() - lineEnd.length());
        }
        save(folder.resolve(name + (dice.chance(30) ? ".csv.gz" : ".csv")), text.toString());
    }

    private static String line(List<String> row, List<Integer> order, String remark, boolean quoteAll) {
        List<String> fields = new ArrayList<>();
        order.forEach(i -> fields.add(row.get(i)));
        if (remark != null) {
            fields.add(remark);
        }
        if (quoteAll) {
            fields.replaceAll(field -> '"' + field.replace("\"", "\"\"") + '"');
            return String.join(",", fields);
        }
        String line = Csv.line(fields);
        return line.substring(0, line.length() - 1);
    }

    private static void save(Path file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, file.toString().endsWith(".gz") ? gzipped(bytes) : bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static byte[] gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(target)) {
            gzip.write(bytes);
        }
        return target.toByteArray();
    }
}

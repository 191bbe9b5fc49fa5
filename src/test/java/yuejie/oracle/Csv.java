package yuejie.oracle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A tiny RFC 4180 reader and writer, character by character; no cleverness, no library. */
final class Csv {

    /** Order of text by Unicode code point (rulebook, preamble), which is not that of UTF-16. */
    static final Comparator<String> BY_CODE_POINT = Csv::compareCodePoints;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Csv() {
    }

    /** The rows of a plain or gzipped file, each as column name to text; blank lines are no rows. */
    static List<Map<String, String>> rows(Path file) {
        return rows(text(file));
    }

    /** The rows of a file's text, each as column name to text. */
    static List<Map<String, String>> rows(String text) {
        List<List<String>> records = records(text);
        List<String> header = records.get(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> fields : records.subList(1, records.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), fields.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** One line of output, LF at its end, a field quoted only where it must be (data contract, 4). */
    static String line(List<String> fields) {
        List<String> written = new ArrayList<>();
        for (String field : fields) {
            boolean quoted = field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
            written.add(quoted ? '"' + field.replace("\"", "\"\"") + '"' : field);
        }
        return String.join(",", written) + "\n";
    }

    /** A text as the exports write it, with an apostrophe where a spreadsheet would run it (data contract, 4). */
    static String inert(String text) {
        return text.matches("(?s)['\t\r\n].*|[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+@＝＋－＠-].*") ? "'" + text : text;
    }

    private static String text(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (file.getFileName().toString().endsWith(".gz")) {
                bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\r' && c != '\n') {
                field.append(c);
            } else if (c == ',') {
                record.add(take(field));
            } else if (c == '\n') {
                record.add(take(field));
                keep(records, record);
                record = new ArrayList<>();
            }
        }
        record.add(take(field));
        keep(records, record);
        return records;
    }

    private static String take(StringBuilder field) {
        String text = field.toString();
        field.setLength(0);
        return text;
    }

    private static void keep(List<List<String>> records, List<String> record) {
        boolean blank = record.size() == 1 && record.get(0).isEmpty();
        if (!blank) {
            records.add(record);
        }
    }

    private static int compareCodePoints(String left, String right) {
        int[] a = left.codePoints().toArray();
        int[] b = right.codePoints().toArray();
        for (int i = 0; i < a.length && i < b.length; i++) {
            if (a[i] != b[i]) {
                return Integer.compare(a[i], b[i]);
            }
        }
        return Integer.compare(a.length, b.length);
    }
}

package yuejie.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes small files and reads them back whole. */
public final class CsvTestFiles {

    static final CsvLayout TWO = new CsvLayout(List.of("id", "name"), List.of());

    private CsvTestFiles() {
    }

    public static Path write(Path directory, String name, String text) throws IOException {
        return write(directory, name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Path write(Path directory, String name, byte[] bytes) throws IOException {
        Path file = directory.resolve(name);
        if (name.endsWith(".gz")) {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
                out.write(bytes);
            }
        } else {
            Files.write(file, bytes);
        }
        return file;
    }

    static List<CsvRow> rows(Path file, CsvLayout layout) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvFile csv = CsvFile.open(file, layout)) {
            while (csv.advance()) {
                rows.add(csv.row());
            }
        }
        return rows;
    }

    /** One line of text a row: its line number, then its values or what is wrong. */
    static List<String> shown(List<CsvRow> rows) {
        return rows.stream()
                .map(row -> row.line() + row.problem().map(problem -> " ! " + problem)
                        .orElse(" " + row.values()))
                .toList();
    }
}

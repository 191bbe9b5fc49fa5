package yuejie.audit.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import yuejie.audit.Findings;
import yuejie.audit.Words;
import yuejie.csv.CsvIn;
import yuejie.csv.FileRefusedException;
import yuejie.seal.Sha256;

/**
 * A file of an export: its bytes and rows are counted and hashed, its header is looked at, and its rows are handed out.
 *
 * @param name    its name
 * @param columns its columns
 */
record ExportedFile(String name, List<String> columns) {

    /** Receives a row. */
    @FunctionalInterface
    interface Rows {
        /** One row; what cannot be read in it is found. */
        void accept(ExportedRow row) throws ExportedRow.UnreadableException;
    }

    ExportedFile(String name, String columns) {
        this(name, List.of(columns.split(",")));
    }

    /** Reads the file. */
    void read(Path directory, ExportManifest manifest, Findings findings, Rows rows) {
        Path file = directory.resolve(name);
        ExportManifest.FileSum sum = manifest.files().get(name);
        if (sum == null) {
            findings.add(ExportManifest.NAME, "it says nothing of " + name);
        }
        if (!Files.isRegularFile(file)) {
            findings.add(name, "it is missing");
            return;
        }
        MessageDigest sha256 = Sha256.digest();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                DigestInputStream in = new DigestInputStream(bytes, sha256)) {
            CsvIn csv = new CsvIn(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), file);
            long count = read(csv, findings, rows);
            in.transferTo(OutputStream.nullOutputStream());
            String hash = HexFormat.of().formatHex(sha256.digest());
            if (sum != null && !hash.equals(sum.sha256())) {
                findings.add(name, "its SHA-256 is " + hash + ", " + ExportManifest.NAME + " says " + sum.sha256());
            } else if (sum != null && count >= 0 && count != sum.rows()) {
                findings.add(name,
                        "it has " + Words.count(count, "row") + ", " + ExportManifest.NAME + " says " + sum.rows());
            }
        } catch (CharacterCodingException e) {
            findings.add(name, "it is not UTF-8");
        } catch (IOException e) {
            findings.add(name, "it cannot be read: " + e.getMessage());
        }
    }

    /** The number of rows; -1 where they were not all read. */
    private long read(CsvIn csv, Findings findings, Rows rows) throws IOException {
        try {
            if (!csv.next().equals(Optional.of(columns))) {
                findings.add(name, "its header is not " + String.join(",", columns));
                return -1;
            }
            long count = 0;
            for (Optional<List<String>> fields = csv.next(); fields.isPresent(); fields = csv.next()) {
                count++;
                accept(fields.get(), "line " + csv.line(), findings, rows);
            }
            return count;
        } catch (FileRefusedException e) {
            findings.add(name, "it is no CSV: a quoted field does not end");
            return -1;
        }
    }

    private void accept(List<String> fields, String line, Findings findings, Rows rows) {
        if (fields.size() != columns.size()) {
            findings.add(name + " " + line, "it has " + fields.size() + " fields, not " + columns.size());
            return;
        }
        try {
            rows.accept(new ExportedRow(columns, fields.stream().map(ExportedFile::text).toList()));
        } catch (ExportedRow.UnreadableException e) {
            findings.add(name + " " + line, e.getMessage());
        }
    }

    /** A field as it stands in the book: an apostrophe at its beginning only keeps it from being run as a formula. */
    private static String text(String field) {
        return field.startsWith("'") ? field.substring(1) : field;
    }
}

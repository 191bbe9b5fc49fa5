package yuejie.intake.drop;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import yuejie.csv.CsvFile;
import yuejie.csv.CsvLayout;
import yuejie.csv.CsvRow;
import yuejie.csv.FileRefusedException;
import yuejie.intake.row.Field;
import yuejie.intake.row.RejectCode;
import yuejie.intake.row.RowRejectedException;
import yuejie.text.Escaped;
import yuejie.text.Plural;

/** A {@code control.csv}: control totals of the files beside it, to be compared with the files that came. */
final class ControlFile {

    /** Its name, without {@code .gz}. */
    static final String NAME = "control.csv";

    private static final String FILE = "file";
    private static final CsvLayout LAYOUT = new CsvLayout(List.of(FILE, Control.ROWS, Control.SHA256),
            List.of(Control.SUM_DAU, Control.SUM_GROUPS));
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,60}");
    private static final String MEND = "mend it and call again";

    /** The control totals of one file, and the file's name. */
    private record Said(String path, DropName name, Control control) {
    }

    private final Path drop;
    private final Map<String, Said> said = new LinkedHashMap<>();

    private ControlFile(Path drop) {
        this.drop = drop;
    }

    /**
     * Reads a control file.
     *
     * @param drop the directory of the drop, in which it lies
     * @throws FileRefusedException if it is broken anywhere: then none of its figures is reliable
     * @throws IOException          if it cannot be read
     */
    static ControlFile read(Path drop, Path file) throws IOException {
        ControlFile control = new ControlFile(drop);
        try (CsvFile csv = CsvFile.open(file, LAYOUT)) {
            if (!csv.unknownColumns().isEmpty()) {
                throw new FileRefusedException(file, "the header has " + Plural.of(csv.unknownColumns().size(),
                        "column") + " that it must not have", "a control file has the columns"
                                + " file,rows,sum_dau,sum_groups,sha256 and no others");
            }
            while (csv.advance()) {
                try {
                    control.take(csv.row());
                } catch (RowRejectedException e) {
                    throw new FileRefusedException(file, "line " + csv.row().line() + ": " + e.getMessage(), MEND);
                }
            }
        }
        return control;
    }

    private void take(CsvRow row) {
        List<String> fields = RowRejectedException.unlessMalformed(row).values();
        String path = Field.present(FILE, fields.get(0));
        DropName name = name(path);
        Said before = said.get(name.name());
        if (before != null) {
            throw new RowRejectedException(RejectCode.DUPLICATE_IN_FILE, FILE + " " + Escaped.quoted(path)
                    + " is named twice, first as " + Escaped.quoted(before.path));
        }
        Map<String, String> values = new HashMap<>();
        for (int slot = 1; slot < LAYOUT.size(); slot++) {
            if (!fields.get(slot).isEmpty()) {
                values.put(LAYOUT.columnAt(slot), figure(name, LAYOUT.columnAt(slot), fields.get(slot)));
            }
        }
        said.put(name.name(), new Said(path, name, new Control(values)));
    }

    private static DropName name(String path) {
        DropName name = DropName.of(path.startsWith("usage/") ? path.substring("usage/".length()) : path);
        name.against().ifPresent(against -> {
            throw new RowRejectedException(RejectCode.UNKNOWN_VALUE, FILE + " " + Escaped.quoted(path) + ": "
                    + (path.startsWith("/") || List.of(path.split("[/\\\\]")).contains("..")
                            ? "it leads out of the drop; a file is named by its path from where control.csv lies"
                            : against));
        });
        return name;
    }

    private static String figure(DropName name, String column, String value) {
        return switch (column) {
            case Control.ROWS -> Long.toString(Field.number(column, value, 0, Long.MAX_VALUE));
            case Control.SHA256 -> matching(HASH, column, value, "a SHA-256 is written in 64 hexadecimal digits")
                    .toLowerCase(Locale.ROOT);
            default -> sum(name, column, value).toString();
        };
    }

    private static BigInteger sum(DropName name, String column, String value) {
        if (name.kind().isReference()) {
            throw new RowRejectedException(RejectCode.OUT_OF_RANGE, column + " " + Escaped.quoted(value)
                    + "; only usage files have sums, leave it empty for " + name.name());
        }
        return new BigInteger(matching(WHOLE, column, value, "a sum is a whole number of at most 60 digits, 0 to"
                + " 9"));
    }

    private static String matching(Pattern pattern, String column, String value, String valid) {
        if (!pattern.matcher(value).matches()) {
            throw new RowRejectedException(RejectCode.UNKNOWN_VALUE,
                    column + " " + Escaped.quoted(value) + "; " + valid);
        }
        return value;
    }

    /**
     * Gives the control totals to the files that were found, and refuses the files that are named and missing.
     *
     * @param files    the files by name
     * @param warnings receives a sentence for each file of the drop that is not named
     */
    void hold(Map<String, DropFile> files, List<String> warnings) {
        said.values().forEach(each -> files.merge(each.name.name(), missing(each), (found, missing) -> {
            if (found.path().equals(missing.path())) {
                return found.saidToBe(each.control);
            }
            return found.refused("control.csv names " + missing.path() + ", which is not there; keep the one that is"
                    + " meant, or mend control.csv");
        }));
        files.values().stream().filter(found -> !said.containsKey(found.name()) && liesInDrop(found.path()))
                .forEach(found -> warnings.add(found.path() + " is not named in control.csv; nothing is known of what"
                        + " it should hold"));
    }

    private DropFile missing(Said each) {
        return new DropFile(each.name.kind(), each.name.name(), each.name.day(), drop.resolve(each.path), "",
                Optional.of("control.csv names it, and it is not there; have it sent, or mend control.csv"),
                Optional.of(each.control));
    }

    private boolean liesInDrop(Path path) {
        return drop.equals(path.getParent()) || drop.resolve(DropName.USAGE_DIRECTORY).equals(path.getParent());
    }
}

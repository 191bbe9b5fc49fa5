package yuejie.intake.drop;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What follows from the name of a file.
 *
 * @param kind    what the file holds
 * @param name    the name without {@code .gz}
 * @param day     the day of a usage file
 * @param against why no file of a data drop has such a name; empty where one can have it
 */
record DropName(FileKind kind, String name, Optional<LocalDate> day, Optional<String> against) {

    static final String VALID = Arrays.stream(FileKind.values()).map(FileKind::fileName)
            .collect(Collectors.joining(", ")) + ", each also with .gz";

    private static final Pattern USAGE = Pattern.compile("usage-(\\d{4}-\\d{2}-\\d{2})\\.csv");
    private static final int LONGEST_KEPT = 64;

    /** What follows from a file name without a directory. */
    static DropName of(String fileName) {
        String name = withoutGz(fileName);
        Optional<FileKind> reference = FileKind.referenceNamed(name);
        if (reference.isPresent()) {
            return new DropName(reference.get(), name, Optional.empty(), Optional.empty());
        }
        Matcher usage = USAGE.matcher(name);
        if (!usage.matches()) {
            return new DropName(FileKind.USAGE, cut(name), Optional.empty(),
                    Optional.of("its name is none of a data drop's: " + VALID));
        }
        Optional<LocalDate> day = day(usage.group(1));
        return new DropName(FileKind.USAGE, name, day, day.isPresent() ? Optional.empty()
                : Optional.of(usage.group(1) + " in its name is no date"));
    }

    static String withoutGz(String fileName) {
        return fileName.endsWith(".gz") ? fileName.substring(0, fileName.length() - 3) : fileName;
    }

    /** A name as far as there is room for it, never with half a character. */
    private static String cut(String name) {
        if (name.length() <= LONGEST_KEPT) {
            return name;
        }
        boolean halved = Character.isHighSurrogate(name.charAt(LONGEST_KEPT - 1));
        return name.substring(0, halved ? LONGEST_KEPT - 1 : LONGEST_KEPT);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

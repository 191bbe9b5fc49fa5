package yuejie.intake.drop;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yuejie.csv.CsvLayout;

/**
 * What follows from the name of a file.
 *
 * @param kind    what the file holds
 * @param name    the name without {@code .gz}; of a file whose name is only written differently, the right name
 * @param day     the day of a usage file
 * @param ours    whether the file looks like one of a data drop, so that it is not passed over
 * @param against why no file of a data drop has such a name; empty where one can have it
 */
record DropName(FileKind kind, String name, Optional<LocalDate> day, boolean ours, Optional<String> against) {

    static final String VALID = Arrays.stream(FileKind.values()).map(FileKind::fileName)
            .collect(Collectors.joining(", ")) + ", each also with .gz";

    /** The directory of the usage files. */
    static final String USAGE_DIRECTORY = "usage";

    private static final Pattern USAGE = Pattern.compile("usage-(\\d{4}-\\d{2}-\\d{2})\\.csv");
    /** The name of a usage file, as names are compared that may be written differently. */
    private static final Pattern LIKE_USAGE = Pattern.compile("usage([0-9]{4})([0-9]{2})([0-9]{2})\\.csv");
    private static final Pattern OF_USAGE = Pattern.compile("(?i)usage(-.*|[ _.]?[0-9].*)?\\.csv");
    private static final Pattern DATE = Pattern.compile("(?<![0-9])([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?![0-9])");
    private static final int LONGEST_KEPT = 64;

    /** What follows from a file name without a directory. */
    static DropName of(String fileName) {
        String name = withoutGz(fileName);
        Optional<FileKind> reference = FileKind.referenceNamed(name);
        if (reference.isPresent()) {
            return new DropName(reference.get(), name, Optional.empty(), true, Optional.empty());
        }
        Matcher usage = USAGE.matcher(name);
        if (usage.matches()) {
            Optional<LocalDate> day = day(usage.group(1));
            return new DropName(FileKind.USAGE, name, day, true, day.isPresent() ? Optional.empty()
                    : Optional.of(usage.group(1) + " in its name is no date"));
        }
        return like(fileName).orElseGet(() -> new DropName(FileKind.USAGE, cut(name), Optional.empty(),
                OF_USAGE.matcher(withoutGz(fileName.toLowerCase(Locale.ROOT))).matches(),
                Optional.of("its name is none of a data drop's: " + VALID)));
    }

    /** What follows from a name that is one of a data drop, but for capitals, blanks, hyphens or underscores. */
    private static Optional<DropName> like(String fileName) {
        String key = CsvLayout.key(fileName);
        String plain = withoutGz(key);
        String end = plain.equals(key) ? "" : ".gz";
        Matcher usage = LIKE_USAGE.matcher(plain);
        Optional<String> right = usage.matches()
                ? Optional.of("usage-" + usage.group(1) + "-" + usage.group(2) + "-" + usage.group(3) + ".csv")
                : Arrays.stream(FileKind.values()).filter(FileKind::isReference).map(FileKind::fileName)
                        .filter(name -> CsvLayout.key(name).equals(plain)).findFirst();
        return right.map(DropName::of).filter(name -> name.against.isEmpty()).map(name -> new DropName(name.kind,
                name.name, name.day, true, Optional.of("its name must be " + name.name + end)));
    }

    /** Whether it is the name of a file, or differs from it only in capitals, blanks, hyphens or underscores. */
    static boolean isLike(String name, String fileName) {
        return withoutGz(CsvLayout.key(fileName)).equals(CsvLayout.key(name));
    }

    /** This name, but as it is written. */
    DropName asWritten(String fileName) {
        return new DropName(kind, cut(withoutGz(fileName)), day, ours, against);
    }

    /** This name, of a file that cannot be accepted for another reason. */
    DropName refused(String why) {
        return new DropName(kind, name, day, ours, Optional.of(why));
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

    /** The first date in the name of a directory, with hyphens or without; empty where it has none. */
    static Optional<LocalDate> dayIn(String directory) {
        return DATE.matcher(directory).results()
                .flatMap(date -> day(date.group(1) + "-" + date.group(2) + "-" + date.group(3)).stream()).findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

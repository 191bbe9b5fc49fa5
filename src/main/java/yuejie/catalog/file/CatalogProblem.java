package yuejie.catalog.file;

/**
 * One mistake in a catalog file.
 *
 * @param file     the file's name, or the directory as it was given
 * @param line     counted from 1; 0 where the mistake is not in a line (the directory, the encoding)
 * @param path     where in the file, for example {@code charges[0].plans.PRO.block}; in parentheses
 *                 where it is no key, for example {@code (top level)}
 * @param value    what is there, as it is shown: {@code '0'}, {@code missing}, {@code a list}
 * @param expected what would have been right, with the valid choices
 */
public record CatalogProblem(String file, int line, String path, String value, String expected) {

    /** One line: {@code mainland-2022.yaml:14: charges[0].plans.PRO.block: '0' — expected …}. */
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line;
        return place + ": " + path + ": " + value + " — expected " + expected;
    }
}

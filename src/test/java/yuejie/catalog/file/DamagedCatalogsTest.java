package yuejie.catalog.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a file is damaged, it is read or refused with its name and line; nothing else happens. */
class DamagedCatalogsTest {

    private static final long SEED = 20220731;
    private static final Pattern COMPLAINT = Pattern.compile("bad\\.yaml(:[0-9]+)?: \\S.*: \\S.* — expected \\S.*");
    private static final String[] PIECES = {"", "\n", " ", "  ", ":", ": ", "- ", "[", "]", "{", "}", "\"", "'", "#",
        "&a ", "*a", "!!map ", "|", ">", "?", "? ", "%", "---\n", "...\n", "\t", "\u0000", "\uFEFF", "\u2028", "0",
        "<<: ", "null", "~", "PAID", "FREE", "plans:", "charges:", ",", "@", "-"};

    @TempDir
    private Path directory;

    @Test
    void a_damaged_file_brings_complaints_only() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            String text = damaged(random);
            Sample.write(directory, "bad.yaml", text);
            assertThat(Sample.complaint(directory).lines())
                    .as("seed %d, round %d:%n%s", SEED, round, text)
                    .allMatch(line -> COMPLAINT.matcher(line).matches());
        }
    }

    private static String damaged(Random random) {
        StringBuilder text = new StringBuilder(Sample.GOOD);
        for (int damage = random.nextInt(4); damage >= 0; damage--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(random.nextInt(10) == 0 ? 200 : 8));
            text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}

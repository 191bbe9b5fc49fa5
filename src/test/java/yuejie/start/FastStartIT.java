package yuejie.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.start.Checkout.Ended;

/** The packaged program is started by the script, with an archive that this Java makes. */
class FastStartIT {

    private static final Path JAR = Path.of(System.getProperty("yuejie.jar", "target/yuejie.jar")).toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void twoFirstCallsAtOnceBothAnswerAndLaterOnesUseTheOneArchive() {
        Checkout checkout = new Checkout(folder.resolve("clone"), JAR);
        Map<String, String> environment = Map.of("JAVA_HOME", System.getProperty("java.home"), "YUEJIE_HOME",
                folder.resolve("book").toString());
        String preparing = "yuejie: preparing a fast start with Java " + System.getProperty("java.version")
                + ", once…\n";
        Process first = checkout.start(environment, "history");
        Process second = checkout.start(environment, "history");
        String none = "There is no book in " + folder.resolve("book") + ". Set YUEJIE_HOME to where yours is kept; the"
                + " first import makes one.\n";
        Ended ended = new Ended(3, "", preparing + none);
        assertThat(Checkout.ended(first)).isEqualTo(ended);
        assertThat(Checkout.ended(second)).isEqualTo(ended);
        assertThat(checkout.prepared()).containsExactly("FORM/java-" + System.getProperty("java.version") + "-ID.jsa",
                "FORM/yuejie.jar");
        assertThat(checkout.call(environment, "history")).isEqualTo(new Ended(3, "", none));

        Path log = folder.resolve("classes.log");
        Map<String, String> logging = new HashMap<>(environment);
        logging.put("JAVA_OPTS", "-Xlog:class+load:file=" + log);
        assertThat(checkout.call(logging, "history")).isEqualTo(new Ended(3, "", none));
        assertThat(log).content().contains("com.zaxxer.hikari.HikariDataSource source: shared objects file (top)");
    }
}

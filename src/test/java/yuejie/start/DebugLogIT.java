package yuejie.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuejie.start.Checkout.Ended;

/** What the packaged program prints with {@code --debug} can be sent to somebody. */
class DebugLogIT {

    private static final Path JAR = Path.of(System.getProperty("yuejie.jar", "target/yuejie.jar")).toAbsolutePath();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"history", "import", "settings"})
    void passwordsAreInNoLogAndNoStackTrace(String command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-jar",
                JAR.toString(), command, "--debug");
        if (command.equals("import")) {
            Files.writeString(folder.resolve("accounts.csv"), "account_id,name\na,A\n");
            builder.command().add(folder.toString());
        }
        builder.environment().keySet().removeAll(List.of("JAVA_OPTS", "JAVA_TOOL_OPTIONS"));
        builder.environment().put("YUEJIE_HOME", folder.resolve("book").toString());
        builder.environment().put("SPRING_DATASOURCE_URL",
                "jdbc:postgresql://localhost:1/book?user=u&password=inTheAddress");
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", "inTheEnvironment");

        Ended ended = Checkout.ended(builder.start());

        assertThat(ended.exitCode()).isEqualTo(command.equals("settings") ? 0 : 1);
        assertThat(ended.err() + ended.out()).contains(command.equals("settings") ? "(hidden)" : "\tat ")
                .doesNotContain("inTheAddress", "inTheEnvironment");
    }
}

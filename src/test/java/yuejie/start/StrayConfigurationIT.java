package yuejie.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.start.Checkout.Ended;

/**
 * Files that configure another program lie where the packaged program is called, on its class path and in the book's
 * home, and what names such files stands in the environment: all of it changes nothing.
 */
class StrayConfigurationIT {

    private static final Path JAR = Path.of(System.getProperty("yuejie.jar", "target/yuejie.jar")).toAbsolutePath();
    private static final String URL = "jdbc:h2:mem:stray;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";
    private static final String DONE = "Import 1: 2 files applied, 0 skipped as already imported, 0 refused; 2 rows"
            + " read = 2 applied + 0 unchanged + 0 rejected.\nDone. What to do next: yuejie status"
            + " --month YYYY-MM\n";

    @TempDir
    private Path folder;
    private Path stray;
    private Path home;
    private Path drop;

    @BeforeEach
    void strewFiles() throws IOException {
        stray = Files.createDirectories(folder.resolve("stray"));
        home = Files.createDirectories(folder.resolve("book"));
        drop = Files.createDirectories(folder.resolve("drop"));
        Files.writeString(drop.resolve("accounts.csv"), "account_id,name\na,A\n");
        Files.writeString(drop.resolve("apps.csv"), "sdk_app_id,account_id,site,created_on\n1,a,mainland,2022-01-01\n");
        for (Path place : List.of(stray, home)) {
            for (Path directory : List.of(place, Files.createDirectories(place.resolve("config")))) {
                Files.writeString(directory.resolve("application.properties"), "spring.datasource.url=" + URL
                        + "\nlogging.level.root=INFO\nlogging.file.name=" + folder.resolve("ran-properties.log")
                        + "\n");
                Files.writeString(directory.resolve("application.yml"), "yuejie.threads: none\n");
                Files.writeString(directory.resolve("application.yaml"), "yuejie.threads: none\n");
                Files.writeString(directory.resolve("application.xml"), "<!DOCTYPE properties SYSTEM"
                        + " \"http://java.sun.com/dtd/properties.dtd\"><properties><entry key=\"yuejie.threads\">none"
                        + "</entry></properties>");
            }
            for (String name : List.of("logback.xml", "logback-test.xml", "logback-spring.xml")) {
                Files.writeString(place.resolve(name), """
                        <configuration>
                          <appender name="FILE" class="ch.qos.logback.core.FileAppender">
                            <file>%s</file>
                            <encoder><pattern>%%msg%%n</pattern></encoder>
                          </appender>
                          <root level="INFO"><appender-ref ref="FILE"/></root>
                        </configuration>
                        """.formatted(folder.resolve("ran-" + name + ".log")));
            }
        }
    }

    @Test
    void filesOfAnotherProgramInTheCurrentDirectoryAndInTheHomeChangeNothing() throws Exception {
        assertImports(Map.of(), "-jar", JAR.toString());
    }

    @Test
    void filesOfAnotherProgramOnTheClassPathChangeNothing() throws Exception {
        assertImports(Map.of(), "-cp", stray + File.pathSeparator + JAR,
                "org.springframework.boot.loader.launch.JarLauncher");
    }

    @Test
    void theEnvironmentCannotNameFilesOrProfilesOfAnotherProgram() throws Exception {
        assertImports(Map.of("SPRING_CONFIG_LOCATION", stray + "/", "SPRING_CONFIG_ADDITIONAL_LOCATION", stray + "/",
                "SPRING_CONFIG_IMPORT", stray + "/application.yml", "SPRING_CONFIG_NAME", "application",
                "SPRING_PROFILES_ACTIVE", "!none", "SPRING_APPLICATION_JSON", "{\"yuejie\":{\"threads\":\"none\"}}",
                "LOGGING_CONFIG", stray + "/logback.xml"), "-jar", JAR.toString());
    }

    @Test
    void whatLibrariesWouldTakeFromTheEnvironmentAndTheHomeOfTheUserChangesNothing() throws Exception {
        Path user = Files.createDirectories(stray.resolve("user"));
        Files.writeString(user.resolve(".h2.server.properties"), "webAllowOthers=true\n");
        Files.writeString(user.resolve(".yuejie.properties"), "import.threads=none\n");
        Files.writeString(user.resolve(".pg_service.conf"), "[book]\nhost=nowhere.invalid\n");
        Files.writeString(user.resolve(".pgpass"), "*:*:*:*:stray\n");
        assertImports(
                Map.of("SPRING_FLYWAY_LOCATIONS", "filesystem:/nowhere", "SPRING_DATASOURCE_TYPE", "x.Y",
                        "SPRING_MAIN_BANNERMODE", "console", "PGSERVICEFILE", user + "/.pg_service.conf", "PGPASSFILE",
                        user + "/.pgpass", "PGPASSWORD", "stray", "PGOPTIONS", "-c statement_timeout=1", "PGHOST",
                        "nowhere.invalid"),
                "-Duser.home=" + user, "-Dh2.baseDir=" + stray, "-Dspring.flyway.enabled=false",
                "-Dlogback.configurationFile=" + stray + "/logback.xml", "-jar", JAR.toString());
    }

    @Test
    void propertiesOfTheCommandLineAreObeyed() throws Exception {
        Ended ended = call(Map.of(), "-Dyuejie.threads=none", "-jar", JAR.toString());
        assertThat(ended)
                .isEqualTo(new Ended(2, "", "The setting yuejie.threads (YUEJIE_THREADS) is none; it must be a whole"
                        + " number\nTry: yuejie import --help\n"));
    }

    private void assertImports(Map<String, String> environment, String... java) throws Exception {
        Ended ended = call(environment, java);
        assertThat(ended).isEqualTo(new Ended(0, DONE, ""));
        assertThat(home.resolve("book.mv.db")).isNotEmptyFile();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(stray, home, drop);
        }
    }

    private Ended call(Map<String, String> environment, String... java) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(java));
        command.addAll(List.of("import", drop.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(stray.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_OPTS", "JAVA_TOOL_OPTIONS"));
        builder.environment().put("YUEJIE_HOME", home.toString());
        builder.environment().putAll(environment);
        return Checkout.ended(builder.start());
    }
}

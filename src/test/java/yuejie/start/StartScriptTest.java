package yuejie.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.start.Checkout.Ended;

/** What the script prepares and what it calls, with a stand-in for Java that only says how it was called. */
class StartScriptTest {

    private static final String PREPARING = "yuejie: preparing a fast start with Java 17.0.1, once…\n";

    /** Unpacks, archives and runs in a line each; what stands in capitals is filled in. */
    private static final String JAVA = """
            #!/usr/bin/env bash
            case "$*" in
              -version) echo 'openjdk version "VERSION"' >&2 ;;
              *jarmode*) UNPACK && mkdir "${!#}" && echo unpacked >"${!#}/yuejie.jar" ;;
              *-XX:ArchiveClassesAtExit=*)
                [ -z "$SPRING_DATASOURCE_URL$YUEJIE_CATALOGS" ] && ARCHIVE || exit 1
                for word; do
                  case $word in -XX:ArchiveClassesAtExit=*) echo archived >"${word#*=}" ;; esac
                done ;;
              *--version) ;;
              *) echo "java $*" | sed 's|PROJECT/||g; s|[0-9]*-[0-9]*/|FORM/|g; s|-[0-9]*.jsa|-ID.jsa|' ; exit 4 ;;
            esac
            """;

    private static final String DEFAULTS = "java -XX:TieredStopAtLevel=1 -Xms192m -XX:+UseSerialGC";

    @TempDir
    private Path folder;
    private Checkout checkout;

    @BeforeEach
    void makeACheckoutAndAJava() throws IOException {
        Path jar = Files.writeString(folder.resolve("yuejie.jar"), "built");
        checkout = new Checkout(folder.resolve("a clone of 月结"), jar);
        java("17.0.1", "true", "true");
    }

    @Test
    void theFirstCallPreparesAndSaysSoAndTheNextOnesUseIt() {
        assertThat(call()).isEqualTo(fast(PREPARING));
        assertThat(call()).isEqualTo(fast(""));
        assertThat(checkout.prepared()).containsExactly("FORM/java-17.0.1-ID.jsa", "FORM/yuejie.jar");
    }

    @Test
    void settingsOfARealBookAreNotSeenWhileItPrepares() {
        assertThat(call("SPRING_DATASOURCE_URL", "jdbc:postgresql://real/book").err()).isEqualTo(PREPARING);
        assertThat(call()).isEqualTo(fast(""));
    }

    @Test
    void anOtherJavaGetsAnArchiveOfItsOwn() throws IOException {
        call();
        java("25.0.3", "true", "true");
        assertThat(call().err()).isEqualTo("yuejie: preparing a fast start with Java 25.0.3, once…\n");
        assertThat(checkout.prepared()).containsExactly("FORM/java-17.0.1-ID.jsa", "FORM/java-25.0.3-ID.jsa",
                "FORM/yuejie.jar");
    }

    @Test
    void aRebuiltJarIsPreparedAnewAndWhatRunsFromTheOldOneKeepsItsFiles() throws IOException {
        call();
        Path jar = checkout.target().resolve("yuejie.jar");
        FileTime time = Files.getLastModifiedTime(jar);
        Files.writeString(jar, "other");
        Files.setLastModifiedTime(jar, time);
        assertThat(call()).isEqualTo(fast(PREPARING));
        assertThat(checkout.prepared()).containsExactly("FORM/java-17.0.1-ID.jsa", "FORM/java-17.0.1-ID.jsa",
                "FORM/yuejie.jar", "FORM/yuejie.jar");
    }

    @Test
    void aJavaThatCannotMakeAnArchiveIsAskedOnlyOnce() throws IOException {
        java("17.0.1", "true", "false");
        Ended unpacked = new Ended(4, DEFAULTS + " -jar target/start/FORM/yuejie.jar"
                + " history --limit 3\n", "");
        assertThat(call()).isEqualTo(new Ended(4, unpacked.out(), PREPARING));
        assertThat(call()).isEqualTo(unpacked);
    }

    @Test
    void aJarThatCannotBeUnpackedIsRunAsItIs() throws IOException {
        java("17.0.1", "false", "false");
        assertThat(call()).isEqualTo(plain(PREPARING));
        assertThat(call()).isEqualTo(plain(""));
    }

    @Test
    void whereNothingCanBeWrittenTheJarIsRunAsItIs() throws IOException {
        // a file in the way stops even root, whom no permission stops
        Files.writeString(checkout.target().resolve("start"), "");
        assertThat(call()).isEqualTo(plain(PREPARING));
        Files.delete(checkout.target().resolve("start"));
        Files.setPosixFilePermissions(checkout.target(), PosixFilePermissions.fromString("r-xr-xr-x"));
        boolean isRoot = Files.isWritable(checkout.target());
        assertThat(call()).isEqualTo(isRoot ? fast(PREPARING) : plain(""));
        Files.setPosixFilePermissions(checkout.target(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void optionsOfOnesOwnForSharedClassesAreLeftAlone() {
        assertThat(call("JAVA_OPTS", "-Xshare:off").out()).isEqualTo(DEFAULTS
                + " -Xshare:off -jar target/start/FORM/yuejie.jar history --limit 3\n");
    }

    @Test
    void aHeapOfOnesOwnIsLeftAlone() {
        for (String own : List.of("-Xmx64m", "-Xms1g", "-XX:MaxRAMPercentage=10", "-XX:InitialHeapSize=100m")) {
            assertThat(call("JAVA_OPTS", own + " -Xshare:off").out())
                    .isEqualTo("java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "
                            + own + " -Xshare:off -jar target/start/FORM/yuejie.jar history --limit 3\n");
        }
    }

    private Ended call(String... variable) {
        Map<String, String> environment = new HashMap<>();
        environment.put("JAVA_HOME", folder.resolve("jdk").toString());
        if (variable.length > 0) {
            environment.put(variable[0], variable[1]);
        }
        return checkout.call(environment, "history", "--limit", "3");
    }

    private static Ended fast(String err) {
        return new Ended(4, DEFAULTS
                + " -XX:SharedArchiveFile=target/start/FORM/java-17.0.1-ID.jsa -Xlog:cds*=off"
                + " -jar target/start/FORM/yuejie.jar history --limit 3\n", err);
    }

    private static Ended plain(String err) {
        return new Ended(4, DEFAULTS + " -jar target/yuejie.jar history --limit 3\n", err);
    }

    private void java(String version, String unpack, String archive) throws IOException {
        Path java = folder.resolve("jdk/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, JAVA.replace("VERSION", version).replace("UNPACK", unpack).replace("ARCHIVE", archive)
                .replace("PROJECT", checkout.target().getParent().toString()));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}

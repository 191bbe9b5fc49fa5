package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import yuejie.scenario.BookRunner.Ended;

/** Every setting that is read is shown with its value and where it comes from; what sounds like one is named. */
@OnBothDatabases
class SettingsCommandTest {

    @ABook
    private BookRunner book;

    @Test
    void eachSettingIsShownWithItsValueAndWhereItComesFrom() throws IOException {
        Path file = Files.writeString(Files.createDirectories(book.home()).resolve("yuejie.yaml"),
                "yuejie:\n  orders.payment: BALANCE\n  usage-chunk: 7\nspring.datasource.password: s3cret\n");
        book.withVariable("YUEJIE_THREADS", "3").withVariable("YUEJIE_USAGE_CHUNK", "8")
                .with("spring.datasource.url", "jdbc:postgresql://h/b?user=u&password=s3cret");
        Ended ended = book.run("settings");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).doesNotContain("s3cret").contains("yuejie.orders.payment")
                .containsPattern("(?m)^yuejie.orders.payment +YUEJIE_ORDERS_PAYMENT +BALANCE +" + file + ", line 2$")
                .containsPattern("(?m)^yuejie.threads +YUEJIE_THREADS +3 +YUEJIE_THREADS in the environment$")
                .containsPattern(
                        "(?m)^yuejie.usage-chunk +YUEJIE_USAGECHUNK +8 +YUEJIE_USAGE_CHUNK in the environment$")
                .containsPattern("(?m)^yuejie.settle-chunk +YUEJIE_SETTLECHUNK +5000 +default$")
                .containsPattern("(?m)^yuejie.home +YUEJIE_HOME +" + book.home() + " +the command line$")
                .containsPattern("(?m)^spring.datasource.url +SPRING_DATASOURCE_URL +jdbc:postgresql://h/b +the command"
                        + " line$")
                .containsPattern("(?m)^spring.datasource.password +SPRING_DATASOURCE_PASSWORD +\\(hidden\\) +" + file
                        + ", line 4$");
        assertThat(book.run("settings", "--json").out()).doesNotContain("s3cret").contains("""
                    "name" : "yuejie.threads",
                    "variable" : "YUEJIE_THREADS",
                    "value" : "3",
                    "from" : "YUEJIE_THREADS in the environment"
                """, "\"unknown_variables\" : [ ]");
    }

    @Test
    void aVariableThatSoundsLikeASettingIsNamedWithTheNearestOne() {
        book.withVariable("YUEJIE_TREADS", "3").withVariable("YUEJIE_LANG", "en").withVariable("YUEJIE_X", "1");
        String told = "YUEJIE_TREADS is no setting, and has no effect. Did you mean YUEJIE_THREADS? All settings:"
                + " yuejie settings\nYUEJIE_X is no setting, and has no effect. All settings: yuejie settings\n";
        assertThat(book.run("settings")).extracting(Ended::exitCode, Ended::err).containsExactly(4, told);
        Path drop = DropText.ofTwoApplications().write(book.beside("drop"));
        assertThat(book.importing(drop)).extracting(Ended::exitCode, Ended::err).containsExactly(0, told);
        assertThat(book.run("history").err()).isEmpty();
    }

    @Test
    void settingsOfSpringBootThatAreNoneOfABookHaveNoEffect() {
        book.withVariable("SPRING_FLYWAY_LOCATIONS", "filesystem:/nowhere")
                .withVariable("SPRING_DATASOURCE_TYPE", "x.Y").withVariable("SPRING_MAIN_BANNER_MODE", "console")
                .withVariable("SPRING_SQL_INIT_MODE", "always")
                .withVariable("spring.flyway.locations", "filesystem:/nowhere")
                .with("spring.flyway.enabled", "false").with("spring.datasource.driver-class-name", "x.Y");
        assertThat(book.importing(DropText.ofTwoApplications().write(book.beside("drop"))))
                .extracting(Ended::exitCode, Ended::err).containsExactly(0, "");
    }

    @Test
    void anArgumentThatBeginsWithAnAtIsItself() throws IOException {
        Path arguments = Files.writeString(book.beside("arguments"), "--help\n");
        assertThat(book.run("import", "@" + arguments)).isEqualTo(new Ended(2, "", "There is no file or directory "
                + Path.of("@" + arguments).toAbsolutePath() + "\nTry: yuejie import --help\n"));
    }
}

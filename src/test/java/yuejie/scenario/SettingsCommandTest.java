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
    void whatTheConsoleTakesFromSpringBootIsShownWhereItIsSetAndItsSecretsAreNot() throws IOException {
        Path file = Files.writeString(Files.createDirectories(book.home()).resolve("yuejie.yaml"), """
                yuejie.console.hosts: books.example
                server.ssl.certificate: cert.pem
                spring.security.oauth2.client.registration.corp:
                  client-id: yuejie
                  client-secret: s3cret
                  scope: [openid, profile]
                """);
        book.withVariable("SERVER_SSL_KEYSTOREPASSWORD", "s3cret").withVariable("SERVER_SSL_CERTIFICATEPRIVATEKEY",
                "s3cret").withVariable("SERVER_FORWARDHEADERSSTRATEGY", "native").withVariable("SERVER_PORT", "1")
                .withVariable("SERVER_TOMCAT_REMOTEIP_REMOTEIPHEADER", "x-real-ip")
                .withVariable("SERVER_TOMCAT_BASEDIR", "/").withVariable("MANAGEMENT_SERVER_PORT", "2")
                .withVariable("SPRING_SECURITY_USER_NAME", "root")
                .with("spring.ssl.bundle.pem.web.keystore.certificate", "c.pem");
        Ended ended = book.run("settings");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).doesNotContain("s3cret", "SERVER_PORT", "BASEDIR", "MANAGEMENT", "root")
                .containsPattern(
                        "(?m)^yuejie.console.hosts +YUEJIE_CONSOLE_HOSTS +books.example +" + file + ", line 1$")
                .containsPattern("(?m)^yuejie.console.access-log +YUEJIE_CONSOLE_ACCESSLOG +" + book.home()
                        + "/console-access.log +default$")
                .containsPattern("(?m)^server.ssl.certificate +SERVER_SSL_CERTIFICATE +cert.pem +" + file + ", line 2$")
                .containsPattern("(?m)^server.ssl.keystorepassword +SERVER_SSL_KEYSTOREPASSWORD +\\(hidden\\) +"
                        + "SERVER_SSL_KEYSTOREPASSWORD in the environment$")
                .containsPattern("(?m)^server.ssl.certificateprivatekey +\\S+ +\\(hidden\\)")
                .containsPattern("(?m)^server.forwardheadersstrategy +SERVER_FORWARDHEADERSSTRATEGY +native ")
                .containsPattern("(?m)^server.tomcat.remoteip.remoteipheader +\\S+ +x-real-ip ")
                .containsPattern("(?m)^spring.security.oauth2.client.registration.corp.client-secret +\\S+ +"
                        + "\\(hidden\\) +" + file + ", line 5$")
                .containsPattern("(?m)^spring.security.oauth2.client.registration.corp.scope\\[0\\] +"
                        + "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_CORP_SCOPE_0 +openid ")
                .containsPattern("(?m)^spring.ssl.bundle.pem.web.keystore.certificate +\\S+ +c.pem +the command line$");
        assertThat(book.run("settings", "--json").out()).doesNotContain("s3cret");
    }

    @Test
    void whetherTheConsoleIsOpenIsNoSetting() throws IOException {
        book.withVariable("YUEJIE_CONSOLE_OPEN", "true");
        assertThat(book.run("settings")).extracting(Ended::exitCode).isEqualTo(4);
        assertThat(book.run("serve", "--port", "0")).extracting(Ended::exitCode).isEqualTo(3);
        Path file = Files.writeString(Files.createDirectories(book.home()).resolve("yuejie.yaml"),
                "yuejie.console.open: true\n");
        assertThat(book.run("settings").err()).startsWith(file + ", line 1: there is no setting yuejie.console.open in"
                + " this file; there are ");
    }

    @Test
    void anArgumentThatBeginsWithAnAtIsItself() throws IOException {
        Path arguments = Files.writeString(book.beside("arguments"), "--help\n");
        assertThat(book.run("import", "@" + arguments)).isEqualTo(new Ended(2, "", "There is no file or directory "
                + Path.of("@" + arguments).toAbsolutePath() + "\nTry: yuejie import --help\n"));
    }
}

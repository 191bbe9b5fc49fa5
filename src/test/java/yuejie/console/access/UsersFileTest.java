package yuejie.console.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.failure.RefusedException;

/** The file of users is read as it was written, and what is wrong in it is named by its line. */
class UsersFileTest {

    private static final String HASH = "$2a$10$" + "abcdefghij".repeat(5) + "./0";

    @TempDir
    private Path home;

    @Test
    void whatIsWrittenIsReadAndIsForItsOwnerAlone() throws IOException {
        UsersFile file = new UsersFile(home.resolve("new"));
        assertThat(file.read()).isEmpty();
        User olga = new User("olga", EnumSet.of(Role.CLERK, Role.AUDITOR), HASH);
        User ben = new User("b.e_n@x-y", EnumSet.of(Role.OPERATOR), HASH);
        file.write(List.of(olga, ben));
        assertThat(file.read().values()).containsExactly(ben, olga);
        assertThat(file.find("olga")).isEqualTo(Optional.of(olga));
        assertThat(file.find("OLGA")).isEmpty();
        assertThat(Files.readString(file.path())).isEqualTo("# Who may log in to the console, with roles and the bcrypt"
                + " hash of the password. Written by: yuejie user\nolga AUDITOR,CLERK " + HASH
                + "\nb.e_n@x-y OPERATOR " + HASH + "\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path()))).isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(home.resolve("new"))) {
            assertThat(files).containsExactly(file.path());
        }
    }

    @Test
    void aBrokenLineIsNamedWithWhatIsRight() throws IOException {
        assertBroken("olga AUDITOR", "line 2: it has 2 words, and not 3. A line is: NAME ROLE,ROLE HASH, as yuejie user"
                + " add writes it.");
        assertBroken("ol/ga AUDITOR " + HASH, "line 2: a name has letters a to z, digits and . _ @ -, 64 at most");
        assertBroken("olga AUDITOR,ROOT " + HASH, "line 2: there is no such role; there are AUDITOR, CLERK, OPERATOR");
        assertBroken("olga auditor " + HASH, "line 2: there is no such role; there are AUDITOR, CLERK, OPERATOR");
        assertBroken("olga CLERK,AUDITOR letmein", "line 2: what should be the hash is none. Give the user a new"
                + " password: yuejie user add olga --replace --role CLERK --role AUDITOR");
        assertBroken("olga CLERK " + HASH + "\n\nolga AUDITOR " + HASH,
                "line 4: the user olga is there twice; remove one of the lines");
    }

    @Test
    void aFileThatOthersCanWriteOrThatIsNoneIsRefused() throws IOException {
        Path file = Files.writeString(home.resolve("users"), "");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        assertRefused(file + " has the mode 0660: others on this machine could make themselves users. Look at who is in"
                + " it, then close it: chmod 600 " + file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.write(file, new byte[] {(byte) 0xff, '\n'});
        assertRefused(file + ": it is no text in UTF-8. A line is: NAME ROLE,ROLE HASH, as yuejie user add writes it.");
        Files.delete(file);
        Files.createDirectory(file);
        assertRefused(file + " is no file with users. Move it away, then call again.");
    }

    @Test
    void aPasswordHasTwelveCharactersOrMoreAndNoMoreThanBcryptSees() {
        assertThat(Passwords.refusal("elevenchars")).contains(
                "The password is too short; it must have 12 characters or more.");
        assertThat(Passwords.refusal("twelve chars")).isEmpty();
        assertThat(Passwords.refusal("十二个汉字就是一个密码的")).isEmpty();
        assertThat(Passwords.refusal("x".repeat(72))).isEmpty();
        assertThat(Passwords.refusal("x".repeat(73))).contains("The password is too long; it may have 72 bytes in"
                + " UTF-8.");
    }

    @Test
    void aPasswordIsThatOfItsUserAlone() {
        Passwords passwords = new Passwords();
        String most = "x".repeat(72);
        Optional<User> olga = Optional.of(new User("olga", EnumSet.of(Role.CLERK), passwords.hash(most)));
        assertThat(passwords.match(olga, most)).isTrue();
        assertThat(passwords.match(olga, most + "y")).isFalse();
        assertThat(passwords.match(Optional.empty(), "nobody has this one")).isFalse();
        assertThat(olga.orElseThrow().toString()).isEqualTo("olga CLERK");
    }

    @Test
    void anUnknownNameTakesAsLongAsAWrongPassword() {
        Passwords passwords = new Passwords();
        Optional<User> olga = Optional.of(new User("olga", EnumSet.of(Role.CLERK), passwords.hash("one password")));
        long known = fastest(() -> passwords.match(olga, "another password"));
        long unknown = fastest(() -> passwords.match(Optional.empty(), "another password"));
        assertThat(unknown).isBetween(known / 2, known * 2);
    }

    private static long fastest(Runnable check) {
        return LongStream.range(0, 5).map(i -> {
            long begin = System.nanoTime();
            check.run();
            return System.nanoTime() - begin;
        }).min().orElseThrow();
    }

    private void assertBroken(String lines, String message) throws IOException {
        Path file = home.resolve("users");
        Files.write(file, ("# users\n" + lines + "\n").getBytes(StandardCharsets.UTF_8));
        assertRefused(file + ", " + message);
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> new UsersFile(home).read()).isInstanceOf(RefusedException.class).hasMessage(message);
    }
}

package yuejie.console.access;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import yuejie.failure.RefusedException;
import yuejie.file.OwnFiles;

/**
 * The users of the console: {@code YUEJIE_HOME/users}, which need not be there. A line is a user: name, roles and hash,
 * with a blank between them; a line that begins with {@code #} says nothing. Only its owner can read the file, and
 * nobody else may be able to write it.
 */
public final class UsersFile {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
    private static final String HEAD = "# Who may log in to the console, with roles and the bcrypt hash of the"
            + " password. Written by: yuejie user\n";
    private static final int FIELDS = 3;
    private static final int WRITTEN_BY_OTHERS = 022;

    private final Path file;

    /** The users of the console of a book in this home. */
    public UsersFile(Path home) {
        file = home.resolve("users");
    }

    /** Whether somebody can have this name: letters of ASCII, digits, and {@code . _ @ -}, 64 at most. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Where the users are kept. */
    public Path path() {
        return file;
    }

    /**
     * All users by name, as the file has them now; none where there is no file.
     *
     * @throws RefusedException if the file cannot be read, or has what is no user; the message names the line
     */
    public Map<String, User> read() {
        Map<String, User> users = new TreeMap<>();
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return users;
        }
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                User user = user(line, i + 1);
                if (users.put(user.name(), user) != null) {
                    throw broken(i + 1, "the user " + user.name() + " is there twice; remove one of the lines");
                }
            }
        }
        return users;
    }

    /** A user, as the file has it now. */
    Optional<User> find(String name) {
        return Optional.ofNullable(read().get(name));
    }

    /**
     * Writes the users in place of those that are there: at any moment the file has all of the old ones, or all of the
     * new ones.
     */
    public void write(Collection<User> users) {
        try {
            OwnFiles.directories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            Path aside = file.resolveSibling("users." + UUID.randomUUID());
            try {
                try (BufferedWriter out = OwnFiles.writer(aside)) {
                    out.write(HEAD);
                    for (User user : users) {
                        out.write(user.name() + " " + user.roleNames() + " " + user.hash() + "\n");
                    }
                }
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (AccessDeniedException e) {
            throw new RefusedException(
                    file + " cannot be written: permission denied. Nothing was changed; let this user"
                            + " write there, then call again.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines() {
        try {
            if (!Files.isRegularFile(file)) {
                throw new RefusedException(file + " is no file with users. Move it away, then call again.");
            }
            int mode = OwnFiles.mode(file);
            if ((mode & WRITTEN_BY_OTHERS) != 0) {
                throw new RefusedException(String.format("%s has the mode %04o: others on this machine could make"
                        + " themselves users. Look at who is in it, then close it: chmod 600 %s", file, mode, file));
            }
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new RefusedException(file + ": it is no text in UTF-8. " + form());
        } catch (AccessDeniedException e) {
            throw new RefusedException(file + " cannot be read: permission denied. Let this user read it, then call"
                    + " again.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private User user(String line, int number) {
        String[] fields = line.split("\\s+", -1);
        if (fields.length != FIELDS) {
            throw broken(number, "it has " + fields.length + " words, and not " + FIELDS + ". " + form());
        }
        if (!isName(fields[0])) {
            throw broken(number, "a name has letters a to z, digits and . _ @ -, 64 at most");
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : fields[1].split(",", -1)) {
            roles.add(role(name).orElseThrow(() -> broken(number, "there is no such role; there are "
                    + String.join(", ", roleNames()))));
        }
        if (!Passwords.isHash(fields[2])) {
            throw broken(number, "what should be the hash is none. Give the user a new password: yuejie user add "
                    + fields[0] + " --replace --role " + String.join(" --role ", fields[1].split(",", -1)));
        }
        return new User(fields[0], roles, fields[2]);
    }

    private static Optional<Role> role(String name) {
        return EnumSet.allOf(Role.class).stream().filter(role -> role.name().equals(name)).findFirst();
    }

    private static List<String> roleNames() {
        return new ArrayList<>(EnumSet.allOf(Role.class)).stream().map(Role::name).toList();
    }

    private static String form() {
        return "A line is: NAME ROLE,ROLE HASH, as yuejie user add writes it.";
    }

    /** What a broken line holds is not told: it may be a hash, or a password that was written there by mistake. */
    private RefusedException broken(int number, String why) {
        return new RefusedException(file + ", line " + number + ": " + why);
    }
}

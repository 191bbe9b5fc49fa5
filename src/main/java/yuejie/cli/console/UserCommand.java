package yuejie.cli.console;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yuejie.cli.shell.BooklessCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.shell.WrongCallException;
import yuejie.cli.text.Table;
import yuejie.console.access.Passwords;
import yuejie.console.access.Role;
import yuejie.console.access.User;
import yuejie.console.access.UsersFile;
import yuejie.failure.RefusedException;

/** {@code user}: says who may log in to the console. It needs no book, and opens none. */
@Command(name = "user", description = {
    "Says who may log in to the console in the browser, with which roles: `user add olga --role CLERK`,"
            + " `user remove olga`, `user list`. A console that runs takes it over at once.",
    "Roles: AUDITOR sees everything; CLERK sees invoices and accounts, but not what ran; OPERATOR sees what ran, but no"
            + " customer.",
    "Ends with 3 where there is a user of that name already, or none."})
public final class UserCommand extends BooklessCommand {

    /** What is done. */
    enum Action {
        /** Lets somebody in. */
        add,
        /** Lets somebody in no more. */
        remove,
        /** Names each. */
        list
    }

    @Parameters(index = "0", paramLabel = "add|remove|list", description = "What is done.")
    private Action action;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "To add and remove: the name to log in"
            + " with; letters a to z, digits and . _ @ -, 64 at most.")
    private @Nullable String name;

    @Option(names = "--role", paramLabel = "ROLE", description = "To add: what the user is there for: AUDITOR, CLERK or"
            + " OPERATOR; once for each role.")
    private List<Role> roles = List.of();

    @Option(names = "--replace", description = "To add: gives a user who is there already these roles and a new"
            + " password.")
    private boolean replace;

    @Option(names = "--password-stdin",
            description = "To add: reads the password, one line, from standard input. Without"
                    + " this, the terminal asks for it twice.")
    private boolean passwordStdin;

    /**
     * A user as a result.
     *
     * @param name  the name to log in with
     * @param roles the roles
     */
    record Shown(String name, Set<Role> roles) {
    }

    @Override
    protected void check() {
        boolean named = action != Action.list;
        if (named != (name != null)) {
            throw new WrongCallException(named ? "user " + action + " needs a NAME" : "user list needs no NAME");
        }
        if (name != null && !UsersFile.isName(name)) {
            throw new WrongCallException(
                    "'" + name + "' is no name of a user; it has letters a to z, digits and . _ @ -,"
                            + " 64 at most, and begins with a letter or digit");
        }
        if (action == Action.add && roles.isEmpty()) {
            throw new WrongCallException("user add needs a role, or several: --role AUDITOR, --role CLERK or --role"
                    + " OPERATOR");
        }
        if (action != Action.add && (!roles.isEmpty() || replace || passwordStdin)) {
            throw new WrongCallException("--role, --replace and --password-stdin belong to user add");
        }
    }

    @Override
    protected ExitCode run() {
        UsersFile file = new UsersFile(settings().home());
        Map<String, User> users = file.read();
        switch (action) {
            case add -> add(file, users, String.valueOf(name));
            case remove -> remove(file, users, String.valueOf(name));
            case list -> list(users);
        }
        return ExitCode.DONE;
    }

    private void add(UsersFile file, Map<String, User> users, String user) {
        User before = users.get(user);
        if (before != null && !replace) {
            throw new RefusedException("There is a user " + user + " already, as " + before.roleNames()
                    + ". Nothing was changed; to give other roles and a new password, call again with --replace.");
        }
        String password = passwordStdin ? PasswordEntry.line(System.in) : PasswordEntry.twice(System.console(), user);
        Passwords.refusal(password).ifPresent(why -> {
            throw new RefusedException(why + " Nothing was changed.");
        });
        User added = new User(user, EnumSet.copyOf(new LinkedHashSet<>(roles)), new Passwords().hash(password));
        users.put(user, added);
        file.write(users.values());
        result(new Shown(user, added.roles()));
        say(user + " may log in to the console as " + added.roleNames() + ".");
    }

    private void remove(UsersFile file, Map<String, User> users, String user) {
        User removed = users.remove(user);
        if (removed == null) {
            throw new RefusedException("There is no user " + user + ". Nothing was changed. Who is there: yuejie user"
                    + " list");
        }
        file.write(users.values());
        result(new Shown(user, removed.roles()));
        say(user + " may no longer log in to the console.");
    }

    private void list(Map<String, User> users) {
        result(users.values().stream().map(user -> new Shown(user.name(), user.roles())).toList());
        if (users.isEmpty()) {
            say("There is no user. To make one: yuejie user add NAME --role AUDITOR");
        } else {
            Table table = new Table("NAME", "ROLES");
            users.values().forEach(user -> table.row(user.name(), user.roleNames()));
            say(table.toString());
        }
    }
}

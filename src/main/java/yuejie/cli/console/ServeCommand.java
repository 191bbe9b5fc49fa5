package yuejie.cli.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yuejie.book.BookReader;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.BookCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.shell.WrongCallException;
import yuejie.console.Console;
import yuejie.console.access.UsersFile;
import yuejie.settings.BookEnvironment;

/** {@code serve}: shows the book in a browser, until it is ended. */
@Command(name = "serve", description = {
    "Shows the book in a browser: months, runs, invoices and why they are what they are. It only reads, and"
            + " works beside all other commands. An embedded book is opened only while a page is made, and a command"
            + " that wants it goes first.",
    "Users log in; `yuejie user` says who. Without any, it starts with --open alone.",
    "Ends with Ctrl-C or SIGTERM."})
public final class ServeCommand extends BookCommand {

    private static final int LAST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080",
            description = "The port to listen on; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = "The address to listen on (default: ${DEFAULT-VALUE}, this machine alone).")
    private String bind = "";

    @Option(names = "--open", description = "Without a login: whoever uses this machine sees everything. Only with"
            + " a loopback address.")
    private boolean open;

    /** Where the console is. */
    record Served(String address) {
    }

    @Override
    protected void check() {
        if (port > LAST_PORT) {
            throw new WrongCallException("--port: '" + port + "' is not accepted; it must be a whole number from 0 to "
                    + LAST_PORT);
        }
        if (open && !address().isLoopbackAddress()) {
            throw new WrongCallException("--open shows everything without a login, so it needs a loopback address;"
                    + " --bind is " + bind);
        }
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new WrongCallException("--bind: '" + bind + "' is no address of this machine, for example 127.0.0.1");
        }
    }

    @Override
    protected Book.Part part() {
        return Book.Part.READING;
    }

    @Override
    protected ExitCode run(Book book) throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(Console.settings());
        settings.put("server.port", port);
        settings.put("server.address", bind);
        settings.put("yuejie.console.open", open);
        if (debug()) {
            settings.put("logging.level.root", "INFO");
        }
        try (Console console = Console.start(new BookEnvironment(settings(), settings), book.get(BookReader.class))) {
            String address = console.address(bind) + "/";
            result(new Served(address));
            tellOfTheWayIn(address);
            say("The console is at " + address + " and ends with Ctrl-C.");
            served(console::close);
            console.await();
        }
        return ExitCode.DONE;
    }

    /** Says what an operator could take for something else: that there is no login, or one that others can read. */
    private void tellOfTheWayIn(String address) {
        Path users = new UsersFile(settings().home()).path();
        if (open && Files.exists(users)) {
            warn("With --open nobody is asked for a login: the users in " + users + " have no effect.");
        } else if (open) {
            warn("With --open nobody is asked for a login: whoever uses this machine sees everything.");
        } else if (address.startsWith("http:") && !address().isLoopbackAddress()) {
            warn("Without TLS, others on the network can read passwords and pages. Set it up, or let a proxy do it:"
                    + " docs/console.md");
        }
    }
}

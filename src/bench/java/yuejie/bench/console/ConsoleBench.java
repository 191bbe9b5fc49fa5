package yuejie.bench.console;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yuejie.bench.BenchServer;
import yuejie.bench.Book;
import yuejie.bench.Program;
import yuejie.bench.Project;
import yuejie.bench.drop.BenchDrop;

/** The command: makes a book month by month with the program itself, and measures each page, early and late. */
@Command(name = "scripts/console-bench", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures each page of the console on PostgreSQL, with a book of one month and of many."
                + " Ends with 1 where a page takes longer than it may.")
public final class ConsoleBench implements Callable<Integer> {

    private static final long MOST_MILLIS = 300;
    private static final int WARM_UPS = 15;
    private static final int ROUNDS = 31;

    @Option(names = "--applications", paramLabel = "N", defaultValue = "100000",
            description = "How many applications (default: ${DEFAULT-VALUE}).")
    private int applications;

    @Option(names = "--months", paramLabel = "N", defaultValue = "24",
            description = "How many months (default: ${DEFAULT-VALUE}).")
    private int months;

    private final HttpClient browser = HttpClient.newHttpClient();
    private final Path work = Project.file("target/console-bench/work").toAbsolutePath();
    private final Map<String, List<Long>> medians = new LinkedHashMap<>();

    /** Runs the benchmark. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ConsoleBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(work);
        try (BenchServer server = BenchServer.start(work.resolve("postgresql"))) {
            Book book = server.newBook(work.resolve("home"));
            Program program = new Program(work.resolve("program.log"));
            Months drops = new Months(BenchDrop.write(applications, 1, work.resolve("drop")), work.resolve("months"));
            yuejie(program, book, "import", drops.reference().toString());
            for (int i = 0; i < months; i++) {
                month(program, book, drops, i);
                if (i == 0 || i == months - 1) {
                    book.execute("vacuum analyze");
                    measure(book, Months.month(i).toString());
                }
            }
        }
        return report() ? 0 : 1;
    }

    private void month(Program program, Book book, Months drops, int later) throws Exception {
        String month = Months.month(later).toString();
        System.err.println("month " + (later + 1) + " of " + months + ": " + month);
        Path usage = drops.usage(later);
        yuejie(program, book, "import", usage.toString());
        yuejie(program, book, "settle", "--month", month);
        for (int day = 1; day <= 3; day++) {
            yuejie(program, book, "deduct", "--date", Months.month(later + 1).atDay(day).toString());
        }
        for (Path file : Files.walk(usage).sorted((a, b) -> b.compareTo(a)).toList()) {
            Files.delete(file);
        }
    }

    private static void yuejie(Program program, Book book, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Project.file("scripts/yuejie").toString()));
        command.addAll(List.of(arguments));
        program.run(command, book.environment(), 0, 4);
    }

    private void measure(Book book, String month) throws Exception {
        ProcessBuilder serve = new ProcessBuilder(Project.file("scripts/yuejie").toString(), "serve", "--open",
                "--port", "0").redirectError(ProcessBuilder.Redirect.INHERIT);
        serve.environment().putAll(book.environment());
        serve.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = serve.start();
        try (var said = process.inputReader()) {
            URI console = URI.create(said.readLine().replaceFirst("(?s).*(http://[^ ]+) .*", "$1"));
            for (Map.Entry<String, String> page : Pages.of(book, month).entrySet()) {
                medians.computeIfAbsent(page.getKey(), name -> new ArrayList<>())
                        .add(median(console.resolve(page.getValue())));
            }
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** The median of a page in milliseconds, as who asks for it on the same machine sees it. */
    private long median(URI page) throws Exception {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < WARM_UPS + ROUNDS; i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(page).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + " is answered with " + answer.statusCode());
            }
            if (i >= WARM_UPS) {
                all.add((System.nanoTime() - start) / 1_000_000);
            }
        }
        return all.stream().sorted().toList().get(ROUNDS / 2);
    }

    private boolean report() throws Exception {
        StringBuilder report = new StringBuilder(String.format("%-28s %14s %14s%n", "page, median in ms", "1 month",
                months + " months"));
        medians.forEach((page, each) -> report.append(String.format("%-28s %14d %14d%s%n", page, each.get(0),
                each.get(each.size() - 1), each.get(each.size() - 1) > MOST_MILLIS ? "  TOO LONG" : "")));
        System.out.print(report);
        Files.writeString(work.resolveSibling("report.txt"), report);
        return medians.values().stream().allMatch(each -> each.get(each.size() - 1) <= MOST_MILLIS);
    }
}

package yuejie.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;
import yuejie.catalog.file.CatalogFiles;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.BookCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.shell.WrongCallException;
import yuejie.cli.text.PreviewText;
import yuejie.cli.text.Table;
import yuejie.desk.CatalogComparison;
import yuejie.desk.ComparisonFiles;
import yuejie.desk.MonthStatus;
import yuejie.desk.MonthTotals;
import yuejie.failure.RefusedException;
import yuejie.money.Money;
import yuejie.text.Plural;

/** {@code compare}: the whole book under two catalogs. */
@Command(name = "compare", description = {
    "Rates a month of the whole book under two catalogs, and keeps nothing: what would a change"
            + " of prices bring, and who would pay more or less? Each catalog is an id or a file; the months for which"
            + " the catalogs hold do not matter.",
    "Writes nothing to the book."})
final class CompareCommand extends BookCommand {

    @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "The month.")
    private BillingMonth month;

    @Option(names = "--catalog", required = true, paramLabel = "ID|FILE", description = "A catalog; given twice.")
    private List<String> which = new ArrayList<>();

    @Option(names = "--top", paramLabel = "N", defaultValue = "10",
            description = "How many applications are shown that differ most (default: ${DEFAULT-VALUE}).")
    private int top;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write every application to a file.")
    private Optional<Path> csv = Optional.empty();

    @Option(names = "--svg", paramLabel = "FILE", description = "Draw those that differ most as a picture.")
    private Optional<Path> svg = Optional.empty();

    record Compared(BillingMonth month, ExitCode exitCode, Side a, Side b, long more, Money moreAmount, long less,
            Money lessAmount, long parkedUnderEither, List<Mover> movers) {
    }

    record Side(String catalog, int version, @JsonUnwrapped PreviewText.Sums sums) {
    }

    record Mover(long sdkAppId, String accountId, Money a, Money b, Money difference, String outcomes) {
    }

    @Override
    protected void check() {
        if (which.size() != 2) {
            throw new WrongCallException(
                    "Two catalogs must be given, for example: yuejie compare --month 2022-07 --catalog"
                            + " mainland-2022 --catalog new-prices.yaml");
        }
    }

    @Override
    protected ExitCode run(Book book) throws IOException {
        Catalogs known = book.get(Catalogs.class);
        Catalog one = catalog(which.get(0), known);
        Catalog other = catalog(which.get(1), known);
        List<CatalogComparison.Compared> all = new ArrayList<>();
        CatalogComparison.Comparison comparison = book.get(CatalogComparison.class).compare(month, one, other, top,
                csv.isEmpty() ? each -> {
                } : all::add);
        if (csv.isPresent()) {
            ComparisonFiles.csv(csv.get(), all);
        }
        String title = month + ": A = " + name(one) + ", B = " + name(other);
        if (svg.isPresent()) {
            ComparisonFiles.svg(svg.get(), title, comparison);
        }
        result(new Compared(month, ExitCode.DONE, side(one, comparison.one()), side(other, comparison.other()),
                comparison.dearer().count(), comparison.dearer().amount(), comparison.saved().count(),
                comparison.saved().amount(), comparison.parked(), comparison.movers().stream()
                        .map(each -> new Mover(each.sdkAppId(), each.accountId(), each.one(), each.other(),
                                each.difference(), each.outcome() + "," + each.otherOutcome()))
                        .toList()));
        say(text(title, comparison));
        return ExitCode.DONE;
    }

    private static Catalog catalog(String which, Catalogs known) {
        return known.find(which).orElseGet(() -> {
            if (Files.exists(Path.of(which))) {
                return CatalogFiles.inFile(Path.of(which));
            }
            throw new RefusedException(
                    "--catalog " + which + " is neither a file nor a catalog that is known; known are "
                            + known.all().stream().map(Catalog::id).collect(Collectors.joining(", ")) + ".");
        });
    }

    private static String name(Catalog catalog) {
        return catalog.id() + " version " + catalog.version();
    }

    private String text(String title, CatalogComparison.Comparison comparison) {
        StringBuilder page = new StringBuilder(title + "; nothing is written.\n\n").append(sums(comparison))
                .append("\n\n");
        if (!comparison.movers().isEmpty()) {
            Table movers = new Table("APPLICATION", "ACCOUNT", "A", "B", "DIFFERENCE", "OUTCOMES");
            comparison.movers().forEach(each -> movers.row(each.sdkAppId(), each.accountId(), each.one(), each.other(),
                    each.difference(), each.outcome() + " → " + each.otherOutcome()));
            page.append("Those that differ most:\n").append(movers).append("\n\n");
        }
        long same = comparison.one().applications() - comparison.dearer().count() - comparison.saved().count()
                - comparison.parked();
        return page.append(String.format("%s: %,d would pay %s CNY more, %,d would pay %s CNY less, %,d the same,"
                + " %,d parked under A or B and not compared; in all %s CNY becomes %s CNY.",
                Plural.of(comparison.one().applications(), "application"),
                comparison.dearer().count(), comparison.dearer().amount(), comparison.saved().count(),
                comparison.saved().amount(), same, comparison.parked(), comparison.one().amount(),
                comparison.other().amount())).toString();
    }

    private static Table sums(CatalogComparison.Comparison comparison) {
        Table table = new Table("", "A", "B", "DIFFERENCE");
        MonthTotals one = comparison.one();
        MonthTotals other = comparison.other();
        Set<String> items = new TreeSet<>(one.items().keySet());
        items.addAll(other.items().keySet());
        MonthStatus.Counted none = MonthStatus.Counted.NONE;
        items.forEach(item -> amounts(table, item, one.items().getOrDefault(item, none).amount(),
                other.items().getOrDefault(item, none).amount()));
        amounts(table, "total", one.amount(), other.amount());
        counts(table, "invoiced", one.invoiced(), other.invoiced());
        counts(table, "nothing due", one.nothingDue(), other.nothingDue());
        counts(table, "parked", one.parked(), other.parked());
        return table;
    }

    private static void amounts(Table table, String name, Money one, Money other) {
        table.row(name, one, other, other.minus(one));
    }

    private static void counts(Table table, String name, long one, long other) {
        table.row(name, one, other, other - one);
    }

    private static Side side(Catalog catalog, MonthTotals totals) {
        return new Side(catalog.id(), catalog.version(), new PreviewText.Sums(totals));
    }
}

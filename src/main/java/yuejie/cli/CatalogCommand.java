package yuejie.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Catalog;
import yuejie.catalog.Catalogs;
import yuejie.catalog.file.CatalogFiles;
import yuejie.cli.shell.BooklessCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.shell.WrongCallException;
import yuejie.cli.text.CatalogJson;
import yuejie.cli.text.CatalogText;
import yuejie.cli.text.Table;
import yuejie.explain.ExplanationLanguage;
import yuejie.failure.RefusedException;

/** {@code catalog}: shows, lists and checks price catalogs. It needs no book, and opens none. */
@Command(name = "catalog", description = {
    "Shows a price catalog as the price page does: `catalog show mainland-2022`, or"
            + " `catalog show --site mainland --month 2022-07`; lists the known catalogs: `catalog list`; checks a file"
            + " or a directory of them: `catalog check FILE`.",
    "Ends with 3 where a catalog is wrong or unknown."})
final class CatalogCommand extends BooklessCommand {

    /** What is done. */
    enum Action {
        /** Shows one. */
        show,
        /** Names each. */
        list,
        /** Reads a file, or a directory. */
        check
    }

    @Parameters(index = "0", paramLabel = "show|list|check", description = "What is done.")
    private Action action;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID|FILE|DIR",
            description = "To show: a catalog's id. To check: a file, or a directory.")
    private @Nullable String which;

    @Option(names = "--site", paramLabel = "SITE", description = "To show: the catalog of a site; with --month.")
    private @Nullable String site;

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "To show: the catalog that holds for a month; with"
            + " --site.")
    private @Nullable BillingMonth month;

    @Option(names = "--lang", paramLabel = "zh|en", description = "The language, zh or en (default:"
            + " YUEJIE_LANG, or else en).")
    private ExplanationLanguage language;

    record Listed(String id, int version, String site, BillingMonth validFrom, Optional<BillingMonth> validUntil) {
    }

    @Override
    protected ExitCode run() {
        switch (action) {
            case show -> show(chosen());
            case list -> list(CatalogFiles.read(catalogs()).all());
            case check -> list(checked());
        }
        return ExitCode.DONE;
    }

    private Catalog chosen() {
        if (which != null && site == null && month == null) {
            String id = which;
            Catalogs known = CatalogFiles.read(catalogs());
            return known.find(id)
                    .orElseThrow(() -> new RefusedException("There is no catalog " + id + ". " + there(known)));
        }
        if (which != null || site == null || month == null) {
            throw new WrongCallException(
                    "Either an id or both --site and --month must be given, for example: yuejie catalog"
                            + " show mainland-2022, or: yuejie catalog show --site mainland --month 2022-07");
        }
        Catalogs known = CatalogFiles.read(catalogs());
        return known.holding(site, month).orElseThrow(() -> new RefusedException("No catalog holds for the site "
                + site + " and " + month + ". " + there(known)));
    }

    private static String there(Catalogs known) {
        return "There are: " + known.all().stream().map(catalog -> catalog.id() + " (site " + catalog.site() + ", "
                + span(catalog) + ")").collect(Collectors.joining(", ")) + ".";
    }

    private void show(Catalog catalog) {
        result(CatalogJson.of(catalog));
        if (!json()) {
            say(new CatalogText(catalog, language).toString());
        }
    }

    private void list(List<Catalog> catalogs) {
        Table table = new Table("CATALOG", "VERSION", "SITE", "MONTHS", "PLANS");
        catalogs.forEach(catalog -> table.row(catalog.id(), catalog.version(), catalog.site(), span(catalog),
                String.join(", ", catalog.plans().keySet())));
        result(catalogs.stream().map(each -> new Listed(each.id(), each.version(), each.site(), each.validFrom(),
                each.validUntil())).toList());
        say(table.toString());
    }

    private List<Catalog> checked() {
        if (which == null) {
            throw new WrongCallException("A file or directory to check must be given, for example: yuejie catalog check"
                    + " prices.yaml");
        }
        Path path = Path.of(which);
        return Files.isDirectory(path) ? CatalogFiles.inDirectory(path) : List.of(CatalogFiles.inFile(path));
    }

    private static String span(Catalog catalog) {
        return "from " + catalog.validFrom() + catalog.validUntil().map(until -> " before " + until).orElse("");
    }
}

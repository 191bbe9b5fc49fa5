package yuejie.cli.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuejie.catalog.Catalog;
import yuejie.explain.ExplanationLanguage;
import yuejie.quote.PriceSheet;
import yuejie.quote.Section;

/** A catalog as a price page shows it, in plain text. */
public final class CatalogText {

    private final PriceSheet sheet;

    public CatalogText(Catalog catalog, ExplanationLanguage language) {
        sheet = new PriceSheet(catalog, language);
    }

    @Override
    public String toString() {
        return Stream.concat(Stream.of(sheet.head()),
                sheet.sections().stream().map(section -> "## " + section.title() + "\n" + body(section)))
                .collect(Collectors.joining("\n\n"));
    }

    private static String body(Section section) {
        return switch (section.form()) {
            case TABLE -> table(section.header(), section.rows()).toString();
            case LINES -> lines("", section);
            case POINTS -> lines("- ", section);
        };
    }

    private static String lines(String mark, Section section) {
        return section.rows().stream().map(row -> mark + row.get(0)).collect(Collectors.joining("\n"));
    }

    static Table table(List<String> header, List<List<String>> rows) {
        Table table = new Table(header.toArray(String[]::new));
        rows.forEach(row -> table.row(row.toArray()));
        return table;
    }
}

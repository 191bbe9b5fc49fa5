package yuejie.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuejie.calendar.BillingMonth;
import yuejie.catalog.Catalog;
import yuejie.catalog.Charge;
import yuejie.explain.ExplanationLanguage;
import yuejie.money.Money;
import yuejie.quote.Quote;

/** Quotes in words: one with the derivation of each amount, or several side by side. */
public final class QuoteText {

    record Json(String catalog, int catalogVersion, String currency, BillingMonth month, String plan,
            List<Bought> prepaid, Money prepaidTotal, Object postpaid, Money postpaidTotal, Money total,
            List<String> problems) {
    }

    record Bought(String product, Money monthly, int months, Money amount) {
    }

    private final ExplanationLanguage language;
    private final PriceWords words;

    public QuoteText(ExplanationLanguage language) {
        this.language = language;
        this.words = new PriceWords(language);
    }

    /** One quote. */
    public String of(Quote quote) {
        List<String> page = new ArrayList<>();
        page.add(head(quote));
        page.add("");
        page.add(words.say("套餐包预付费", "Prepaid"));
        quote.prepaid()
                .forEach(each -> page.add("  " + words.of(each.name()) + " " + each.product() + words.say("：", ": ")
                        + words.say(grouped(each.monthly()) + " 元/月 × " + each.months() + " 个月 = ",
                                grouped(each.monthly()) + " CNY a month × "
                                        + each.months() + " = ")
                        + money(each.amount())));
        page.add("  " + words.say("预付费合计：", "Prepaid in all: ") + money(quote.prepaidTotal()));
        page.add("");
        page.add(words.say("月结后付费（一个自然月）", "Postpaid (one calendar month)"));
        if (quote.isNeverBilled()) {
            page.add("  " + words.say(words.of(quote.catalog().defaultPlan().name()) + "不产生后付费费用（R1.3），用量有硬性上限",
                    words.of(quote.catalog().defaultPlan().name()) + " is never billed (R1.3); its limits are hard"));
        } else {
            page.add(quote.derivation().text(language));
        }
        page.add("  " + words.say("后付费合计：", "Postpaid in all: ") + money(quote.postpaidTotal()));
        page.add("");
        page.add(words.say("总计：", "Total: ") + money(quote.total()));
        return String.join("\n", page);
    }

    private String head(Quote quote) {
        Catalog catalog = quote.catalog();
        return words.say("报价：" + plan(quote) + "，账期 " + quote.wanted().month() + "，价目 " + catalog.id() + " 第 "
                + catalog.version() + " 版",
                "Quote: " + plan(quote) + ", month " + quote.wanted().month() + ", catalog "
                        + catalog.id() + " version " + catalog.version());
    }

    private String plan(Quote quote) {
        return words.of(quote.catalog().plan(quote.wanted().plan()).orElseThrow().name());
    }

    private String money(Money amount) {
        return grouped(amount) + words.say(" 元", " CNY");
    }

    /** An amount as in the derivations: 2,000.00. */
    static String grouped(Money amount) {
        return String.format(Locale.ROOT, "%,.2f", amount.value());
    }

    /** Several quotes side by side, and which of them is the cheapest. */
    public String compared(List<Quote> quotes) {
        Catalog catalog = quotes.get(0).catalog();
        List<String> header = new ArrayList<>(List.of(words.say("项目", "Item")));
        quotes.forEach(quote -> header.add(plan(quote)));
        Table table = new Table(header.toArray(String[]::new));
        row(table, words.say("套餐包费用", "Plan"), quotes, quote -> grouped(quote.prepaid().get(0).amount()));
        quotes.get(0).wanted().products().stream().distinct()
                .forEach(product -> row(table, product, quotes,
                        quote -> quote.prepaid().stream().filter(each -> each.product().equals(product)).findFirst()
                                .map(each -> grouped(each.amount())).orElse(words.say("不售", "not sold"))));
        row(table, words.say("预付费合计", "Prepaid in all"), quotes, quote -> grouped(quote.prepaidTotal()));
        for (Charge charge : catalog.charges()) {
            row(table, words.of(charge.name()), quotes,
                    quote -> quote.isPriced() ? grouped(quote.postpaid(charge.item())) : "?");
        }
        row(table, words.say("后付费合计", "Postpaid in all"), quotes,
                quote -> quote.isPriced() ? grouped(quote.postpaidTotal()) : "?");
        row(table, words.say("总计", "Total"), quotes,
                quote -> quote.problems().isEmpty() ? grouped(quote.total()) : words.say("不可比", "not comparable"));
        return table + "\n\n" + Stream.concat(Stream.of(cheapest(quotes)), quotes.stream()
                .flatMap(quote -> quote.problems().stream().map(problem -> quote.wanted().plan() + ": " + problem)))
                .collect(Collectors.joining("\n"));
    }

    private static void row(Table table, String name, List<Quote> quotes,
            Function<Quote, String> cell) {
        table.row(Stream.concat(Stream.of(name), quotes.stream().map(cell)).toArray());
    }

    private String cheapest(List<Quote> quotes) {
        List<Quote> cheapest = cheapestOf(quotes);
        String names = cheapest.stream().map(this::plan).collect(Collectors.joining(words.say("、", ", ")));
        return cheapest.isEmpty() ? words.say("没有一个套餐包能满足全部需求。", "No plan has all of it.")
                : words.say("最便宜：", "Cheapest: ") + names + words.say("，", ", ") + money(cheapest.get(0).total());
    }

    /** Those that cost least, of those under which all can be had. */
    public static List<Quote> cheapestOf(List<Quote> quotes) {
        List<Quote> possible = quotes.stream().filter(quote -> quote.problems().isEmpty()).toList();
        Optional<Money> least = possible.stream().map(Quote::total).min(Money::compareTo);
        return possible.stream().filter(quote -> quote.total().equals(least.orElseThrow())).toList();
    }

    /** A quote by name. */
    public static Object json(Quote quote) {
        return new Json(quote.catalog().id(), quote.catalog().version(), quote.catalog().currency(),
                quote.wanted().month(), quote.wanted().plan(), quote.prepaid().stream()
                        .map(each -> new Bought(each.product(), each.monthly(), each.months(), each.amount())).toList(),
                quote.prepaidTotal(), quote.derivation().json(), quote.postpaidTotal(), quote.total(),
                quote.problems());
    }
}

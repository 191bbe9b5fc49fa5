package yuejie.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuejie.catalog.Catalog;
import yuejie.catalog.Charge;
import yuejie.explain.ExplanationLanguage;
import yuejie.money.Money;

/**
 * Quotes in words: one with the derivation of each amount, or several side by side. It has the words and numbers;
 * whoever shows them lays them out.
 */
public final class QuoteSheet {

    /**
     * A part of a quote.
     *
     * @param title what stands above it
     * @param lines how its amounts are derived
     * @param sum   what the part amounts to
     */
    public record Part(String title, List<String> lines, String sum) {
    }

    private final ExplanationLanguage language;
    private final PriceWords words;

    /** Quotes in a language. */
    public QuoteSheet(ExplanationLanguage language) {
        this.language = language;
        this.words = new PriceWords(language);
    }

    /** What is quoted, and by which catalog. */
    public String head(Quote quote) {
        Catalog catalog = quote.catalog();
        return words.say("报价：" + plan(quote) + "，账期 " + quote.wanted().month() + "，价目 " + catalog.id() + " 第 "
                + catalog.version() + " 版",
                "Quote: " + plan(quote) + ", month " + quote.wanted().month() + ", catalog "
                        + catalog.id() + " version " + catalog.version());
    }

    /** What is paid in advance. */
    public Part prepaid(Quote quote) {
        return new Part(words.say("套餐包预付费", "Prepaid"), quote.prepaid().stream().map(each -> words.of(each.name()) + " "
                + each.product() + words.say("：", ": ")
                + words.say(grouped(each.monthly()) + " 元/月 × " + each.months() + " 个月 = ",
                        grouped(each.monthly()) + " CNY a month × " + each.months() + " = ")
                + money(each.amount())).toList(),
                words.say("预付费合计：", "Prepaid in all: ") + money(quote.prepaidTotal()));
    }

    /** What is paid after the month; lines of the derivation stand below each other as they are indented. */
    public Part postpaid(Quote quote) {
        String free = words.of(quote.catalog().defaultPlan().name());
        return new Part(words.say("月结后付费（一个自然月）", "Postpaid (one calendar month)"),
                quote.isNeverBilled() ? List.of("  " + words.say(free + "不产生后付费费用（R1.3），用量有硬性上限",
                        free + " is never billed (R1.3); its limits are hard"))
                        : quote.derivation().text(language).lines().toList(),
                words.say("后付费合计：", "Postpaid in all: ") + money(quote.postpaidTotal()));
    }

    /** The whole price. */
    public String total(Quote quote) {
        return words.say("总计：", "Total: ") + money(quote.total());
    }

    /** The cells above several quotes that stand side by side. */
    public List<String> header(List<Quote> quotes) {
        return Stream.concat(Stream.of(words.say("项目", "Item")), quotes.stream().map(this::plan)).toList();
    }

    /** Several quotes side by side: what each part of the price is under each of them. */
    public List<List<String>> rows(List<Quote> quotes) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(words.say("套餐包费用", "Plan"), quotes, quote -> grouped(quote.prepaid().get(0).amount())));
        quotes.get(0).wanted().products().stream().distinct()
                .forEach(product -> rows.add(row(product, quotes,
                        quote -> quote.prepaid().stream().filter(each -> each.product().equals(product)).findFirst()
                                .map(each -> grouped(each.amount())).orElse(words.say("不售", "not sold")))));
        rows.add(row(words.say("预付费合计", "Prepaid in all"), quotes, quote -> grouped(quote.prepaidTotal())));
        for (Charge charge : quotes.get(0).catalog().charges()) {
            rows.add(row(words.of(charge.name()), quotes,
                    quote -> quote.isPriced() ? grouped(quote.postpaid(charge.item())) : "?"));
        }
        rows.add(row(words.say("后付费合计", "Postpaid in all"), quotes,
                quote -> quote.isPriced() ? grouped(quote.postpaidTotal()) : "?"));
        rows.add(row(words.say("总计", "Total"), quotes,
                quote -> quote.problems().isEmpty() ? grouped(quote.total()) : words.say("不可比", "not comparable")));
        return rows;
    }

    private static List<String> row(String name, List<Quote> quotes, Function<Quote, String> cell) {
        return Stream.concat(Stream.of(name), quotes.stream().map(cell)).toList();
    }

    /** Which of several quotes is the cheapest, and what it costs. */
    public String cheapest(List<Quote> quotes) {
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

    private String plan(Quote quote) {
        return words.of(quote.catalog().plan(quote.wanted().plan()).orElseThrow().name());
    }

    private String money(Money amount) {
        return grouped(amount) + words.say(" 元", " CNY");
    }

    /** An amount as in the derivations: 2,000.00. */
    public static String grouped(Money amount) {
        return String.format(Locale.ROOT, "%,.2f", amount.value());
    }
}

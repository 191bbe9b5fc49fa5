package yuejie.quote;

import java.math.BigDecimal;
import java.util.Optional;
import yuejie.catalog.Aggregate;
import yuejie.catalog.CallPack;
import yuejie.catalog.Label;
import yuejie.catalog.Quota;
import yuejie.explain.ExplanationLanguage;
import yuejie.money.ExactAmount;
import yuejie.money.Money;

/**
 * Prices in the words of a price page, made of the amounts of a catalog.
 *
 * @param language the language
 */
record PriceWords(ExplanationLanguage language) {

    private static final long WAN = 10_000;
    private static final int WAN_DIGITS = 4;

    /** One of two texts. */
    String say(String zh, String en) {
        return language.say(zh, en);
    }

    String of(Label label) {
        return language.of(label);
    }

    /** What a month costs: 999元/月. */
    String monthly(Money price) {
        return price.isZero() ? say("免费", "free")
                : say(plain(price.value()) + "元/月", "CNY " + plain(price.value()) + " a month");
    }

    /** What a begun block costs: 1000元/1万个，不足1万的部分按1万计算. */
    String overage(Quota quota, Optional<Label> unit, Aggregate aggregate) {
        String price = plain(quota.price().value());
        String one = unit.map(Label::zh).orElse("个");
        String zh = quota.block() == 1 ? price + "元/" + one : price + "元/" + wan(quota.block()) + one + "，不足"
                + wan(quota.block()) + "的部分按" + wan(quota.block()) + "计算";
        String units = unit.map(label -> " " + label.en()).orElse("");
        String en = quota.block() == 1 ? "CNY " + price + " each" + units
                : "CNY " + price + " per " + quota.block() + units
                        + " begun";
        return say(zh + counted(aggregate) + minimumZh(quota.minimum()),
                en + counted(aggregate) + minimumEn(quota.minimum()));
    }

    /** What of the month counts, where it is not the highest day. */
    private String counted(Aggregate aggregate) {
        return switch (aggregate) {
            case MAX -> "";
            case SUM -> say("（按月累计）", ", all days added up");
            case LAST -> say("（按月末值）", ", on the last day");
        };
    }

    private static String minimumZh(Money minimum) {
        return minimum.isZero() ? "" : "，最低" + plain(minimum.value()) + "元";
    }

    private static String minimumEn(Money minimum) {
        return minimum.isZero() ? "" : ", at least CNY " + plain(minimum.value());
    }

    /** The minutes of a pack: 11w分钟; none where it brings none. */
    String minutes(CallPack pack) {
        return pack.minutes() == 0 ? "-" : say(pack.minutes() < WAN ? pack.minutes() + "分钟"
                : plain(BigDecimal.valueOf(pack.minutes(), WAN_DIGITS)) + "w分钟", pack.minutes() + " minutes");
    }

    /** A price with the size that it is for: 存储30天：500元/月. */
    String sized(Optional<String> size, String price) {
        return size.map(text -> say(text + "：" + price, text + ": " + price)).orElse(price);
    }

    /** A number in units of ten thousand, where it is a whole number of them: 10万. */
    private static String wan(long number) {
        return number >= WAN && number % WAN == 0 ? number / WAN + "万" : Long.toString(number);
    }

    static String plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
    }

    /** An exact price, as short as it is. */
    static String plain(ExactAmount amount) {
        return plain(amount.value());
    }
}

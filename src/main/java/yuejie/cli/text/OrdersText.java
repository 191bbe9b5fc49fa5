package yuejie.cli.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import yuejie.calendar.BillingZone;
import yuejie.contract.order.Grant;
import yuejie.contract.order.OrderState;
import yuejie.contract.order.RefusalReason;
import yuejie.desk.OrderInquiry;
import yuejie.explain.ExplanationLanguage;
import yuejie.money.Money;

/** The orders of an application in words, in Chinese or English. */
public record OrdersText(long app, List<OrderState> orders, OrderInquiry inquiry, ExplanationLanguage language) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    @Override
    public String toString() {
        if (orders.isEmpty()) {
            return language.say("应用 " + app + " 没有订单。", "Application " + app + " has no order.");
        }
        Table table = language == ExplanationLanguage.ZH
                ? new Table("订单", "购买时间", "商品", "月数", "有效期起", "有效期止（含）", "金额", "状态")
                : new Table("ORDER", "PURCHASED", "PRODUCT", "MONTHS", "FROM", "TO, INCLUSIVE", "AMOUNT", "STATUS");
        orders.forEach(order -> table.row(order.orderId(), TIME.format(purchasedAt(order)), product(order),
                order.months(), order.reason().isPresent() ? "" : order.startsOn(),
                order.validTo().map(LocalDate::toString).orElse(""), order.amount().map(Money::toString).orElse(""),
                status(order)));
        List<OrderState> packs = orders.stream().filter(order -> !order.grants().isEmpty()).toList();
        return packs.isEmpty() ? table.toString() : table + "\n\n" + grants(packs);
    }

    private Table grants(List<OrderState> packs) {
        Table table = language == ExplanationLanguage.ZH
                ? new Table("订单", "发放", "分钟数", "有效期起", "有效期止（含）", "可抵扣", "小程序端授权至")
                : new Table("ORDER", "GRANT", "MINUTES", "FROM", "TO, INCLUSIVE", "DRAWN BY", "MINI-PROGRAMS UNTIL");
        packs.forEach(order -> order.grants().forEach(grant -> table.row(order.orderId(), grant.number(),
                grant.minutes(), grant.validFrom(), grant.validTo(), scope(grant),
                grant.miniProgramUntil().map(LocalDate::toString).orElse(""))));
        return table;
    }

    private String product(OrderState order) {
        return order.product() + inquiry.name(order.product()).map(name -> " " + language.of(name)).orElse("");
    }

    private String scope(Grant grant) {
        return grant.scope() == Grant.Scope.ACCOUNT ? language.say("同账号下所有应用", "all applications of the account")
                : language.say("本应用", "the application");
    }

    private String status(OrderState order) {
        return switch (order.status()) {
            case "PAID_OUTSIDE" -> language.say("已付（账外）", "paid outside");
            case "PAID" -> language.say("已付（余额）", "paid from the balance");
            case "WITHDRAWN" -> language.say("已撤销", "withdrawn");
            default -> language.say("已拒绝：", "refused: ") + order.reason().map(this::words).orElse("");
        };
    }

    private String words(RefusalReason reason) {
        return switch (reason) {
            case NOT_SOLD_FOR_PLAN -> language.say("生效日的套餐不售此商品", "not sold for the plan on its first day");
            case TRIAL_PLAN -> language.say("体验版不能购买增值服务", "a trial application can buy no add-on");
            case SECOND_TRIAL -> language.say("每个应用只能领取一次体验包", "an application has one trial call pack, once");
            case MONTHS_OUT_OF_RANGE -> language.say("月数须为 1 至 60", "not for 1 to 60 months");
            case UNKNOWN_APP -> language.say("应用不存在", "no such application");
            case INSUFFICIENT_BALANCE -> language.say("余额不足", "the balance did not suffice");
        };
    }

    /** The local time in Shanghai. */
    public static LocalDateTime purchasedAt(OrderState order) {
        return BillingZone.localTime(order.purchasedAt().getEpochSecond());
    }
}

package yuejie.cli.text;

import java.util.stream.Collectors;
import yuejie.collection.JdbcInvoiceCourse.Course;
import yuejie.collection.JdbcInvoiceCourse.Tried;
import yuejie.explain.ExplanationLanguage;
import yuejie.money.Money;
import yuejie.quote.QuoteSheet;

/** What became of an invoice, in Chinese or English. */
public record CourseText(Course course, ExplanationLanguage language) {

    @Override
    public String toString() {
        String open = course.openAmount().isZero() ? language.say("无未付金额", "nothing is open")
                : language.say("未付 ", "open: ") + money(course.openAmount())
                        + (course.overdue() ? language.say("，已逾期", ", overdue") : "")
                        + course.heldFor().map(why -> language.say("，暂停扣款：", ", held: ") + why).orElse("");
        String attempts = course.attempts().stream().map(this::attempt)
                .collect(Collectors.joining(language.say("；", "; ")));
        String others = course.otherInvoices().stream()
                .map(each -> each.invoiceNo() + language.say("（", " (") + money(each.total()) + language.say("）", ")"))
                .collect(Collectors.joining(language.say("、", ", ")));
        return language.say("状态：", "Now: ") + open
                + (attempts.isEmpty() ? "" : language.say("\n扣款：", "\nAttempts: ") + attempts)
                + (others.isEmpty() ? "" : language.say("\n同一应用当月的其他账单：",
                        "\nOther invoices of the application and month: ") + others);
    }

    private String attempt(Tried tried) {
        return tried.date() + " " + (tried.outcome().equals("DEDUCTED")
                ? language.say("已扣 ", "deducted ") + money(tried.amount())
                : language.say("余额不足", "not covered by the balance"));
    }

    private String money(Money amount) {
        return QuoteSheet.grouped(amount) + language.say(" 元", " CNY");
    }
}

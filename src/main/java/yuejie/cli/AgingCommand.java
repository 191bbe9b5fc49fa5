package yuejie.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yuejie.calendar.BillingZone;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.BookCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.text.Table;
import yuejie.collection.AccountAging;
import yuejie.collection.Age;
import yuejie.collection.Aging;
import yuejie.desk.Receivables;
import yuejie.money.Money;

/** {@code aging}: shows who owes how much, and for how long. */
@Command(name = "aging", description = {"Shows what is open by account and age, as of the end of a day: what is not"
        + " overdue yet, and what is overdue by the days since day 1 of the month after the invoice's; with the"
        + " balance, and whether the account is in arrears. Any day can be asked for: all movements of money have a"
        + " date.",
    "Writes nothing. Ends with 0, whatever is open."})
final class AgingCommand extends BookCommand {

    private static final int FIRST_AMOUNT = 2;
    private static final Map<Age, String> NAMES = Map.of(Age.NOT_OVERDUE, "not_overdue", Age.UP_TO_30, "days_1_30",
            Age.UP_TO_60, "days_31_60", Age.UP_TO_90, "days_61_90", Age.OVER_90, "days_over_90");

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", description = "The day (default: today in Asia/Shanghai).")
    private LocalDate asOf;

    @Override
    protected ExitCode run(Book book) {
        LocalDate day = asOf == null ? BillingZone.dayOf(Instant.now()) : asOf;
        Aging aging = book.get(Receivables.class).asOf(day);
        result(json(aging));
        say(aging.accounts().isEmpty() ? "Nothing was open on " + day + "." : table(aging));
        return ExitCode.DONE;
    }

    private static String table(Aging aging) {
        Table table = new Table("ACCOUNT", "NAME", "NOT OVERDUE", "1-30 DAYS", "31-60 DAYS", "61-90 DAYS",
                "OVER 90 DAYS", "TOTAL", "BALANCE", "ARREARS").numbersFrom(FIRST_AMOUNT);
        aging.accounts().forEach(account -> row(table, account.accountId(), account.name(), account,
                account.inArrears() ? "yes" : "no"));
        row(table, "TOTAL", aging.accounts().size() + (aging.accounts().size() == 1 ? " account" : " accounts"),
                aging.totals(), aging.inArrears() + " yes");
        return table.toString();
    }

    private static void row(Table table, String account, String name, AccountAging aging, String arrears) {
        table.row(account, name, amount(aging, Age.NOT_OVERDUE), amount(aging, Age.UP_TO_30),
                amount(aging, Age.UP_TO_60), amount(aging, Age.UP_TO_90), amount(aging, Age.OVER_90), aging.total(),
                aging.balance(), arrears);
    }

    private static Money amount(AccountAging aging, Age age) {
        return aging.open().get(age);
    }

    private static Map<String, Object> json(Aging aging) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("as_of", aging.asOf().toString());
        json.put("exit_code", ExitCode.DONE.code());
        json.put("accounts", aging.accounts().stream().map(account -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("account_id", account.accountId());
            each.put("name", account.name());
            amounts(each, account);
            each.put("arrears", account.inArrears());
            return each;
        }).toList());
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("accounts", aging.accounts().size());
        amounts(totals, aging.totals());
        totals.put("in_arrears", aging.inArrears());
        json.put("totals", totals);
        return json;
    }

    private static void amounts(Map<String, Object> json, AccountAging aging) {
        aging.open().forEach((age, amount) -> json.put(NAMES.get(age), amount.toString()));
        json.put("total", aging.total().toString());
        json.put("balance", aging.balance().toString());
    }
}

package yuejie.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yuejie.calendar.BillingZone;
import yuejie.cli.shell.Book;
import yuejie.cli.shell.BookCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.text.StatusJson;
import yuejie.cli.text.Table;
import yuejie.collection.AccountAging;
import yuejie.collection.Age;
import yuejie.collection.Aging;
import yuejie.collection.JdbcHolds.Hold;
import yuejie.desk.Receivables;
import yuejie.money.Money;
import yuejie.text.Plural;

/** {@code aging}: shows who owes how much, and for how long. */
@Command(name = "aging", description = {"Shows what is open by account and age, as of the end of a day: what is not"
        + " overdue yet, and what is overdue by the days since day 1 of the month after the invoice's; with the"
        + " balance, and whether the account is in arrears. Any day can be asked for: all movements of money have a"
        + " date.",
    "Writes nothing. Ends with 0, whatever is open."})
final class AgingCommand extends BookCommand {

    private static final int FIRST_AMOUNT = 2;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", description = "The day (default: today in Asia/Shanghai).")
    private Optional<LocalDate> asOf = Optional.empty();

    record Aged(LocalDate asOf, ExitCode exitCode, List<Account> accounts, Totals totals, List<StatusJson.Held> held) {
    }

    record Account(String accountId, String name, @JsonUnwrapped Amounts amounts, boolean arrears) {
    }

    record Totals(int accounts, @JsonUnwrapped Amounts amounts, long inArrears) {
    }

    /** What is open, by age as in {@link Age}. */
    record Amounts(Money notOverdue, @JsonProperty("days_1_30") Money upTo30, @JsonProperty("days_31_60") Money upTo60,
            @JsonProperty("days_61_90") Money upTo90, @JsonProperty("days_over_90") Money over90, Money total,
            Money balance) {

        static Amounts of(AccountAging aging) {
            List<Money> open = List.copyOf(aging.open().values());
            return new Amounts(open.get(0), open.get(1), open.get(2), open.get(3), open.get(4), aging.total(),
                    aging.balance());
        }
    }

    @Override
    protected ExitCode run(Book book) {
        LocalDate day = asOf.orElseGet(() -> BillingZone.dayOf(Instant.now()));
        Receivables receivables = book.get(Receivables.class);
        Aging aging = receivables.asOf(day);
        List<Hold> held = receivables.held();
        result(new Aged(day, ExitCode.DONE, aging.accounts().stream().map(account -> new Account(account.accountId(),
                account.name(), Amounts.of(account), account.inArrears())).toList(),
                new Totals(aging.accounts().size(), Amounts.of(aging.totals()), aging.inArrears()),
                StatusJson.Held.of(held)));
        say(aging.accounts().isEmpty() ? "Nothing was open on " + day + "." : table(aging));
        if (!held.isEmpty()) {
            say("Held now, and so not tried and not made overdue: " + Plural.of(held.size(), "invoice") + ", "
                    + held.stream().map(Hold::open).reduce(Money.ZERO, Money::plus)
                    + " CNY (yuejie status shows each).");
        }
        return ExitCode.DONE;
    }

    private static String table(Aging aging) {
        Table table = new Table("ACCOUNT", "NAME", "NOT OVERDUE", "1-30 DAYS", "31-60 DAYS", "61-90 DAYS",
                "OVER 90 DAYS", "TOTAL", "BALANCE", "ARREARS").numbersFrom(FIRST_AMOUNT);
        aging.accounts().forEach(account -> row(table, account.accountId(), account.name(), account,
                account.inArrears() ? "yes" : "no"));
        row(table, "TOTAL", Plural.of(aging.accounts().size(), "account"),
                aging.totals(), aging.inArrears() + " yes");
        return table.toString();
    }

    private static void row(Table table, String account, String name, AccountAging aging, String arrears) {
        Amounts amounts = Amounts.of(aging);
        table.row(account, name, amounts.notOverdue, amounts.upTo30, amounts.upTo60, amounts.upTo90, amounts.over90,
                amounts.total, amounts.balance, arrears);
    }
}

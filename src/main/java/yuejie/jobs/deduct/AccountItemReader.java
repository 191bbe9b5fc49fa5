package yuejie.jobs.deduct;

import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import yuejie.collection.JdbcDeductions;
import yuejie.contract.NumberRange;

/**
 * Reads the accounts of one range that have an invoice to be tried on a date, by internal number. A restart goes on
 * after the last account that was committed.
 */
final class AccountItemReader implements ItemStreamReader<Integer> {

    private static final String ACCOUNT_NO = "account_no";

    private final JdbcDeductions deductions;
    private final DeductionKey key;
    private final NumberRange range;
    private Iterator<Integer> accounts = Collections.emptyIterator();
    private int accountNo;

    AccountItemReader(JdbcDeductions deductions, DeductionKey key, NumberRange range) {
        this.deductions = deductions;
        this.key = key;
        this.range = range;
    }

    @Override
    public void open(ExecutionContext context) {
        accountNo = context.getInt(ACCOUNT_NO, range.fromInclusive() - 1);
        accounts = deductions.accountsToTry(key.date(), key.sequenceNo(), accountNo + 1, range.untilExclusive())
                .iterator();
    }

    @Override
    public @Nullable Integer read() {
        if (!accounts.hasNext()) {
            return null;
        }
        accountNo = accounts.next();
        return accountNo;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(ACCOUNT_NO, accountNo);
    }
}

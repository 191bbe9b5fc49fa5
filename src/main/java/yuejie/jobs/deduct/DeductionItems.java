package yuejie.jobs.deduct;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import yuejie.collection.JdbcDeductions;
import yuejie.contract.NumberRange;
import yuejie.jobs.run.ChunkGuard;
import yuejie.jobs.run.StepItems;

/**
 * The accounts of one range of which something is to be tried on a date. All attempts of an account are one transaction.
 * A restart goes on after the last account that was committed; what was tried on the date is not tried again anyway.
 */
final class DeductionItems implements StepItems<Integer> {

    private static final String ACCOUNT_NO = "account_no";

    private final JdbcDeductions deductions;
    private final LocalDate date;
    private final int sequenceNo;
    private final NumberRange range;
    private final ChunkGuard guard;
    private Iterator<Integer> accounts;
    private int accountNo;

    DeductionItems(JdbcDeductions deductions, LocalDate date, int sequenceNo, NumberRange range,
                   ChunkGuard guard) {
        this.deductions = deductions;
        this.date = date;
        this.sequenceNo = sequenceNo;
        this.range = range;
        this.guard = guard;
    }

    @Override
    public void open(ExecutionContext context) {
        accountNo = context.getInt(ACCOUNT_NO, range.fromInclusive() - 1);
        accounts = deductions.accountsToTry(date, sequenceNo, accountNo + 1, range.untilExclusive()).iterator();
    }

    @Override
    public Integer read() {
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

    @Override
    public void write(Chunk<? extends Integer> chunk) {
        guard.committing(deductions.collect(date, sequenceNo, List.copyOf(chunk.getItems())));
    }

    @Override
    public void finish() {
        accounts = null;
    }
}

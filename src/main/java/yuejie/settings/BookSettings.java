package yuejie.settings;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import yuejie.failure.SettingException;

/**
 * The settings of a book.
 *
 * @param home           where rejects, and the embedded database, are kept
 * @param catalogs       a directory with price catalogs of one's own; empty where there are none
 * @param threads        how many partitions run at a time
 * @param usageChunk     snapshot rows in one transaction
 * @param referenceChunk rows of reference files in one transaction
 * @param settleChunk    applications settled in one transaction
 * @param deductChunk    accounts whose attempts are one transaction
 * @param partitionSize  applications or accounts in one partition, at most
 * @param deductionNeedsApproval whether nothing is deducted before its seal was approved
 * @param lowRowsPercent how much of the median of the days before the rows of a day must be; 0 for any number
 * @param lowSumsPercent how much of the median of the days before the sums of a day must be; 0 for any sum
 * @param partitionTimeout how long a run may do nothing at all before it is ended; 0 for any time
 * @param orders         how prepaid orders are paid
 */
@ConfigurationProperties("yuejie")
public record BookSettings(Path home, @DefaultValue("") String catalogs, @DefaultValue("2") int threads,
        @DefaultValue("50000") int usageChunk, @DefaultValue("10000") int referenceChunk,
        @DefaultValue("5000") int settleChunk, @DefaultValue("1000") int deductChunk,
        @DefaultValue("32768") int partitionSize,
        @DefaultValue("false") boolean deductionNeedsApproval,
        @DefaultValue("75") int lowRowsPercent, @DefaultValue("50") int lowSumsPercent,
        @DefaultValue("30m") Duration partitionTimeout, @DefaultValue Orders orders) {

    /**
     * Checks the numbers.
     *
     * @throws SettingException if one of them is not possible
     */
    public BookSettings {
        atLeast(1, "threads", threads);
        atLeast(1, "usage-chunk", usageChunk);
        atLeast(1, "reference-chunk", referenceChunk);
        atLeast(1, "settle-chunk", settleChunk);
        atLeast(1, "deduct-chunk", deductChunk);
        atLeast(1, "partition-size", partitionSize);
        atLeast(0, "low-rows-percent", lowRowsPercent);
        atLeast(0, "low-sums-percent", lowSumsPercent);
        atLeast(0, "partition-timeout", partitionTimeout.toMillis());
    }

    private static void atLeast(long least, String setting, long value) {
        if (value < least) {
            throw new SettingException("yuejie." + setting,
                    "The setting yuejie." + setting + " is " + value + "; it must be " + least
                            + " or more");
        }
    }

    /** Where the money for prepaid orders comes from (R2.4). */
    public enum OrderPayments {
        /** They were paid elsewhere; they are recorded as paid outside. */
        EXTERNAL,
        /** They are paid from the balance, and refused where it does not cover them. */
        BALANCE
    }

    /**
     * How prepaid orders are paid.
     *
     * @param payment where the money for them comes from
     */
    public record Orders(@DefaultValue("EXTERNAL") OrderPayments payment) {

        public boolean takesFromBalance() {
            return payment == OrderPayments.BALANCE;
        }
    }
}

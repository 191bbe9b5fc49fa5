package yuejie.console.proof;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import yuejie.audit.Verification;
import yuejie.book.BookReader;
import yuejie.calendar.BillingMonth;
import yuejie.calendar.BillingZone;
import yuejie.failure.BookInUseException;

/**
 * The verifications that somebody asked for, one at a time: one may take minutes, and the page that asked is made anew
 * every few seconds meanwhile. The latest one of each month is kept as long as the console runs.
 */
final class Verifications implements DisposableBean {

    private static final int MOST_KEPT = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);

    private final BookReader book;
    private final Map<Optional<BillingMonth>, RequestedVerification> latest = new LinkedHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "verification");
        thread.setDaemon(true);
        return thread;
    });
    private int numbers;

    Verifications(BookReader book) {
        this.book = book;
    }

    /**
     * The latest verification of a month, or of all months. A new one is begun where there is none, or where the latest
     * one is over and its number is given: so an address that is asked for twice does not verify twice.
     *
     * @param month the month; empty for all that was ever sealed
     * @param after the number of a verification that is not new enough; 0 where any will do
     */
    synchronized RequestedVerification of(Optional<BillingMonth> month, int after) {
        RequestedVerification last = latest.get(month);
        if (last != null && (!last.isOver() || last.number() != after)) {
            return last;
        }
        RequestedVerification asked = new RequestedVerification(++numbers, month, now());
        latest.remove(month);
        latest.put(month, asked);
        if (latest.size() > MOST_KEPT) {
            latest.remove(latest.keySet().iterator().next());
        }
        worker.execute(() -> verify(asked));
        return asked;
    }

    private void verify(RequestedVerification asked) {
        try {
            Verification result = book.read(parts -> parts.get(JdbcVerifier.class).verify(asked.month(), asked));
            asked.ended(result, now());
        } catch (BookInUseException e) {
            asked.failed("in-use", now());
        } catch (RuntimeException e) {
            LOG.warn("A verification failed", e);
            asked.failed("failed", now());
        }
    }

    static OffsetDateTime now() {
        return OffsetDateTime.now(BillingZone.OFFSET);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}

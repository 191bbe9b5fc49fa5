package yuejie.console;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import yuejie.book.BookReader;
import yuejie.failure.BookInUseException;

/** Whether the book can be shown: a book that a command uses just now is well. */
@Component
final class BookHealth implements HealthIndicator {

    private final BookReader book;

    BookHealth(BookReader book) {
        this.book = book;
    }

    @Override
    public Health health() {
        try {
            book.read(parts -> true);
            return Health.up().build();
        } catch (BookInUseException e) {
            return Health.up().build();
        } catch (RuntimeException e) {
            // no book, one of an earlier version, or a server that is gone
            return Health.down().build();
        }
    }
}

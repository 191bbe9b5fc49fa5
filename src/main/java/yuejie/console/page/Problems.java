package yuejie.console.page;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import yuejie.failure.BookInUseException;
import yuejie.failure.BookUnreachableException;
import yuejie.failure.NoBookException;
import yuejie.failure.RefusedException;

/** What is shown where a page cannot be: why, and what to do. */
@ControllerAdvice
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler(BookInUseException.class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    Page inUse() {
        return Page.of("problem/in-use").refreshed();
    }

    @ExceptionHandler(BookUnreachableException.class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    Page unreachable(BookUnreachableException failure) {
        LOG.warn("A page could not be made", failure);
        return Page.of("problem/unreachable").refreshed();
    }

    @ExceptionHandler(NoBookException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Page noBook() {
        return Page.of("problem/no-book");
    }

    @ExceptionHandler(NotFoundException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Page notFound(NotFoundException missing) {
        return Page.of("problem/not-found").with("what", String.valueOf(missing.getMessage()));
    }

    /** The sentence is the one that the command prints. */
    @ExceptionHandler(RefusedException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Page refused(RefusedException refused) {
        return Page.of("problem/refused").with("sentence", String.valueOf(refused.getMessage()));
    }
}

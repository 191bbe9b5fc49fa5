package yuejie.console.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import yuejie.failure.BookInUseException;
import yuejie.failure.NoBookException;
import yuejie.failure.RefusedException;

/** What is shown where a page cannot be: why, and what to do. */
@ControllerAdvice
final class Problems {

    @ExceptionHandler(BookInUseException.class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    Page inUse() {
        return Page.of("problem/in-use").refreshed();
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

package yuejie.console.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is shown where no other page is: an address that there is not, a place that one may not see, a failure. */
@Controller
final class FailureController implements ErrorController {

    @RequestMapping("/error")
    Page failure(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus code = status instanceof Integer number ? HttpStatus.valueOf(number) : HttpStatus.NOT_FOUND;
        String word = switch (code) {
            case NOT_FOUND -> "missing";
            case FORBIDDEN -> "stale".equals(request.getAttribute(RequestDispatcher.ERROR_MESSAGE)) ? "stale"
                    : "forbidden";
            case BAD_REQUEST -> "bad-request";
            default -> "failed";
        };
        return Page.of("problem/failure", code.value()).with("word", word);
    }
}

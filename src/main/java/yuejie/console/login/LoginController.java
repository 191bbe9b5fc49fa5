package yuejie.console.login;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import yuejie.console.access.LoginWays;
import yuejie.console.access.Place;
import yuejie.console.access.Viewer;
import yuejie.console.page.Page;

/** The page for the login, and the beginning. */
@Controller
public final class LoginController {

    private final LoginWays ways;

    LoginController(LoginWays ways) {
        this.ways = ways;
    }

    /** The beginning: the first place that the viewer sees. */
    @GetMapping("/")
    String start() {
        return "redirect:" + Viewer.now().places().stream().findFirst().map(Place::path)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    /** The form for name and password, and where else one can log in. */
    @GetMapping("/login")
    Page login(@RequestAttribute(name = LoginWays.WAIT, required = false) @Nullable Long wait,
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String broken,
            @RequestParam(required = false) @Nullable String out) {
        String told = wait != null ? "slowed" : refused != null ? "refused" : broken != null ? "broken"
                : out != null ? "out" : "";
        return Page.of("login").with("told", told).with("wait", wait == null ? 0L : wait)
                .with("password", ways.byPassword()).with("elsewhere", ways.elsewhere());
    }
}

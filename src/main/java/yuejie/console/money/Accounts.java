package yuejie.console.money;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** The pages of accounts. */
final class Accounts {

    private Accounts() {
    }

    /** The address of an account, whatever characters its id has. */
    static String address(String id) {
        return "/accounts/" + UriUtils.encode(id, StandardCharsets.UTF_8);
    }
}

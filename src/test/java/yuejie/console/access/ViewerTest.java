package yuejie.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who looks at the console, and where links lead for them. */
class ViewerTest {

    @Test
    void nothingLeadsToWhereTheViewerMayNotGo() {
        Viewer operator = new Viewer("olga", true, Set.of(Role.OPERATOR));
        assertThat(operator.link(Place.SEALS, "/7")).hasValue("/seals/7");
        assertThat(operator.link(Place.INVOICES, "/IM-202207-1")).isEmpty();
        assertThat(new Viewer("", true, Set.of()).link(Place.MONTHS, "")).isEmpty();
    }
}

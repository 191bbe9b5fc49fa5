package yuejie.console.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yuejie.console.page.Column;
import yuejie.intake.drop.FileKind;

/** What is shown of a rejected row, to whom. */
class ImportControllerTest {

    @Test
    void theTextOfARowIsShownOnlyToThoseWhoSeeCustomersAndSoAreValuesOfNames() {
        assertThat(columns(FileKind.ORDERS, true)).containsExactly("line", "reason", "detail", "length", "raw");
        assertThat(columns(FileKind.ORDERS, false)).containsExactly("line", "reason", "detail");
        assertThat(columns(FileKind.ACCOUNTS, true)).containsExactly("line", "reason", "detail", "length", "raw");
        assertThat(columns(FileKind.ACCOUNTS, false)).containsExactly("line", "reason");
    }

    private static List<String> columns(FileKind kind, boolean seesCustomers) {
        return ImportController.rows(kind, seesCustomers).stream().map(Column::name).toList();
    }
}

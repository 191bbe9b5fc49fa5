package yuejie.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columnsAreAsWideAsTheirWidestCellAndChineseCountsTwice() {
        Table table = new Table("ID", "NAME", "ROWS", "NOTE").numbersFrom(2);
        table.row(1, "青禾教育", 25, "x");
        table.row(22, "Ada", 1_000, "");
        assertThat(table).hasToString("""
                ID  NAME      ROWS  NOTE
                1   青禾教育    25  x
                22  Ada       1000""");
    }

    @Test
    void theWidestColumnIsFoldedAtBlanksUntilATerminalHoldsTheTable() {
        Table table = new Table("ID", "MESSAGE").within(18);
        table.row(7, "the book was open elsewhere");
        table.row(8, "good");
        assertThat(table).hasToString("""
                ID  MESSAGE
                7   the book was
                    open elsewhere
                8   good""");
    }

    @Test
    void aCellWithoutABlankIsFoldedBehindASignAndElseAnywhere() {
        Table table = new Table("ID", "JOB").within(16);
        table.row(1, "month-end-settlement");
        table.row(2, "0123456789abcdef");
        table.row(3, "月结月结月结月结");
        assertThat(table).hasToString("""
                ID  JOB
                1   month-end-
                    settlement
                2   0123456789ab
                    cdef
                3   月结月结月结
                    月结""");
    }

    @Test
    void noColumnIsFoldedToLessThanTenCharacters() {
        Table table = new Table("A", "B").within(5);
        table.row("0123456789", "0123456789ab");
        assertThat(table).hasToString("""
                A           B
                0123456789  0123456789
                            ab""");
    }
}

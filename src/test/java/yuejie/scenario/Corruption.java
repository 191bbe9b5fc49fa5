package yuejie.scenario;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.h2.api.Trigger;

/** A database that does not keep what it is given: a trigger, in Java for the embedded one, in SQL for the server. */
enum Corruption {

    /** Ascribes the snapshots of the second application to a file that does not exist. */
    LOSES_A_ROW("usage_daily", LosesARow.class, "if new.app_no = 2 then new.file_id := 999; end if;"),

    /** Settles the application that owes nothing with a total all the same. */
    ADDS_A_TOTAL("assessment", AddsATotal.class, "if new.outcome = 'NOTHING_DUE' then new.total := 0.01; end if;"),

    /** Invoices a cent more than follows from the evidence. */
    ADDS_TO_A_LINE("invoice_line", AddsToALine.class, "new.amount := new.amount + 0.01;"),

    /** Takes no attempt. */
    TAKES_NO_ATTEMPT("deduction_attempt", TakesNoAttempt.class, "raise exception 'the disk is full';"),

    /** Takes no attempt of application 4 in July. */
    TAKES_NO_FOURTH("deduction_attempt", TakesNoFourth.class,
            "if new.invoice_no = 'IM-202207-4' then raise exception 'the disk is full'; end if;");

    /** {@link #LOSES_A_ROW}, embedded. */
    public static final class LosesARow implements Trigger {
        @Override
        public void fire(Connection connection, Object[] oldRow, Object[] newRow) {
            boolean second = ((Number) newRow[1]).intValue() == 2;
            newRow[4] = second ? Long.valueOf(999) : newRow[4];
        }
    }

    /** {@link #ADDS_A_TOTAL}, embedded. */
    public static final class AddsATotal implements Trigger {
        @Override
        public void fire(Connection connection, Object[] oldRow, Object[] newRow) {
            boolean nothingDue = newRow[7].equals("NOTHING_DUE");
            newRow[10] = nothingDue ? new BigDecimal("0.01") : newRow[10];
        }
    }

    /** {@link #ADDS_TO_A_LINE}, embedded. */
    public static final class AddsToALine implements Trigger {
        @Override
        public void fire(Connection connection, Object[] oldRow, Object[] newRow) {
            newRow[AMOUNT] = ((BigDecimal) newRow[AMOUNT]).add(new BigDecimal("0.01"));
        }
    }

    /** {@link #TAKES_NO_ATTEMPT}, embedded. */
    public static final class TakesNoAttempt implements Trigger {
        @Override
        public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
            throw new SQLException("the disk is full");
        }
    }

    /** {@link #TAKES_NO_FOURTH}, embedded. */
    public static final class TakesNoFourth implements Trigger {
        @Override
        public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
            if (newRow[0].equals("IM-202207-4")) {
                throw new SQLException("the disk is full");
            }
        }
    }

    private static final int AMOUNT = 14;

    private final String table;
    private final Class<? extends Trigger> embedded;
    private final String server;

    Corruption(String table, Class<? extends Trigger> embedded, String server) {
        this.table = table;
        this.embedded = embedded;
        this.server = server;
    }

    /** What begins it. */
    List<String> planted(Database database) {
        String create = "create trigger " + name() + " before insert on " + table + " for each row ";
        return switch (database) {
            case H2 -> List.of(create + "call '" + embedded.getName() + "'");
            case POSTGRESQL -> List.of("create function " + name() + "() returns trigger language plpgsql as $$ begin "
                    + server + " return new; end $$", create + "execute function " + name() + "()");
        };
    }

    /** What ends it. */
    String removed(Database database) {
        return "drop trigger " + name() + (database == Database.H2 ? "" : " on " + table);
    }
}

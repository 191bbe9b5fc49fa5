package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A book of an older version is brought up to date as a whole, or stays as it was. */
@OnBothDatabases
class OlderBookTest {

    @ABook(made = false)
    private BookRunner book;

    @BeforeEach
    void makeABookOfAnOlderVersion() {
        Flyway.configure().dataSource(book.url(), null, null).target("4").locations("classpath:db/migration/common",
                "classpath:db/migration/" + Database.ofThisRun().name().toLowerCase(Locale.ROOT)).load().migrate();
        book.update("insert into audit_event (event_id, occurred_at, os_user, event, detail)"
                + " values (1, current_timestamp, 'u', 'E', 'd')");
    }

    @Test
    void whatItHoldsIsStillThere() throws Exception {
        assertThat(book.run("status", "--month", "2022-07").exitCode()).isEqualTo(4);
        assertThat(book.query("select os_user, event from audit_event")).containsExactly("u|E");
        assertThat(book.query("select count(*) from usage_total")).containsExactly("0");
        if (Database.ofThisRun() == Database.H2) {
            try (Stream<Path> files = Files.list(book.home())) {
                assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".trace.db")))
                        .containsExactly("book.mv.db");
            }
        }
    }

    @Test
    void theRejectedRowsThatItKeepsAreCounted() {
        book.update("insert into import_run (import_id, drop_hash, sequence_no, sources, status, started_at)"
                + " values (1, 'h', 1, 's', 'COMPLETED', current_timestamp)");
        book.update("insert into import_file (file_id, import_id, name, kind, path, sha256, status, rows_rejected)"
                + " values (7, 1, 'apps.csv', 'APPS', 'p', 's', 'REFUSED', 3)");
        for (String reject : new String[] {"2, 'NEGATIVE'", "3, 'BAD_DATE'", "9, 'NEGATIVE'"}) {
            book.update("insert into reject (file_id, line_no, code, detail, raw, raw_length)"
                    + " values (7, " + reject + ", 'd', 'r', 1)");
        }
        assertThat(book.run("status", "--month", "2022-07").exitCode()).isEqualTo(4);
        assertThat(book.query("select * from reject_count order by code")).containsExactly("7|BAD_DATE|1|1",
                "7|NEGATIVE|2|2");
    }

    @Test
    void aCopyThatADeadProcessLeftDoesNotMatter() throws Exception {
        Path copy = Files.writeString(Files.createDirectories(book.home()).resolve("book-migrated.mv.db"),
                "half a copy");
        assertThat(book.run("status", "--month", "2022-07").exitCode()).isEqualTo(4);
        assertThat(book.query("select os_user, event from audit_event")).containsExactly("u|E");
        // a book on a server has nothing to do with it
        assertThat(Files.exists(copy)).isEqualTo(Database.ofThisRun() != Database.H2);
    }

    @Test
    void aChangeThatFailsHalfWayLeavesNothingBehind() {
        book.update("create table usage_total (in_the_way int)");
        assertThat(book.run("status", "--month", "2022-07").exitCode()).isEqualTo(1);
        assertThat(book.query("select count(*) from information_schema.columns where table_name = 'import_file'"
                + " and column_name = 'control'")).containsExactly("0");
        book.update("drop table usage_total");
        assertThat(book.run("status", "--month", "2022-07").exitCode()).isEqualTo(4);
    }
}

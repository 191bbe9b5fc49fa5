package yuejie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import yuejie.scenario.BookRunner.Ended;

/** Several drops in one call are imported one after the other, each as a run of its own. */
@OnBothDatabases
class SeveralDropsTest {

    private static final String MEND = "Mend the refused files and import them again; the other files were applied.\n";
    private static final String DONE = "Done. What to do next: yuejie status --month YYYY-MM\n";

    @ABook
    private BookRunner book;

    @Test
    void theyAreImportedByTheirFirstDayWhateverTheirNames() {
        Path third = day("a", "2022-07-03");
        Path second = day("b", "2022-07-02");
        Path first = day("c", "2022-07-01");
        Path base = DropText.ofTwoApplications().write(book.beside("z"));
        assertThat(book.importing(third, second, first, base)).isEqualTo(new Ended(0,
                "Drop 1 of 4: " + base + "\n" + imported(1, 3, 4) + DONE
                        + "Drop 2 of 4: " + first + "\n" + imported(2, 1, 1) + DONE
                        + "Drop 3 of 4: " + second + "\n" + imported(3, 1, 1) + DONE
                        + "Drop 4 of 4: " + third + "\n" + imported(4, 1, 1) + DONE
                        + "4 of 4 drops imported: 4 done, 0 to look at, 0 with refused files.\n",
                ""));
        assertThat(book.query("select sources, status from import_run order by import_id")).containsExactly(
                base + "|COMPLETED", first + "|COMPLETED", second + "|COMPLETED", third + "|COMPLETED");

        Ended again = book.importing(third, second, first, base);
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("Import 8: 0 files applied, 1 skipped as already imported, 0 refused; ");
    }

    /** A drop that corrects an earlier day is a later one, and one of top-ups alone is not before its accounts. */
    @Test
    void theDateInTheNameOfADirectoryDecidesBeforeThoseOfItsFiles() {
        Path base = DropText.ofTwoApplications().withUsage("2022-07-01", "1,2022-07-01,1,1").write(book.beside("base"));
        Path correction = new DropText().withUsage("2022-07-01", "1,2022-07-01,7,7")
                .write(book.beside("drop-20220809"));
        Path late = new DropText().withUsage("2022-07-01", "1,2022-07-01,5,5").write(book.beside("2022-07-03"));
        Path money = new DropText().with("topups.csv", "topup_id,account_id,amount,at",
                "t,acct,1.00,2022-08-02T00:00:00").write(book.beside("2022-08-02"));
        assertThat(book.importing(correction, money, late, base).exitCode()).isZero();
        assertThat(book.query("select sources from import_run order by import_id")).containsExactly(base.toString(),
                late.toString(), money.toString(), correction.toString());
        assertThat(book.query("select dau from usage_daily")).containsExactly("7");
    }

    /** The files of one name in two directories are files of two drops; the single files are one drop. */
    @Test
    void singleFilesAreOneDrop() {
        Path base = DropText.ofTwoApplications().write(book.beside("base"));
        Path one = day("one", "2022-07-01").resolve("usage/usage-2022-07-01.csv");
        Path two = day("two", "2022-07-02").resolve("usage/usage-2022-07-02.csv");
        assertThat(book.importing(one, base, two).out()).contains("Drop 2 of 2: " + one + ", " + two + "\n")
                .endsWith("2 of 2 drops imported: 2 done, 0 to look at, 0 with refused files.\n");
        Path other = day("other", "2022-07-01").resolve("usage/usage-2022-07-01.csv");
        assertThat(book.importing(one, other).err()).startsWith("Refused: " + other + ": it came twice: " + one
                + " and " + other + "; keep one. ");
    }

    @Test
    void whereAUsageFileIsRefusedTheLaterDropsAreImported() {
        book.importing(DropText.ofTwoApplications().write(book.beside("base")));
        Path bad = new DropText().withText("usage/usage-2022-07-01.csv", "").write(book.beside("bad"));
        Path look = new DropText().withUsage("2022-07-02", "1,2022-07-02,1,1", "3,2022-07-02,1,1")
                .write(book.beside("look"));
        Path good = day("good", "2022-07-03");
        Ended ended = book.importing(bad, look, good);
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out()).contains("Drop 2 of 3: " + look, "Drop 3 of 3: " + good)
                .endsWith(DONE + "3 of 3 drops imported: 1 done, 1 to look at, 1 with refused files.\n");
        assertThat(book.query("select distinct usage_date from usage_daily order by usage_date"))
                .containsExactly("2022-07-02", "2022-07-03");
    }

    @Test
    void whereAFileIsRefusedOnWhichTheLaterDropsDependTheyAreNotImported() {
        Path base = DropText.ofTwoApplications().withText("apps.csv", "").write(book.beside("base"));
        Path first = day("first", "2022-07-01");
        Path second = day("second", "2022-07-02");
        assertThat(book.importing(base, second, first)).isEqualTo(new Ended(3,
                "Drop 1 of 3: " + base + "\nImport 1: 2 files applied, 0 skipped as already imported, 1 refused; 2 rows"
                        + " read = 1 applied + 0 unchanged + 1 rejected.\n" + MEND
                        + "1 of 3 drops imported: 0 done, 0 to look at, 1 with refused files.\n",
                "Refused: " + base.resolve("apps.csv") + ": apps.csv: no header, the file is empty; the first line must"
                        + " name the columns sdk_app_id,account_id,site,created_on. Nothing of it was applied.\n"
                        + base.resolve("orders.csv") + ": 1 of 1 row rejected.\n"
                        + "Rejected rows, each with its line and reason: "
                        + book.home().resolve("rejects/import-1-orders.csv") + "\n"
                        + "Not imported, because they may depend on apps.csv: " + first + "; " + second + "\n"));
        assertThat(book.query("select count(*) from import_run")).containsExactly("1");
    }

    @Test
    void aMistakeInTheControlFileOfAnyDropRefusesAllOfThem() {
        Path base = DropText.ofTwoApplications().write(book.beside("base"));
        Path bad = new DropText().with("control.csv", "file,rows").write(day("bad", "2022-07-01"));
        Ended ended = book.importing(base, bad);
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err()).endsWith(". Nothing was changed.\n");
        assertThat(book.query("select * from import_run")).isEmpty();
    }

    @Test
    void theJsonOfSeveralIsAnArrayAndThatOfOneIsAnObject() {
        Path base = DropText.ofTwoApplications().write(book.beside("base"));
        Path day = day("day", "2022-07-01");
        String one = book.run("import", "--json", base.toString()).out();
        assertThat(one).startsWith("{\n  \"import_id\" : 1,\n  \"exit_code\" : 0,\n");
        List<String> several = book.run("import", "--json", base.toString(), day.toString()).out().lines().toList();
        assertThat(several.get(0)).isEqualTo("[ {");
        assertThat(several).contains("  \"import_id\" : 2,", "}, {", "  \"import_id\" : 3,").endsWith("} ]");
    }

    private Path day(String name, String day) {
        return new DropText().withUsage(day, "1," + day + ",1,1").write(book.beside(name));
    }

    private static String imported(int importId, int files, int rows) {
        return String.format("Import %d: %d file%s applied, 0 skipped as already imported, 0 refused; %d row%s read ="
                + " %d applied + 0 unchanged + 0 rejected.%n", importId, files, files == 1 ? "" : "s", rows,
                rows == 1 ? "" : "s", rows);
    }
}

package yuejie.intake.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuejie.csv.FileRefusedException;
import yuejie.usage.AppNumbers;
import yuejie.usage.UsageRow;

/** The first reading of a usage file: every row is judged, the first accepted one of an application stays. */
class UsageScanTest {

    @TempDir
    private Path folder;
    private final AppNumbers apps = new AppNumbers();
    private final List<String> rejects = new ArrayList<>();

    @BeforeEach
    void numberTwoApplications() {
        apps.put(1_400_000_001L, 2);
        apps.put(Long.MAX_VALUE, 1);
    }

    @Test
    void rowsComeOutByInternalNumberWhateverTheirOrder() throws IOException {
        UsageScan scan = scan("sdk_app_id,usage_date,dau,groups", "1400000001,2022-07-01,5,6",
                "9223372036854775807,2022-07-01,7,8");
        assertThat(scan.day().after(0, 1)).containsExactly(new UsageRow(1, 7, 8));
        assertThat(scan.day().after(1, 1)).containsExactly(new UsageRow(2, 5, 6));
        assertThat(scan.day().after(2, 1)).isEmpty();
        assertThat(scan.rows()).isEqualTo(2);
    }

    @Test
    void columnsAreFoundByTheirNames() throws IOException {
        UsageScan scan = scan("region,groups,dau,usage_date,sdk_app_id", "cn,6,5,2022-07-01,1400000001");
        assertThat(scan.day().after(0, 1)).containsExactly(new UsageRow(2, 5, 6));
        assertThat(scan.unknownColumns()).containsExactly("region");
    }

    @Test
    void everyRowIsReadEqualOtherOrRejectedAndTheCountsAddUp() throws IOException {
        UsageScan scan = scan("sdk_app_id,usage_date,dau,groups", "1400000001,2022-07-01,5,6",
                "1400000001,2022-07-01,5,6", "01400000001,2022-07-01,05,6", "1400000001,2022-07-01,5,7",
                "1400000001,2022-07-02,5,6", "1400000001,,5,6", "3,2022-07-01,5,6", "3,2022-07-01,x,6");
        assertThat(scan.rows()).isEqualTo(8);
        assertThat(scan.repeated()).isEqualTo(2);
        assertThat(scan.rejected()).isEqualTo(5);
        assertThat(scan.day().after(0, 1)).containsExactly(new UsageRow(2, 5, 6));
        assertThat(rejects).containsExactly(
                "5 DUPLICATE_IN_FILE the application came before in this file with dau 5, groups 6",
                "6 DATE_MISMATCH usage_date 2022-07-02; the file's name says 2022-07-01",
                "7 MISSING_VALUE usage_date is empty",
                "8 UNKNOWN_APP sdk_app_id 3; no such application was imported (apps.csv)",
                "9 NOT_A_NUMBER dau 'x'; a whole number is written in the digits 0 to 9");
    }

    @Test
    void aRejectedRowDoesNotUseUpItsApplication() throws IOException {
        UsageScan scan = scan("sdk_app_id,usage_date,dau,groups", "1400000001,2022-07-01,-5,6",
                "1400000001,2022-07-01,5,6");
        assertThat(scan.rejected()).isEqualTo(1);
        assertThat(scan.day().after(0, 1)).containsExactly(new UsageRow(2, 5, 6));
    }

    @Test
    void everyRowCountsForWhatTheFileHoldsAndEveryWholeNumberForItsSums() throws IOException {
        UsageScan scan = scan("sdk_app_id,usage_date,dau,groups",
                "1400000001,2022-07-01,5,6", "1400000001,2022-07-01,5,6", "3,2022-07-01,100,\"200\"",
                "1400000001,2022-07-02,1000,x", "1400000001,2022-07-01,,-7", "1400000001,2022-07-01,5",
                "1400000001,2022-07-01,1e3,+1", "9223372036854775807,2022-07-01,00000000000000000000001,0");
        assertThat(scan.rejected()).isEqualTo(5);
        assertThat(held(scan)).isEqualTo("rows 8, sum_dau 1111, sum_groups 205");
    }

    @Test
    void sumsMayExceedSixtyFourBitsAlsoByNumbersThatNoRowMayHave() throws IOException {
        String greatest = "3,2022-07-01,999999999999999999,99999999999999999999";
        String[] lines = new String[21];
        Arrays.fill(lines, greatest);
        lines[0] = "sdk_app_id,usage_date,dau,groups";
        assertThat(held(scan(lines))).isEqualTo("rows 20, sum_dau 19999999999999999980,"
                + " sum_groups 1999999999999999999980");
    }

    private static String held(UsageScan scan) {
        String[] held = scan.held().text().split(", sha256 ");
        assertThat(held[1]).isEqualTo(scan.sha256());
        return held[0];
    }

    @Test
    void aFileWithoutARowIsADayWithoutSnapshots() throws IOException {
        UsageScan scan = scan("sdk_app_id,usage_date,dau,groups");
        assertThat(scan.rows()).isZero();
        assertThat(scan.day().after(0, 1)).isEmpty();
    }

    @Test
    void aFileThatTurnsOutNotToBeUtf8IsRefusedAlsoAfterGoodRows() {
        assertThatThrownBy(() -> {
            Path file = write("sdk_app_id,usage_date,dau,groups", "1400000001,2022-07-01,5,6", "?");
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length - 2] = (byte) 0xFF;
            Files.write(file, bytes);
            scan(file);
        }).isInstanceOf(FileRefusedException.class)
                .hasMessage("usage-2022-07-01.csv: not UTF-8 at byte 60, line 3; save it as UTF-8");
    }

    private UsageScan scan(String... lines) throws IOException {
        return scan(write(lines));
    }

    private UsageScan scan(Path file) throws IOException {
        return UsageScan.read(file, LocalDate.of(2022, 7, 1), apps, UsageMeters.NONE,
                reject -> rejects.add(reject.line() + " " + reject.code() + " " + reject.detail()), mostRows -> false);
    }

    private Path write(String... lines) throws IOException {
        return Files.writeString(folder.resolve("usage-2022-07-01.csv"), String.join("\n", lines) + "\n");
    }
}

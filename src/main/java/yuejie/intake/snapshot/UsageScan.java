package yuejie.intake.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import yuejie.csv.CsvFile;
import yuejie.csv.FileRefusedException;
import yuejie.intake.drop.Control;
import yuejie.intake.row.Field;
import yuejie.intake.row.Reject;
import yuejie.intake.row.RejectCode;
import yuejie.intake.row.RowRejectedException;
import yuejie.usage.AppNumbers;
import yuejie.usage.UsageDay;
import yuejie.usage.UsageRow;

/**
 * The first reading of a usage file, before anything of it is written: every row is judged, and the accepted rows are
 * kept, one for each application. Reading the file again gives the same result.
 *
 * @param day            the accepted snapshots
 * @param rows           rows read
 * @param stoppedAt      the line of the last row, where reading stopped before the end of the file
 * @param repeated       rows that are the same as an earlier row of the file
 * @param rejected       rows that were not accepted
 * @param unknownColumns columns that are none of a usage file's
 * @param lacking        how many applications need a further meter of which the file has no column, by meter
 * @param held           what the file holds, to be compared with {@code control.csv}: the number of its rows, and the
 *                       sums of all numbers
 * @param sha256         the hash of the bytes that were read
 */
public record UsageScan(UsageDay day, long rows, OptionalLong stoppedAt, long repeated, long rejected,
        Set<String> unknownColumns, Map<String, Integer> lacking, Control held, String sha256) {

    /** The places of the columns among the values of a row. */
    private static final int SDK_APP_ID = 0;
    private static final int USAGE_DATE = 1;
    private static final int DAU = 2;
    private static final int GROUPS = 3;

    /**
     * Reads a file.
     *
     * @param date    the day in its name
     * @param apps    the applications that were imported
     * @param meters  the further meters
     * @param rejects receives each row that is not accepted, in the order of the file
     * @param refused whether the file is certain to be refused, told after a rejected row, when the file has at most
     *                that number of rows: then reading stops
     * @throws FileRefusedException if the file cannot be read as such
     * @throws IOException          if reading fails
     */
    public static UsageScan read(Path file, LocalDate date, AppNumbers apps, UsageMeters meters,
            Consumer<Reject> rejects, LongPredicate refused) throws IOException {
        long rows = 0;
        long repeated = 0;
        long rejected = 0;
        OptionalLong stoppedAt = OptionalLong.empty();
        try (CsvFile csv = CsvFile.open(file, meters.layout())) {
            FurtherFields further = new FurtherFields(csv, meters);
            UsageDay day = new UsageDay(apps.greatest(), further.present());
            Reading reading = new Reading(date.toString(), apps, new ColumnSum(DAU), new ColumnSum(GROUPS), further);
            while (stoppedAt.isEmpty() && csv.advance()) {
                rows++;
                try {
                    repeated += put(day, reading.row(csv), further) ? 0 : 1;
                } catch (RowRejectedException e) {
                    rejected++;
                    rejects.accept(Reject.of(csv.row(), e.code(), e.getMessage()));
                    if (refused.test(rows + csv.mostFurtherRows())) {
                        stoppedAt = OptionalLong.of(csv.line());
                        csv.stop();
                    }
                }
            }
            return new UsageScan(day, rows, stoppedAt, repeated, rejected, csv.unknownColumns(),
                    further.lacking(), reading.held(rows, csv.sha256()), csv.sha256());
        }
    }

    /** Whether the row is new to the file. */
    private static boolean put(UsageDay day, UsageRow row, FurtherFields further) {
        Optional<UsageRow> first = day.putIfAbsent(row);
        if (first.isEmpty()) {
            further.put(day, row.appNo());
            return true;
        }
        if (!first.get().equals(row) || !further.equal(day, row.appNo())) {
            throw new RowRejectedException(RejectCode.DUPLICATE_IN_FILE,
                    "the application came before in this file with dau " + first.get().dau() + ", groups "
                            + first.get().groups() + further.words(day, row.appNo()));
        }
        return false;
    }

    /**
     * How the rows of one file are read.
     *
     * @param dateText the day in its name
     * @param apps     the applications that were imported
     * @param dau      the sum of all that was read
     * @param groups   the sum of all that was read
     * @param further  the fields of further meters
     */
    private record Reading(String dateText, AppNumbers apps, ColumnSum dau, ColumnSum groups, FurtherFields further) {

        /** Nearly every row is right and without quotes, so that it is read from the buffer. */
        UsageRow row(CsvFile csv) throws IOException {
            long sdkAppId = csv.digits(SDK_APP_ID);
            long dauOfRow = csv.digits(DAU);
            long groupsOfRow = csv.digits(GROUPS);
            dau.add(csv, dauOfRow);
            groups.add(csv, groupsOfRow);
            int appNo = sdkAppId > 0 ? apps.get(sdkAppId) : 0;
            boolean right = appNo > 0 && isCount(dauOfRow) && isCount(groupsOfRow) && csv.is(USAGE_DATE, dateText)
                    && further.read(csv);
            return right ? new UsageRow(appNo, dauOfRow, groupsOfRow) : parse(csv);
        }

        private static boolean isCount(long number) {
            return number >= 0 && number <= Field.GREATEST_COUNT;
        }

        /** Reads the row field by field, in the order in which reasons for a rejection take precedence. */
        private UsageRow parse(CsvFile csv) throws IOException {
            List<String> values = RowRejectedException.unlessMalformed(csv.row()).values();
            long sdkAppId = Field.sdkAppId(values.get(SDK_APP_ID));
            String date = values.get(USAGE_DATE);
            if (!dateText.equals(date)) {
                Field.date("usage_date", date);
                throw new RowRejectedException(RejectCode.DATE_MISMATCH,
                        "usage_date " + date + "; the file's name says " + dateText);
            }
            long dauOfRow = Field.number("dau", values.get(DAU), 0, Field.GREATEST_COUNT);
            long groupsOfRow = Field.number("groups", values.get(GROUPS), 0, Field.GREATEST_COUNT);
            int appNo = apps.get(sdkAppId);
            if (appNo == 0) {
                throw new RowRejectedException(RejectCode.UNKNOWN_APP,
                        "sdk_app_id " + sdkAppId + "; no such application was imported (apps.csv)");
            }
            further.parse(values, appNo);
            return new UsageRow(appNo, dauOfRow, groupsOfRow);
        }

        Control held(long rows, String sha256) {
            return new Control(Map.of(Control.ROWS, Long.toString(rows), Control.SUM_DAU, dau.value().toString(),
                    Control.SUM_GROUPS, groups.value().toString(), Control.SHA256, sha256));
        }
    }
}

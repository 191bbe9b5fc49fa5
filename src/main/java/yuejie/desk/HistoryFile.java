package yuejie.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yuejie.calendar.BillingZone;
import yuejie.csv.CsvOut;
import yuejie.desk.JdbcHistory.JobRun;
import yuejie.file.OwnFiles;
import yuejie.text.InertText;

/** Executions as a CSV file, for who counts and compares them elsewhere. */
public final class HistoryFile {

    private HistoryFile() {
    }

    /** Writes executions, in their order. */
    public static void write(Path file, List<JobRun> runs) throws IOException {
        try (CsvOut csv = new CsvOut(OwnFiles.writer(file), file, "execution", "job", "attempt", "status", "exit_code",
                "started", "ended", "seconds", "user", "host", "program", "parameters", "message")) {
            runs.forEach(run -> csv.row(Long.toString(run.id()), run.job(), Long.toString(run.attempt()), run.status(),
                    run.exit(), time(run.started()), time(run.ended()),
                    run.seconds() == null ? "" : run.seconds().toPlainString(), InertText.of(run.user().orElse("")),
                    InertText.of(run.host().orElse("")), run.program().orElse(""), InertText.of(run.call()),
                    InertText.of(run.message())));
        }
    }

    private static String time(@Nullable LocalDateTime time) {
        return time == null ? "" : time.atOffset(BillingZone.OFFSET).toString();
    }
}

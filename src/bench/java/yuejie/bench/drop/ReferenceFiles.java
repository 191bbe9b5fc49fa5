package yuejie.bench.drop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

/** The files beside the usage: accounts, applications, orders, options, service status, top-ups. */
final class ReferenceFiles implements AutoCloseable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final LocalDate CREATED = LocalDate.of(2021, 3, 1);

    private final CsvBytes apps;
    private final CsvBytes orders;
    private final CsvBytes options;
    private final CsvBytes statuses;

    private ReferenceFiles(Path folder) throws IOException {
        apps = new CsvBytes(folder.resolve("apps.csv"), "sdk_app_id,account_id,site,created_on");
        orders = new CsvBytes(folder.resolve("orders.csv"),
                "order_id,sdk_app_id,product,months,starts_on,purchased_at");
        options = new CsvBytes(folder.resolve("options.csv"), "sdk_app_id,option,value,effective_at");
        statuses = new CsvBytes(folder.resolve("service_status.csv"), "sdk_app_id,status,at,reason");
    }

    static ReferenceFiles in(Path folder) throws IOException {
        return new ReferenceFiles(folder);
    }

    /** Accounts, each with one top-up. */
    static void writeAccounts(Path folder, int accounts, SplittableRandom random) throws IOException {
        try (CsvBytes names = new CsvBytes(folder.resolve("accounts.csv"), "account_id,name");
                CsvBytes topUps = new CsvBytes(folder.resolve("topups.csv"), "topup_id,account_id,amount,at")) {
            for (int i = 0; i < accounts; i++) {
                names.with(account(i)).with("Customer " + i).end();
                topUps.with("top-" + i).with(account(i)).with(random.nextInt(1, 100_000) + ".50")
                        .with("2022-07-0" + random.nextInt(1, 10) + "T09:00:00").end();
            }
        }
    }

    void add(App app) throws IOException {
        apps.with(app.id()).with(account(app.account())).with(app.site()).with(CREATED.toString()).end();
        if (!app.isPaying()) {
            return;
        }
        orders.with("ord-" + app.id()).with(app.id()).with(app.plan()).with(12).with(app.planStart().toString())
                .with(text(app.planStart().atTime(10, 0))).end();
        if (app.retention() > 0) {
            options.with(app.id()).with("HISTORY_STORAGE").with(app.retention())
                    .with(text(app.planStart().atTime(12, 0))).end();
        }
        if (app.suspension().isPresent()) {
            App.Suspension span = app.suspension().get();
            statuses.with(app.id()).with("SUSPENDED").with(text(span.from())).with("ARREARS").end();
            statuses.with(app.id()).with("RESUMED").with(text(span.until())).with("").end();
        }
    }

    private static String account(int number) {
        return "acct-" + number;
    }

    private static String text(LocalDateTime time) {
        return TIME.format(time);
    }

    @Override
    public void close() throws IOException {
        apps.close();
        orders.close();
        options.close();
        statuses.close();
    }
}

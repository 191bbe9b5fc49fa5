package yuejie.bench.console;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import yuejie.bench.Book;

/** The pages that are measured, each with an address: of a month, and of the things in it that have most to show. */
final class Pages {

    private Pages() {
    }

    /** Name and address of each page. */
    static Map<String, String> of(Book book, String month) throws SQLException {
        String invoice = book.row("select invoice_no from invoice where billing_month = '" + month
                + "' order by total desc limit 1");
        String application = book.row("select sdk_app_id from invoice where invoice_no = '" + invoice + "'");
        String account = book.row("select account_id from invoice where invoice_no = '" + invoice + "'");
        String run = book.row("select max(e.job_execution_id) from batch_job_execution e join batch_job_instance i"
                + " on i.job_instance_id = e.job_instance_id where i.job_name = 'month-end-settlement'");
        String importId = book.row("select max(import_id) from import_run");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("months", "/months");
        pages.put("month", "/months/" + month);
        pages.put("days", "/days?month=" + month);
        pages.put("import", "/days/" + importId);
        pages.put("runs", "/runs");
        pages.put("runs of a month", "/runs?month=" + month);
        pages.put("run", "/runs/" + run);
        pages.put("invoices", "/invoices");
        pages.put("invoices, least amount", "/invoices?month=" + month + "&least=100000");
        pages.put("invoices, covered", "/invoices?month=" + month + "&state=COVERED");
        pages.put("invoices, open", "/invoices?state=OPEN");
        pages.put("invoice", "/invoices/" + invoice);
        pages.put("applications", "/applications");
        pages.put("application", "/applications/" + application);
        pages.put("application's month", "/applications/" + application + "/" + month);
        pages.put("accounts", "/accounts");
        pages.put("account", "/accounts/" + account);
        pages.put("ledger", "/ledger");
        pages.put("ledger of an account", "/ledger?account=" + account);
        pages.put("ledger of a month", "/ledger?month=" + month);
        pages.put("search, not found", "/invoices/search?q=nobody");
        pages.put("aging", "/aging");
        pages.put("movers", "/movers");
        pages.put("seals", "/seals");
        pages.put("decisions", "/decisions");
        pages.put("prices", "/catalog/mainland-2022");
        return pages;
    }
}

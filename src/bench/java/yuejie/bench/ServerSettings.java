package yuejie.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the server is set, the same for everybody: what was committed is on disk, and there is memory and log enough
 * that nobody waits for a checkpoint of somebody else's work.
 *
 * <p>Autovacuum is off while contenders are compared, since it would start in the middle of one measurement or another.
 * In its place each database is vacuumed and analyzed before the imports and before the settlements: so everybody
 * reads tables with fresh statistics. It is on for the reference files alone, as it is on any server: they fill tables
 * that were empty, and what the server planned for those would be kept for ever.
 */
final class ServerSettings {

    private static final List<String> SHOWN_BESIDES = List.of("autovacuum", "wal_compression", "effective_cache_size",
            "server_version");

    private ServerSettings() {
    }

    static Map<String, String> all() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("shared_buffers", "1GB");
        settings.put("work_mem", "64MB");
        settings.put("maintenance_work_mem", "256MB");
        settings.put("max_wal_size", "16GB");
        settings.put("min_wal_size", "4GB");
        settings.put("checkpoint_timeout", "30min");
        settings.put("autovacuum_naptime", "5s");
        settings.put("jit", "off");
        settings.put("max_parallel_workers_per_gather", "2");
        return settings;
    }

    /** Not one of the settings above: those cannot be changed while the server runs. */
    static void autovacuum(Book book, boolean on) throws SQLException {
        book.execute("alter system set autovacuum = " + (on ? "on" : "off"), "select pg_reload_conf()");
    }

    /** What the server itself says that they are. */
    static List<String> shown(Book book) throws SQLException {
        List<String> names = new ArrayList<>(all().keySet());
        names.addAll(SHOWN_BESIDES);
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            lines.add(name + " = " + book.row("show " + name));
        }
        return lines;
    }
}

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
 * <p>Autovacuum is off, since it would start in the middle of one measurement or another. In its place each database
 * is vacuumed and analyzed after its imports: so every settlement reads tables with fresh statistics.
 */
final class ServerSettings {

    private static final List<String> SHOWN_BESIDES =
            List.of("server_version", "wal_compression", "effective_cache_size");

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
        settings.put("autovacuum", "off");
        settings.put("jit", "off");
        settings.put("max_parallel_workers_per_gather", "2");
        return settings;
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

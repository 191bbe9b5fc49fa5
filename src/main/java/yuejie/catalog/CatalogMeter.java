package yuejie.catalog;

import java.util.Optional;

/**
 * A meter beyond {@code dau} and {@code groups}, which every usage file has: a further column of the usage files.
 *
 * @param id   the column's name, for example {@code bandwidth_mbps}
 * @param name as people read it
 * @param unit what is counted, as people read it
 */
public record CatalogMeter(String id, Label name, Optional<Label> unit) {
}

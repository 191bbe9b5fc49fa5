package yuejie.catalog.file;

import java.util.Optional;
import yuejie.catalog.Catalog;
import yuejie.catalog.Validity;

/**
 * What was read of one catalog file.
 *
 * @param file     the file's name
 * @param idLine   the line of the id
 * @param id       the id; empty where the id has a mistake
 * @param line     the line of the validity
 * @param validity where and when the catalog holds; empty where this has a mistake
 * @param catalog  the catalog; empty where anything has a mistake
 */
record CatalogDraft(String file, int idLine, Optional<String> id, int line, Optional<Validity> validity,
        Optional<Catalog> catalog) {
}

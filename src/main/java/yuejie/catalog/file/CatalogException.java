package yuejie.catalog.file;

import java.util.List;
import java.util.stream.Collectors;

/** Catalog files cannot be used. The message lists every mistake of every file, one a line. */
public final class CatalogException extends RuntimeException {

    private final transient List<CatalogProblem> problems;

    CatalogException(List<CatalogProblem> problems) {
        super(problems.stream().map(CatalogProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** The mistakes, at least one, by file and line. */
    public List<CatalogProblem> problems() {
        return problems;
    }
}

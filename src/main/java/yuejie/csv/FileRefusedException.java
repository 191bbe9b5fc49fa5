package yuejie.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file that cannot be accepted at all: nothing of it is applied. The message is for the operator. */
public class FileRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

    /**
     * Builds the message {@code name: problem; remedy}.
     *
     * @param file    the file, named without its directory
     * @param problem what is wrong with it
     * @param remedy  what the operator is to do
     */
    public FileRefusedException(Path file, String problem, String remedy) {
        this(file, problem, remedy, null);
    }

    /**
     * As the shorter constructor, keeping the exception that revealed the problem.
     *
     * @param file    the file, named without its directory
     * @param problem what is wrong with it
     * @param remedy  what the operator is to do
     * @param cause   the exception that revealed it; null where there is none
     */
    public FileRefusedException(Path file, String problem, String remedy, @Nullable Throwable cause) {
        super(file.getFileName() + ": " + problem + "; " + remedy, cause);
        this.file = file;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** Where the file lies. */
    public Path file() {
        return file;
    }
}

/**
 * What do all commands share? Their common options, the {@linkplain yuejie.cli.shell.ExitCode exit codes}, the
 * sentence for each failure, the progress line, and the {@linkplain yuejie.cli.shell.Book book}, which is opened only
 * once the arguments are found good. It knows how a book is put together, and none of the commands. Begin at
 * {@link yuejie.cli.shell.BookCommand}.
 */
@NullMarked
package yuejie.cli.shell;

import org.jspecify.annotations.NullMarked;

/**
 * How is the console started, and who may log in? The commands of the console in the browser. Begin at
 * {@link yuejie.cli.console.ServeCommand}.
 */
@NullMarked
package yuejie.cli.console;

import org.jspecify.annotations.NullMarked;

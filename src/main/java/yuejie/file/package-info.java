/**
 * Who may read what the program writes? Its owner alone. It knows files and nothing of a book. Begin at
 * {@link yuejie.file.OwnFiles}.
 */
@NullMarked
package yuejie.file;

import org.jspecify.annotations.NullMarked;

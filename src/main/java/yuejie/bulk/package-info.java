/**
 * The trigger of the embedded database that keeps tables append-only. Its class name is written into every embedded
 * book that was ever made. So the class stays in this package, under this name.
 */
@NullMarked
package yuejie.bulk;

import org.jspecify.annotations.NullMarked;

/**
 * How are results shown? As sentences, tables and JSON, in English and Chinese. It knows the results, and neither the
 * book nor the commands. Begin at {@link yuejie.cli.text.Table}.
 */
@NullMarked
package yuejie.cli.text;

import org.jspecify.annotations.NullMarked;

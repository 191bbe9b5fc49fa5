/**
 * Where can the program be made to die? At named points, so that tests prove what a restart makes of each. Nothing
 * here does anything unless a test arms it ({@code docs/reliability.md}). Begin at {@link yuejie.crash.CrashPoint}.
 */
@NullMarked
package yuejie.crash;

import org.jspecify.annotations.NullMarked;

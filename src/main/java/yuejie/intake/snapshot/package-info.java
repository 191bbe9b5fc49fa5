/**
 * What does a usage file become? One day of usage, read whole before anything of it is written. Begin at
 * {@link yuejie.intake.snapshot.UsageScan}.
 */
@NullMarked
package yuejie.intake.snapshot;

import org.jspecify.annotations.NullMarked;

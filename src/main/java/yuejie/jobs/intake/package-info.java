/**
 * How does an import run? Reference files one after the other, then usage files several at a time; a file takes
 * effect as a whole or is refused as a whole. It knows the rooms of {@link yuejie.intake} and the tables that they
 * fill. Begin at {@link yuejie.jobs.intake.UsageImportJobConfiguration}.
 */
@NullMarked
package yuejie.jobs.intake;

import org.jspecify.annotations.NullMarked;

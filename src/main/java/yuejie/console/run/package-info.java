/**
 * What ran, when, and how did it go? The pages of jobs, steps and partitions. Begin at
 * {@link yuejie.console.run.RunsController}.
 */
@NullMarked
package yuejie.console.run;

import org.jspecify.annotations.NullMarked;

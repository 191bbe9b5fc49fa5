/**
 * What makes a Spring Batch job safe? {@link yuejie.jobs.run.JobRunner} holds the book's lock, recovers what a dead
 * process left behind, and starts the job; {@link yuejie.jobs.run.Steps} builds every step, so that business rows and
 * the position of the step are committed in one transaction. A job gives it the
 * {@link yuejie.jobs.run.PartitionParts} of a partition: reader, processor, writer, and the last work. It knows Spring
 * Batch and nothing of what is settled.
 * Begin at {@link yuejie.jobs.run.JobRunner}.
 */
@NullMarked
package yuejie.jobs.run;

import org.jspecify.annotations.NullMarked;

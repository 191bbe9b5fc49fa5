/**
 * How it runs: the Spring Batch jobs, one class each with its steps readable top-down, and what makes a restart
 * exact. {@link yuejie.jobs.JobRunner} holds the book's lock, recovers what a dead process left behind, and
 * starts; business rows and step state are written in one transaction; a partition goes on after the last row
 * that was committed.
 */
package yuejie.jobs;

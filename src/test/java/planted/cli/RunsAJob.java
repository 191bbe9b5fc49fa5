package planted.cli;

import org.springframework.batch.core.job.Job;

/** Knows Spring Batch outside of the jobs. */
record RunsAJob(Job job) {
}

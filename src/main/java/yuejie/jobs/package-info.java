/**
 * How does it run? Three Spring Batch jobs, each in a room of its own, and {@link yuejie.jobs.run}, which makes every
 * job safe to restart. Each job reads top-down: the configuration with the flow, then the partitioner, reader,
 * processor, writer and tasklets of its steps. Begin at {@link yuejie.jobs.settle}.
 */
package yuejie.jobs;

package planted.jobs.run;

/** Closes a circle with {@link Egg}. */
record Hen(Egg from) {
}

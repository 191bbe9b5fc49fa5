package planted.jobs.run;

/** Closes a circle with {@link Hen}. */
record Egg(Hen from) {
}

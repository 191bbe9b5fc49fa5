package planted.jobs.settle;

/** Breaks no rule. */
public record PlantedMonth(int number) {
}

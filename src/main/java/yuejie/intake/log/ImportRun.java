package yuejie.intake.log;

/**
 * One import: a data drop, and how often it came before.
 *
 * @param importId its id
 * @param dropHash the hash over the drop's names and contents
 * @param sequence 1 for the first import of this drop, counted up by each later one
 */
public record ImportRun(long importId, String dropHash, long sequence) {
}

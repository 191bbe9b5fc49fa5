package yuejie.explain;

/**
 * One step of a derivation, in words.
 *
 * @param label    what the step is, for example {@code Free quota (R1)}
 * @param sentence what it comes to, with its numbers
 */
public record Step(String label, String sentence) {
}

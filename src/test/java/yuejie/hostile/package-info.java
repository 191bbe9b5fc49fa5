/**
 * Hostile input, systematically: sound data drops are broken from seeds in every way that a file can be broken, and
 * what the program makes of them is held against what the one who broke them knows.
 *
 * <p>{@link yuejie.hostile.SoundDrop} is what is broken, {@link yuejie.hostile.RowMutation} and
 * {@link yuejie.hostile.FileMutation} are the ways to break it, {@link yuejie.hostile.HostileRound} imports, settles
 * and compares. Thousands of mutants are run as {@link yuejie.hostile.HostileInputTest} says.
 */
package yuejie.hostile;

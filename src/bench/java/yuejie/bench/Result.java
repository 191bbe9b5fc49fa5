package yuejie.bench;

/**
 * One line of the raw results.
 *
 * @param applications the size of the drop
 * @param round        counted from 1
 * @param rows         usage rows for an import, applications for a settlement
 */
public record Result(int applications, int round, Piece piece, Who who, long rows, Measured measured) {
}

package planted.stray;

/** Lies in a package that the house does not have. */
final class Utilities {

    private Utilities() {
    }
}

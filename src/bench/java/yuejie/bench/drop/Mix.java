package yuejie.bench.drop;

/** A number that looks random and depends on nothing but its arguments (the finalizer of SplitMix64). */
final class Mix {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Mix() {
    }

    static long of(long seed, long first, long second) {
        return stir(stir(stir(seed + STEP) + first * STEP) + second * STEP);
    }

    private static long stir(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}

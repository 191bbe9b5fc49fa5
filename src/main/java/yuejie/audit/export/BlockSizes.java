package yuejie.audit.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which sizes of a block the lines of an export allow. The size itself is not exported; but {@code n} blocks begun by
 * an excess of {@code e} leave only sizes from {@code e / n} up to, not included, {@code e / (n - 1)}.
 */
final class BlockSizes {

    private record Sizes(long least, long most) {
    }

    private final Map<String, Sizes> allowed = new HashMap<>();

    /**
     * Adds a line.
     *
     * @param what   what has one size of a block: catalog, item and plan
     * @param excess how much of the quantity is above the quota, more than 0
     * @param blocks how many blocks it began, more than 0
     * @return why that is not possible together with the lines before; empty where it is
     */
    Optional<String> add(String what, long excess, long blocks) {
        Sizes own = new Sizes((excess + blocks - 1) / blocks,
                blocks == 1 ? Long.MAX_VALUE : (excess - 1) / (blocks - 1));
        if (own.least > own.most) {
            return Optional.of("no size of a block makes " + blocks + " blocks of " + excess);
        }
        Sizes before = allowed.getOrDefault(what, new Sizes(1, Long.MAX_VALUE));
        Sizes both = new Sizes(Math.max(own.least, before.least), Math.min(own.most, before.most));
        if (both.least > both.most) {
            return Optional.of(blocks + " blocks of " + excess + " mean blocks of " + words(own) + ", the lines before"
                    + " mean " + words(before));
        }
        allowed.put(what, both);
        return Optional.empty();
    }

    private static String words(Sizes sizes) {
        return sizes.least + (sizes.most == Long.MAX_VALUE ? " or more" : " to " + sizes.most);
    }
}

package yuejie.audit;

/**
 * A root that was written down outside of the chain.
 *
 * @param where where it was written down
 * @param link  the link whose root it is
 * @param root  the root
 */
public record KnownRoot(String where, int link, String root) {
}

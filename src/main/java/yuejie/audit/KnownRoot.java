package yuejie.audit;

/**
 * A root that was recorded outside of the chain.
 *
 * @param where where it was recorded
 * @param link  the link whose root it is
 * @param root  the root
 * @param runRoot the run root; empty where none was recorded
 */
public record KnownRoot(String where, int link, String root, String runRoot) {
}

package yuejie.catalog;

/**
 * A name as people read it.
 *
 * @param zh the Chinese name, for example 专业版
 * @param en the English name, for example Professional
 */
public record Label(String zh, String en) {
}

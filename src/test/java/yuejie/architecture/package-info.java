/**
 * The rules of the house, as tests. Each rule is asked twice: of the product, where nothing may break it, and of
 * planted sources that break it on purpose, where it must name the one who does.
 */
package yuejie.architecture;

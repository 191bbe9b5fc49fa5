/**
 * Where is each mark of a picture? Pictures as places and sizes, worked out from numbers; a template draws them as SVG.
 * This room knows neither books nor the web. Begin at {@link yuejie.console.picture.Bars}.
 */
@NullMarked
package yuejie.console.picture;

import org.jspecify.annotations.NullMarked;

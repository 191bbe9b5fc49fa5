/**
 * What does somebody see first? The page for the login, and the way to the first place that one may see. Begin at
 * {@link yuejie.console.login.LoginController}.
 */
@NullMarked
package yuejie.console.login;

import org.jspecify.annotations.NullMarked;

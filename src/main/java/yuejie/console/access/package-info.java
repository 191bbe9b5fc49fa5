/**
 * Who may see what in the console? Roles and the places that each role sees, login, headers that keep a browser from
 * doing anything else. Begin at {@link yuejie.console.access.Role}.
 */
@NullMarked
package yuejie.console.access;

import org.jspecify.annotations.NullMarked;

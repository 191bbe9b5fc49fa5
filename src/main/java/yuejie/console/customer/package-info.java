/**
 * Whose is an application, what was agreed for it, and what does an account owe and have? The pages of applications and
 * accounts, and the search. Begin at {@link yuejie.console.customer.ApplicationController}.
 */
@NullMarked
package yuejie.console.customer;

import org.jspecify.annotations.NullMarked;

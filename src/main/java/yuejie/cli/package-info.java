/**
 * How is the program called? One picocli command a class; what a command prints is made in {@link yuejie.cli.text},
 * what all commands share lies in {@link yuejie.cli.shell}. A command computes nothing and knows no SQL. Begin at
 * {@link yuejie.cli.YuejieCommand}.
 */
@NullMarked
package yuejie.cli;

import org.jspecify.annotations.NullMarked;

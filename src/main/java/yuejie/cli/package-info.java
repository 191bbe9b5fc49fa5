/**
 * How it is called: one picocli command a class, exit codes, progress, and the words with which each command
 * ends. A command opens the {@linkplain yuejie.cli.Book book} only once its arguments are found good.
 */
package yuejie.cli;

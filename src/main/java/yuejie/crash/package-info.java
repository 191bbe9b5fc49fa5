/**
 * Where the program can be made to die, so that tests prove what a restart makes of it. Nothing here does anything unless
 * a test arms it ({@code docs/reliability.md}).
 */
package yuejie.crash;

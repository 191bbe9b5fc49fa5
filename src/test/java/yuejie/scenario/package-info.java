/**
 * The whole program, run in this process on a book of its own: data drops go in, exports, words and exit codes
 * come out. Each case is a folder or a few lines of text, compared whole.
 */
package yuejie.scenario;

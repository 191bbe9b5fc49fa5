/** How {@code scripts/yuejie} starts the program: what it prepares for a fast start, and what it does without. */
package yuejie.start;

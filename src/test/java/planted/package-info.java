/**
 * Sources that break the rules of the house on purpose, each rule once, so that the tests can see each rule fire.
 * Nothing of this is part of the program.
 */
package planted;

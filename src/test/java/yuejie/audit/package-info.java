/** Each identity of the proof, seen to break by rows that were changed behind the program's back. */
package yuejie.audit;

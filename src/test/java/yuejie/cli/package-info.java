/** What the command line says where words alone can be tried; whole commands are run in {@link yuejie.scenario}. */
package yuejie.cli;

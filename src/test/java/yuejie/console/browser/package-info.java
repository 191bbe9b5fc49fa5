/**
 * The console as people see it: in a real browser. Where neither Chromium nor its driver is there, these tests are
 * skipped, unless they are required ({@code -Dtests.browser=required}, as CI sets it).
 */
package yuejie.console.browser;

/**
 * Load: a bulk loader for a city's year, and scenarios against a running application on this machine. Compiled and run only in
 * the Maven profile {@code bench}; README.md in src/bench has the commands and what was measured.
 */
package vn.camtay.bench;

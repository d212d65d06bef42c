/**
 * Starts Camtay on one machine: {@code java -jar camtay.jar}. Outside the application (never in the WAR), with its server and its
 * embedded database beside it in {@code lib/}.
 *
 * <p>Order of a start: settings are checked; the data folder is locked; a database server left over from a killed start is stopped;
 * the embedded database starts; the application server starts and deploys the WAR; the address is printed once the application
 * answers. A stop goes the other way round. With {@code CAMTAY_DB_URL} the database steps are left out.
 *
 * <p>Uses the settings of {@code vn.camtay.shared.settings} and nothing else of the application.
 */
package vn.camtay.launcher;

/**
 * What tests stand on: a real database, the built application on Payara Micro, a real SMTP server and a real browser, each
 * started when first asked for and stopped when the test run ends.
 */
package vn.camtay.testkit;

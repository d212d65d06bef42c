/**
 * The kernel: small, knows no feature and no verb of the trade. Code enters here when a third feature needs it.
 */
package vn.camtay.shared;

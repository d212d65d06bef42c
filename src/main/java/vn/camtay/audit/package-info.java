/**
 * The audit trail (nhật ký): who did what to which record and when. Facts are kept in the transaction that made them true,
 * refusals in one of their own; nothing is ever changed or taken out.
 *
 * <p>May use: shared, organisation.
 */
package vn.camtay.audit;

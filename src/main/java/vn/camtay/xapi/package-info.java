/**
 * Tells a learning record store of completions, as statements of the Experience API (xAPI 1.0.3): an outbox of its own, emptied apart
 * from the transaction that made the fact true. Off unless {@code CAMTAY_LRS_URL} is set.
 *
 * <p>A statement names its person by an account number of this installation, never by name or mail, and stands as it was written: a
 * completion that is corrected or withdrawn voids it, and a corrected one is said anew. Its id is drawn from the row it is kept in,
 * so that a statement that is sent again, after a retry or a crash, is the same statement.
 *
 * <p>Glossary: statement – bản tin; learning record store – kho hồ sơ học tập; to void – hủy.
 *
 * <p>May use: organisation, catalogue, standing, session. It observes standing's completions in progress. Imported by nobody but home,
 * report and demo.
 */
package vn.camtay.xapi;

/**
 * A person's place in a coaching session: who has a seat, who gave it up, and what came of it.
 *
 * <p>Glossary: enrolment – đăng ký; seat – chỗ; roster – danh sách lớp; to enrol – đăng ký; to withdraw – rút đăng ký;
 * sign-up window – thời hạn đăng ký; cut-off – hạn rút đăng ký.
 *
 * <p>May use: organisation, catalogue, standing, session; mail, audit, sheet. Seats are counted in the session's own row; the
 * locks are taken in one order: session row, then official row.
 */
package vn.camtay.enrolment;

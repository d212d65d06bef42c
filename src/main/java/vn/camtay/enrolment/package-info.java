/**
 * A person's place in a coaching session: who has a seat, who gave it up, and what came of it.
 *
 * <p>Glossary: enrolment – ghi danh; seat – chỗ; roster – danh sách lớp; to enrol – ghi danh; to withdraw – rút ghi danh;
 * sign-up window – thời hạn ghi danh; cut-off – hạn rút ghi danh.
 *
 * <p>May use: organisation, catalogue, standing, session; mail, audit, sheet. Seats are counted in the session's own row; the
 * locks are taken in one order: session row, then official row.
 */
package vn.camtay.enrolment;

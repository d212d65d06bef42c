/**
 * What becomes of people's places, tasks, account and requirements when they are moved or leave, and of a unit's people, divisions,
 * counters, kept seats, sessions and venues when it is merged, renamed or closed, and of holders, counters and sessions of a post
 * when that is closed: shown before it is confirmed, done in one transaction by the services of the features concerned, on the day from which it counts. What is shown of competencies is
 * read from standing; nothing is kept twice.
 *
 * <p>Glossary: planned change – thay đổi nhân sự đã lên lịch; to move – điều chuyển; to leave – thôi làm việc; to merge,
 * rename, close a unit – sáp nhập, đổi tên, giải thể; to close a post – đóng vị trí việc làm; successor – vị trí thay
 * thế; consequence – việc kéo theo; last holder – người duy nhất nắm năng lực.
 *
 * <p>May use: organisation, account, catalogue, standing, session, enrolment, signoff. Imported by nobody. Locks are taken in the
 * house's order: sessions before officials.
 */
package vn.camtay.staffing;

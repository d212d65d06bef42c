/**
 * Reminders (nhắc lịch): who must be told what, and when. A rule says how long before a session's start its people and its
 * trainers hear of it again; each reminder belongs to the start it was computed for, so that a session moved by more than a
 * day is reminded anew, and one moved by less is not.
 *
 * <p>Trainers hear on the next working day that a roll (điểm danh) is not complete, coordinators on the third.
 *
 * <p>Heads hear of requests for seats in one mail a day; who answers for a unit is asked of account.
 *
 * <p>Once a month heads hear where the figures of the month before are; the mail holds links and nothing about anybody.
 *
 * <p>May import: organisation, account, session, enrolment, attendance, and what stands between them on the map.
 */
package vn.camtay.reminder;

/**
 * The roll call: who was at which meeting, for how long, and how that was corrected.
 *
 * <p>Glossary: roll call – điểm danh; present – có mặt; late – đến muộn; left early – về sớm; absent – vắng; excused – vắng có
 * lý do; justified – lý do chính đáng; yearly duty – nghĩa vụ bồi dưỡng trong năm (tiết); marks of the roll – cách điểm danh; to lock – chốt lớp.
 *
 * <p>May use: organisation, catalogue, session, enrolment; audit, sheet, paper, file. Silence never becomes presence: whoever is not
 * recorded stays UNRECORDED and keeps the session from being locked.
 */
package vn.camtay.attendance;

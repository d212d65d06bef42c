/**
 * What an official has completed, which levels they hold, what their posts ask of them, and what is still missing before a module.
 *
 * <p>Glossary: standing – kết quả đã đạt; completion – hoàn thành học phần; prerequisite – học phần cần hoàn thành trước;
 * level – mức năng lực.
 *
 * <p>May use: organisation, catalogue. Everything here is derived: competency writes it, in the transaction in which the roll of
 * a session is locked, and can rebuild it; session, enrolment and need read it. A session is known by its id only. A completion
 * has no end: only held levels of competencies run out.
 */
package vn.camtay.standing;

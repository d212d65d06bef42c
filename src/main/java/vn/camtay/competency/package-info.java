/**
 * Competency records that rest on evidence. It begins with the completion of modules: what a locked roll says is weighed by one
 * rule and written to standing.
 *
 * <p>Glossary: evidence – minh chứng; completion – hoàn thành học phần; to rebuild – tính lại.
 *
 * <p>May use: organisation, catalogue, standing, session, enrolment, attendance. It observes the facts of those below in
 * progress, so that a roll and what follows from it become true together.
 */
package vn.camtay.competency;

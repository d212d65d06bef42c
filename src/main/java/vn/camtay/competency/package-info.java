/**
 * Competency records that rest on evidence. What a locked roll says is weighed by one rule ({@code CompletionRule}) and written to
 * standing as completed modules; what a module proves is written down as evidence, which is only added to; from evidence and the
 * heads' words one rule ({@code LevelRule}) derives the levels that are held, which go to standing, and those that are proposed.
 * That a level is about to end or has ended is read from its days and never stored.
 *
 * <p>Glossary: evidence – minh chứng; completion – hoàn thành học phần; level – mức năng lực; proposed – đề xuất; gap – phần còn
 * thiếu; prior learning – học trước đây; to rebuild – tính lại.
 *
 * <p>May use: organisation, catalogue, standing, session, enrolment, attendance. It observes the facts of those below in
 * progress, so that a roll and what follows from it become true together.
 */
package vn.camtay.competency;

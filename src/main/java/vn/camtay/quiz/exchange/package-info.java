/**
 * Questions in and out: GIFT, Aiken, Moodle XML, QTI 2.1 and 3.0, and the bank's own table. A file that is too large, broken or
 * dangerous is refused whole; a question of it that cannot be taken is named with its line and the reason, beside those that can.
 *
 * <p>Sources of the formats: GIFT and Aiken – Moodle documentation, "GIFT format" and "Aiken format"; Moodle XML – Moodle
 * documentation, "Moodle XML format"; QTI – 1EdTech, "Question and Test Interoperability" 2.1 (2012) and 3.0 (2022).
 *
 * <p>May use: quiz; sheet. Nothing here touches the database.
 */
package vn.camtay.quiz.exchange;

package vn.camtay.quiz;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Something that a person was asked in a quiz and that may not be right any more. Nothing is taken back by it: who reads the result
 * sees what it rests on.
 *
 * @param document that the question rested on when it was asked; null where it is not said
 * @param until    last day in force of the document it rests on now; null while it is, or unknown
 * @param now      document that it rests on now, null for none
 */
public record StaleQuiz(long quizId, StaleReason reason, String document, LocalDate until, String now)
        implements Serializable {}

package vn.camtay.quiz;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Something that a person was asked in a quiz and that is not right any more. Answers to what rested on a document that ended are
 * no evidence from the day after ({@link QuizScore#lastDay}); who reads the result sees why. The marks stay.
 *
 * @param document that the question rested on when it was asked; null of one that is only asked no more
 * @param until    last day in force of that document; null likewise
 * @param now      document that it rests on now, null for none
 */
public record StaleQuiz(long quizId, StaleReason reason, String document, LocalDate until, String now)
        implements Serializable {}

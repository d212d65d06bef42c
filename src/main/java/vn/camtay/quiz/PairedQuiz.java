package vn.camtay.quiz;

import java.io.Serializable;

/**
 * A quiz as it is named beside another of its module.
 *
 * @param pretestId the quiz whose post-test it is, null for none
 */
public record PairedQuiz(long id, String title, QuizStatus status, Long pretestId) implements Serializable {}

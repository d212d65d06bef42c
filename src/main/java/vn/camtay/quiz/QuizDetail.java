package vn.camtay.quiz;

import java.io.Serializable;

/**
 * A quiz for those who make it.
 *
 * @param version of the row when it was read
 */
public record QuizDetail(QuizRow row, long version, QuizPlan plan) implements Serializable {}

package vn.camtay.quiz;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Answers of one attempt that rest on documents with the same last day in force.
 *
 * @param until     that day, on which they still are evidence
 * @param points    reached with them
 * @param maxPoints that could be had with them
 */
public record EndingAnswers(LocalDate until, BigDecimal points, int maxPoints) {}

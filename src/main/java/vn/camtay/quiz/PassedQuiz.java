package vn.camtay.quiz;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

/** A quiz that a person passed, with the percent that counts, the percent it asks for, and the day that was reached. */
public record PassedQuiz(
        long officialId,
        long quizId,
        String title,
        long moduleId,
        BigDecimal percent,
        int passPercent,
        Instant passedAt)
        implements Serializable {}

package vn.camtay.quiz;

import java.io.Serializable;
import java.time.Instant;

/**
 * A quiz as its makers list it.
 *
 * @param attempts begun so far
 * @param people   with a result
 * @param passed   of them
 * @param toMark   attempts that wait for a person's mark
 */
public record QuizRow(
        long id,
        String title,
        QuizStatus status,
        long moduleId,
        String moduleCode,
        String moduleNameVi,
        String moduleNameEn,
        Instant opensAt,
        Instant closesAt,
        int passPercent,
        long attempts,
        long people,
        long passed,
        long toMark)
        implements Serializable {}

package vn.camtay.quiz;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * One criterion of a rubric as it was applied to an answer.
 *
 * @param text   what was looked for
 * @param points reached
 * @param most   that it can give
 * @param level  what the level that was found says; empty when it has no such level
 */
public record Judged(String text, BigDecimal points, BigDecimal most, String level) implements Serializable {
    static Judged of(Essay.Criterion criterion, BigDecimal points) {
        return new Judged(
                criterion.text(),
                points,
                criterion.points(),
                criterion.levels().stream()
                        .filter(level -> level.points().compareTo(points) == 0)
                        .map(Essay.Level::text)
                        .findFirst()
                        .orElse(""));
    }
}

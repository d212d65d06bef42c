package vn.camtay.signoff;

import java.io.Serializable;
import java.util.List;

/**
 * One card in a list.
 *
 * @param unanswered rows that the official has neither confirmed nor contested
 * @param skills     those taught today and those with a row, by number
 */
public record CardRow(
        long cardId,
        long moduleId,
        String moduleCode,
        String moduleNameVi,
        String moduleNameEn,
        long unanswered,
        List<CardSkill> skills)
        implements Serializable {
    public CardRow {
        skills = List.copyOf(skills);
    }

    /** Required skills that stand finalised. */
    public long finalised() {
        return required().stream().filter(skill -> skill.standing().finalised()).count();
    }

    public List<CardSkill> required() {
        return skills.stream().filter(skill -> skill.skill().required()).toList();
    }
}

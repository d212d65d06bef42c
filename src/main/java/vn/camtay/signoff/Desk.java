package vn.camtay.signoff;

import java.io.Serializable;
import java.util.List;
import vn.camtay.catalogue.ModuleRow;

/**
 * What a coach has before them at the counter.
 *
 * @param modules  those in which the coach may sign something, by code; empty for somebody who may not sign at all
 * @param moduleId the chosen one; null without any
 * @param skills   those of the chosen module that the coach may sign, by number
 * @param people   those of the coach's sessions and cards, by given name
 */
public record Desk(List<ModuleRow> modules, Long moduleId, List<SkillFacts> skills, List<DeskPerson> people)
        implements Serializable {
    static final Desk NONE = new Desk(List.of(), null, List.of(), List.of());

    public Desk {
        modules = List.copyOf(modules);
        skills = List.copyOf(skills);
        people = List.copyOf(people);
    }
}

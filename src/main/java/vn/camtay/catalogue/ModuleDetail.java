package vn.camtay.catalogue;

import java.io.Serializable;
import java.util.List;

/**
 * A module with everything that its page shows.
 *
 * @param version of the row when it was read
 * @param skills  by number, retired ones too
 */
public record ModuleDetail(
        ModuleRow row,
        String product,
        long version,
        List<SkillRow> skills,
        List<TargetRow> targets,
        List<PostName> posts)
        implements Serializable {
    public ModuleDetail {
        skills = List.copyOf(skills);
        targets = List.copyOf(targets);
        posts = List.copyOf(posts);
    }

    /** Skills that are taught today. */
    public List<SkillRow> taught() {
        return skills.stream().filter(skill -> !skill.retired()).toList();
    }
}

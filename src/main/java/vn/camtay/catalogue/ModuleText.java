package vn.camtay.catalogue;

import java.io.Serializable;
import java.util.List;

/**
 * What a coordinator says about a module; texts are kept as written.
 *
 * @param periods teaching time in periods, 1 to {@value TrainingModule#PERIODS_MAX}
 * @param skills  skills not named here stay as they are
 */
public record ModuleText(
        String nameVi, String nameEn, int periods, String format, String lead, String product, List<SkillText> skills)
        implements Serializable {
    public ModuleText {
        skills = List.copyOf(skills);
    }
}

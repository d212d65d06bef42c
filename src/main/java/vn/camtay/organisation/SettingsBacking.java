package vn.camtay.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** manage/settings.xhtml: the numbers that the office decides, by what they are about. */
@Named
@RequestScoped
public class SettingsBacking {
    @Inject
    PolicySettingService policies;

    /** A heading and what stands below it. */
    public record Section(PolicySetting.Group group, List<PolicySettingDetail> settings) implements Serializable {}

    private List<Section> sections;

    public void load() {
        List<PolicySettingDetail> all = policies.list();
        sections = new ArrayList<>();
        for (PolicySetting.Group group : PolicySetting.Group.values()) {
            List<PolicySettingDetail> own = all.stream()
                    .filter(detail -> detail.setting().group() == group)
                    .toList();
            if (!own.isEmpty()) {
                sections.add(new Section(group, own));
            }
        }
    }

    public List<Section> getSections() {
        return sections;
    }
}

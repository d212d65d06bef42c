package vn.camtay.organisation;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/** Every setting's value on one day. */
public record PolicySettings(Map<PolicySetting, Integer> values) implements Serializable {
    /** What holds before anybody has set anything. */
    public static final PolicySettings USUAL = new PolicySettings(Map.of());

    public PolicySettings {
        Map<PolicySetting, Integer> all = new EnumMap<>(PolicySetting.class);
        for (PolicySetting setting : PolicySetting.values()) {
            all.put(setting, values.getOrDefault(setting, setting.usual()));
        }
        values = Map.copyOf(all);
    }

    public int get(PolicySetting setting) {
        return values.get(setting);
    }
}

package vn.camtay.attendance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.text.SearchKey;

/** What a module may say of its marks. */
final class StatusPolicy {
    private StatusPolicy() {}

    /**
     * PRESENT and ABSENT are used and stay what they are; a share is 0 to 100 %; two marks never have one name, and no name is the
     * usual one of another mark; an excuse is either justified or not, and none is longer than a reason may be.
     *
     * @param usual usual names of the marks, in both languages
     */
    static List<Reason> against(List<StatusRule> rules, Map<AttendanceStatus, List<String>> usual) {
        List<Reason> against = new ArrayList<>();
        Map<String, AttendanceStatus> names = new HashMap<>();
        usual.forEach((status, called) -> called.forEach(name -> names.put(SearchKey.of(name), status)));
        Set<String> given = new HashSet<>();
        for (StatusRule rule : rules) {
            AttendanceStatus status = rule.status();
            boolean kept = status == AttendanceStatus.PRESENT || status == AttendanceStatus.ABSENT;
            boolean earns = status == AttendanceStatus.LATE || status == AttendanceStatus.LEFT_EARLY;
            boolean shareGood = earns
                    ? rule.share() >= 0 && rule.share() <= StatusRule.WHOLE
                    : rule.share() == StatusRule.usual(status).share();
            if (kept && !rule.used()) {
                against.add(Reason.of("attendance.refused.statusKept"));
            }
            if (!shareGood) {
                against.add(Reason.of("attendance.refused.statusShare", StatusRule.WHOLE));
            }
            for (String name : names(rule)) {
                if (name.length() > StatusSetting.NAME_LENGTH) {
                    against.add(Reason.of("attendance.refused.statusNameLong", StatusSetting.NAME_LENGTH));
                }
                AttendanceStatus other = names.get(SearchKey.of(name));
                boolean twice = !given.add(SearchKey.of(name));
                if (twice || other != null && other != status) {
                    against.add(Reason.of("attendance.refused.statusNameTwice", name));
                }
            }
            against.addAll(excuses(rule));
        }
        return against.stream().distinct().toList();
    }

    /** Without saying one name of both languages twice. */
    private static Set<String> names(StatusRule rule) {
        Map<String, String> names = new HashMap<>();
        if (rule.nameVi() != null) {
            names.put(SearchKey.of(rule.nameVi()), rule.nameVi());
        }
        if (rule.nameEn() != null) {
            names.put(SearchKey.of(rule.nameEn()), rule.nameEn());
        }
        return Set.copyOf(names.values());
    }

    private static List<Reason> excuses(StatusRule rule) {
        List<Reason> against = new ArrayList<>();
        List<String> all = new ArrayList<>(rule.excuses());
        all.addAll(rule.otherExcuses());
        Set<String> seen = new HashSet<>();
        for (String excuse : all) {
            if (!seen.add(SearchKey.of(excuse))) {
                against.add(Reason.of("attendance.refused.excuseTwice", excuse));
            }
        }
        if (String.join("\n", rule.excuses()).length() > StatusSetting.EXCUSES_LENGTH
                || String.join("\n", rule.otherExcuses()).length() > StatusSetting.EXCUSES_LENGTH) {
            against.add(Reason.of("attendance.refused.excusesLong", StatusSetting.EXCUSES_LENGTH));
        }
        if (all.stream().anyMatch(excuse -> excuse.length() > Mark.REASON_LENGTH)) {
            against.add(Reason.of("attendance.refused.reasonTooLong", Mark.REASON_LENGTH));
        }
        return against;
    }
}

package vn.camtay.attendance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.text.SearchKey;

/**
 * The marks that a module's roll uses on a day: never more than five, so that a phone has room for a button each. PRESENT and
 * ABSENT are always among them; absence earns no minutes, whatever it is called.
 */
public final class StatusSet implements Serializable {
    private static final long serialVersionUID = 1L;

    /** In the order of the buttons. */
    static final List<AttendanceStatus> MARKS = List.of(
            AttendanceStatus.PRESENT,
            AttendanceStatus.LATE,
            AttendanceStatus.LEFT_EARLY,
            AttendanceStatus.ABSENT,
            AttendanceStatus.EXCUSED);

    /** Of a module that has decided nothing of its own. */
    static final StatusSet USUAL = new StatusSet(List.of());

    private final EnumMap<AttendanceStatus, StatusRule> rules = new EnumMap<>(AttendanceStatus.class);

    /** @param rules the usual one stands for a mark without */
    StatusSet(List<StatusRule> rules) {
        MARKS.forEach(status -> this.rules.put(status, StatusRule.usual(status)));
        rules.forEach(rule -> this.rules.put(rule.status(), rule));
    }

    /** What the module says of the mark; null of UNRECORDED, which is none. */
    public StatusRule rule(AttendanceStatus status) {
        return rules.get(status);
    }

    /** Every mark, used or not, in the order of the buttons. */
    public List<StatusRule> all() {
        return MARKS.stream().map(rules::get).toList();
    }

    /** What a trainer may say, in the order of the buttons. */
    public List<AttendanceStatus> used() {
        return MARKS.stream().filter(this::uses).toList();
    }

    public boolean uses(AttendanceStatus status) {
        return rules.containsKey(status) && rules.get(status).used();
    }

    /** Excuses to choose from: first those that are justified, then the others. */
    public List<String> excuses() {
        StatusRule excused = rules.get(AttendanceStatus.EXCUSED);
        List<String> all = new ArrayList<>(excused.excuses());
        all.addAll(excused.otherExcuses());
        return all;
    }

    /** Whether the trainer may call an excuse justified. */
    public boolean mayJustify() {
        return rules.get(AttendanceStatus.EXCUSED).leftOut();
    }

    /** Whether the excuse is one to choose from that is justified. */
    public boolean justifies(String excuse) {
        return mayJustify() && holds(rules.get(AttendanceStatus.EXCUSED).excuses(), excuse);
    }

    private static boolean holds(List<String> excuses, String reason) {
        return reason != null
                && excuses.stream().anyMatch(excuse -> SearchKey.of(excuse).equals(SearchKey.of(reason)));
    }

    /** What keeps the mark from being made in the module's roll. */
    List<Reason> against(AttendanceStatus status) {
        return status == AttendanceStatus.UNRECORDED || uses(status)
                ? List.of()
                : List.of(Reason.of("attendance.refused.statusNotUsed"));
    }

    /** The mark as said, an excuse being justified or not as the module has decided, where it has. */
    Mark judged(Mark said) {
        if (said.status() != AttendanceStatus.EXCUSED) {
            return said;
        }
        boolean refused =
                !mayJustify() || holds(rules.get(AttendanceStatus.EXCUSED).otherExcuses(), said.reason());
        boolean justified = !refused && (said.justified() || justifies(said.reason()));
        return Mark.said(said.status(), null, said.reason(), justified);
    }

    /** The mark that times make, without a difference that the module does not make: who came late is present then. */
    Mark fitted(Mark byTimes) {
        boolean early = uses(AttendanceStatus.LEFT_EARLY);
        if (byTimes.status() == AttendanceStatus.LATE && !uses(AttendanceStatus.LATE)) {
            return byTimes.leftAt() != null && early
                    ? Mark.said(AttendanceStatus.LEFT_EARLY, byTimes.leftAt(), null, false)
                    : Mark.PRESENT;
        }
        if (byTimes.status() == AttendanceStatus.LATE && !early) {
            return Mark.said(AttendanceStatus.LATE, byTimes.moment(), null, false);
        }
        return byTimes.status() == AttendanceStatus.LEFT_EARLY && !early ? Mark.PRESENT : byTimes;
    }

    /** Of the minutes that somebody was there, those that count; part of a minute does not. */
    int counted(AttendanceStatus status, int minutes) {
        return rules.containsKey(status) ? minutes * rules.get(status).share() / StatusRule.WHOLE : 0;
    }

    /** The mark that the module calls so in either language; without marks and capitals. */
    Optional<AttendanceStatus> named(String name) {
        String key = SearchKey.of(name);
        return rules.entrySet().stream()
                .filter(entry -> isCalled(entry.getValue().nameVi(), key)
                        || isCalled(entry.getValue().nameEn(), key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isCalled(String name, String key) {
        return name != null && SearchKey.of(name).equals(key);
    }
}

package vn.camtay.attendance;

import java.io.Serializable;
import java.util.List;

/** One mark on the page that decides what a module's roll uses. */
public class StatusForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final AttendanceStatus status;
    private boolean used;
    private String nameVi;
    private String nameEn;
    private Integer share;
    private boolean leftOut;
    private String excuses;
    private String otherExcuses;

    StatusForm(StatusRule rule) {
        status = rule.status();
        used = rule.used();
        nameVi = rule.nameVi();
        nameEn = rule.nameEn();
        share = rule.share();
        leftOut = rule.leftOut();
        excuses = String.join("\n", rule.excuses());
        otherExcuses = String.join("\n", rule.otherExcuses());
    }

    StatusRule rule() {
        boolean excuse = isExcuse();
        return new StatusRule(
                status,
                used || !isOptional(),
                Marks.stripped(nameVi),
                Marks.stripped(nameVi) == null ? null : Marks.stripped(nameEn),
                isShared() && share != null ? share : StatusRule.usual(status).share(),
                excuse && leftOut,
                excuse ? lines(excuses) : List.of(),
                excuse ? lines(otherExcuses) : List.of());
    }

    private static List<String> lines(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** Whether a module can do without it. */
    public boolean isOptional() {
        return status != AttendanceStatus.PRESENT && status != AttendanceStatus.ABSENT;
    }

    /** Whether a share of the minutes can be asked for. */
    public boolean isShared() {
        return status.needsTime();
    }

    public boolean isExcuse() {
        return status == AttendanceStatus.EXCUSED;
    }

    public AttendanceStatus getStatus() {
        return status;
    }

    public boolean isUsed() {
        return used;
    }

    public void setUsed(boolean used) {
        this.used = used;
    }

    public String getNameVi() {
        return nameVi;
    }

    public void setNameVi(String nameVi) {
        this.nameVi = nameVi;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public Integer getShare() {
        return share;
    }

    public void setShare(Integer share) {
        this.share = share;
    }

    public boolean isLeftOut() {
        return leftOut;
    }

    public void setLeftOut(boolean leftOut) {
        this.leftOut = leftOut;
    }

    public String getExcuses() {
        return excuses;
    }

    public void setExcuses(String excuses) {
        this.excuses = excuses;
    }

    public String getOtherExcuses() {
        return otherExcuses;
    }

    public void setOtherExcuses(String otherExcuses) {
        this.otherExcuses = otherExcuses;
    }
}

package vn.camtay.organisation;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Notices;

/** manage/setting.xhtml: one setting with its values; gives it a new one from a day on, or takes back one that has not begun. */
@Named
@ViewScoped
public class SettingBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    PolicySettingService policies;

    @Inject
    Notices notices;

    @Inject
    Dates dates;

    private String name;
    private PolicySettingDetail detail;
    private Integer value;
    private LocalDate validFrom;
    private String note;

    public void load() {
        detail = policies.require(name);
        validFrom = dates.getToday().plusDays(1);
    }

    public String set() {
        policies.set(new SetPolicyCommand(detail.setting(), validFrom, value, note));
        return done("organisation.setting.done.set", validFrom);
    }

    public String withdraw(PolicyValueRow row) {
        policies.withdraw(row.id());
        return done("organisation.setting.done.withdrawn", row.validFrom());
    }

    private String done(String key, LocalDate day) {
        notices.done(key, dates.day(day));
        return "/organisation/manage/setting.xhtml?faces-redirect=true&name=" + detail.setting();
    }

    public PolicySettingDetail getDetail() {
        return detail;
    }

    public LocalDate getToday() {
        return dates.getToday();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getValue() {
        return value;
    }

    public void setValue(Integer value) {
        this.value = value;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}

package vn.camtay.catalogue;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** How long the levels of one competency count: {@code manage/competency.xhtml}. */
@Named
@ViewScoped
public class CompetencyBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ValidityService validities;

    @Inject
    Notices notices;

    private String id;
    private ValidityDetail detail;
    private Integer months;
    private Integer renewalDays;

    public void load() {
        detail = validities.require(ViewParams.requireId(id));
        months = detail.decided().months();
        renewalDays = detail.decided().renewalDays();
    }

    public String save() {
        validities.decide(detail.competency().id(), new Validity(months, renewalDays));
        notices.done("catalogue.competency.done", detail.competency().code());
        return "/catalogue/manage/competency.xhtml?faces-redirect=true&id="
                + detail.competency().id();
    }

    public ValidityDetail getDetail() {
        return detail;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** Null for good. */
    public Integer getMonths() {
        return months;
    }

    public void setMonths(Integer months) {
        this.months = months;
    }

    /** Null for what holds for all. */
    public Integer getRenewalDays() {
        return renewalDays;
    }

    public void setRenewalDays(Integer renewalDays) {
        this.renewalDays = renewalDays;
    }
}

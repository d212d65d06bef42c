package vn.camtay.mail;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.organisation.UnitRow;
import vn.camtay.shared.web.Notices;

/** Notices to print and hand over in a unit. */
@Named
@ViewScoped
public class PaperNoticesBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    PaperNoticeService papers;

    @Inject
    Notices notices;

    private Long unit;
    private List<UnitRow> units = List.of();
    private List<PaperNotice> waiting = List.of();

    public void load() {
        units = papers.unitsToChoose();
        waiting = papers.waiting(unit);
    }

    /** All that are shown: what came in since the page was opened is not among them. */
    public String handOver() {
        int noted = papers.handOver(waiting.stream().map(PaperNotice::id).toList());
        notices.done("mail.paperNotices.done.handedOver", noted);
        return "/mail/paper-notices.xhtml?faces-redirect=true" + (unit == null ? "" : "&unit=" + unit);
    }

    public String handOverOne(long id) {
        papers.handOver(List.of(id));
        notices.done("mail.paperNotices.done.handedOver", 1);
        return "/mail/paper-notices.xhtml?faces-redirect=true" + (unit == null ? "" : "&unit=" + unit);
    }

    public List<UnitRow> getUnits() {
        return units;
    }

    public List<PaperNotice> getWaiting() {
        return waiting;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }
}

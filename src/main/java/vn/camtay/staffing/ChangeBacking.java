package vn.camtay.staffing;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.organisation.OfficialDetail;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.PostRow;
import vn.camtay.organisation.PostService;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** manage/move-official.xhtml and manage/let-go.xhtml: what is to change, what follows from it, and the confirmation. */
@Named
@ViewScoped
public class ChangeBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    StaffingService staffing;

    @Inject
    OfficialService officials;

    @Inject
    PostService postService;

    @Inject
    Dates dates;

    @Inject
    Notices notices;

    private String official;
    private OfficialDetail person;
    private List<PostRow> posts;
    private ChangeKind kind;
    private LocalDate from;
    private Long unitId;
    private Long postId;
    private String reason;
    private List<Consequence> consequences;

    public void loadMove() {
        load(ChangeKind.MOVE);
    }

    public void loadLeave() {
        load(ChangeKind.LEAVE);
    }

    private void load(ChangeKind wanted) {
        if (person == null) {
            person = officials.requireDetail(ViewParams.requireId(official));
            posts = postService.offered(person.postIds());
            kind = wanted;
            from = dates.getToday();
            unitId = wanted == ChangeKind.MOVE ? person.row().unitId() : null;
        }
    }

    /** Shows what follows; nothing is changed. */
    public void look() {
        consequences = null;
        consequences = staffing.preview(command());
    }

    /** Back to the form. */
    public void revise() {
        consequences = null;
    }

    public String confirm() {
        boolean done = staffing.plan(command());
        notices.done(
                (done ? "staffing.done." : "staffing.planned.") + kind,
                person.row().fullName(),
                dates.day(from));
        return "/staffing/manage/changes.xhtml?faces-redirect=true";
    }

    private ChangeCommand command() {
        return new ChangeCommand(person.row().id(), kind, from, unitId, postId, reason);
    }

    public OfficialDetail getPerson() {
        return person;
    }

    public List<PostRow> getPosts() {
        return posts;
    }

    /** Null until {@link #look}. */
    public List<Consequence> getConsequences() {
        return consequences;
    }

    public boolean isShown() {
        return consequences != null;
    }

    /** The change counts from a day to come. */
    public boolean isLater() {
        return from != null && from.isAfter(dates.getToday());
    }

    public ChangeKind getKind() {
        return kind;
    }

    public String getOfficial() {
        return official;
    }

    public void setOfficial(String official) {
        this.official = official;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public Long getPostId() {
        return postId;
    }

    public void setPostId(Long postId) {
        this.postId = postId;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

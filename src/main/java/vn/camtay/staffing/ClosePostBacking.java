package vn.camtay.staffing;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.organisation.PostDetail;
import vn.camtay.organisation.PostRow;
import vn.camtay.organisation.PostService;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.MessageTexts;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** manage/close-post.xhtml: from when, into which post, what follows from it, the confirmation. */
@Named
@ViewScoped
public class ClosePostBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    PostClosingService closings;

    @Inject
    PostService postService;

    @Inject
    Dates dates;

    @Inject
    Notices notices;

    @Inject
    MessageTexts texts;

    private String post;
    private PostDetail subject;
    private List<PostRow> others = List.of();
    private LocalDate from;
    private Long successorId;
    private String reason;
    private List<Consequence> consequences;

    public void load() {
        if (subject == null) {
            subject = postService.requireDetail(ViewParams.requireId(post));
            others = postService.offered(List.of()).stream()
                    .filter(other -> other.id() != subject.id())
                    .toList();
            from = dates.getToday().plusDays(1);
        }
    }

    /** Shows what follows; nothing is changed. */
    public void look() {
        consequences = null;
        consequences = closings.preview(command());
    }

    /** Back to the form. */
    public void revise() {
        consequences = null;
    }

    public String confirm() {
        boolean done = closings.plan(command());
        notices.done(
                done ? "staffing.done.CLOSE_POST" : "staffing.planned.CLOSE_POST",
                texts.either(subject.nameVi(), subject.nameEn()),
                dates.day(from));
        return "/staffing/manage/changes.xhtml?faces-redirect=true";
    }

    private ClosePostCommand command() {
        return new ClosePostCommand(subject.id(), successorId, from, reason);
    }

    public PostDetail getSubject() {
        return subject;
    }

    /** Posts in use that may follow. */
    public List<PostRow> getOthers() {
        return others;
    }

    /** Null until {@link #look}. */
    public List<Consequence> getConsequences() {
        return consequences;
    }

    public boolean isShown() {
        return consequences != null;
    }

    /** The closing counts from a day to come. */
    public boolean isLater() {
        return from != null && from.isAfter(dates.getToday());
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public Long getSuccessorId() {
        return successorId;
    }

    public void setSuccessorId(Long successorId) {
        this.successorId = successorId;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

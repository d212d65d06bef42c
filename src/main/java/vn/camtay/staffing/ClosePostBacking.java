package vn.camtay.staffing;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.organisation.PostDetail;
import vn.camtay.organisation.PostRow;
import vn.camtay.organisation.PostService;
import vn.camtay.shared.web.MessageTexts;
import vn.camtay.shared.web.ViewParams;

/** manage/close-post.xhtml: from when, into which post, what follows from it, the confirmation. */
@Named
@ViewScoped
public class ClosePostBacking extends PlanBacking {
    private static final long serialVersionUID = 1L;

    @Inject
    PostClosingService closings;

    @Inject
    PostService postService;

    @Inject
    MessageTexts texts;

    private String post;
    private PostDetail subject;
    private List<PostRow> others = List.of();
    private Long successorId;

    public void load() {
        if (subject == null) {
            subject = postService.requireDetail(ViewParams.requireId(post));
            others = postService.offered(List.of()).stream()
                    .filter(other -> other.id() != subject.id())
                    .toList();
            setFrom(dates.getToday().plusDays(1));
        }
    }

    @Override
    List<Consequence> preview() {
        return closings.preview(command());
    }

    @Override
    boolean plan() {
        return closings.plan(command());
    }

    @Override
    public String getWhat() {
        return "CLOSE_POST";
    }

    @Override
    String name() {
        return texts.either(subject.nameVi(), subject.nameEn());
    }

    private ClosePostCommand command() {
        return new ClosePostCommand(subject.id(), successorId, getFrom(), getReason());
    }

    public PostDetail getSubject() {
        return subject;
    }

    /** Posts in use that may follow. */
    public List<PostRow> getOthers() {
        return others;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public Long getSuccessorId() {
        return successorId;
    }

    public void setSuccessorId(Long successorId) {
        this.successorId = successorId;
    }
}

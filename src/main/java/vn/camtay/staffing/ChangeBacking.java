package vn.camtay.staffing;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.organisation.OfficialDetail;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.PostRow;
import vn.camtay.organisation.PostService;
import vn.camtay.shared.web.ViewParams;

/** manage/move-official.xhtml and manage/let-go.xhtml: what is to change, what follows from it, and the confirmation. */
@Named
@ViewScoped
public class ChangeBacking extends PlanBacking {
    private static final long serialVersionUID = 1L;

    @Inject
    StaffingService staffing;

    @Inject
    OfficialService officials;

    @Inject
    PostService postService;

    private String official;
    private OfficialDetail person;
    private List<PostRow> posts;
    private ChangeKind kind;
    private Long unitId;
    private Long postId;

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
            setFrom(dates.getToday());
            unitId = wanted == ChangeKind.MOVE ? person.row().unitId() : null;
        }
    }

    @Override
    List<Consequence> preview() {
        return staffing.preview(command());
    }

    @Override
    boolean plan() {
        return staffing.plan(command());
    }

    @Override
    public String getWhat() {
        return kind.name();
    }

    @Override
    String name() {
        return person.row().fullName();
    }

    private ChangeCommand command() {
        return new ChangeCommand(person.row().id(), kind, getFrom(), unitId, postId, getReason());
    }

    public OfficialDetail getPerson() {
        return person;
    }

    public List<PostRow> getPosts() {
        return posts;
    }

    public String getOfficial() {
        return official;
    }

    public void setOfficial(String official) {
        this.official = official;
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
}

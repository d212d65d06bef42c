package vn.camtay.organisation;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Notices;

/** manage/edit-official.xhtml: registers a person, or changes what is known of one. */
@Named
@ViewScoped
public class EditOfficialBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String DONE = "/organisation/official.xhtml?faces-redirect=true&id=";

    @Inject
    OfficialService officials;

    @Inject
    PostService postService;

    @Inject
    Notices notices;

    private String id;
    private OfficialDetail before;
    private List<PostRow> posts;
    private String staffCode;
    private String fullName;
    private String givenName;
    private Long unitId;
    private Long mainPostId;
    private List<Long> otherPostIds = new ArrayList<>();
    private String mail;
    private String mobile;
    private String language = "vi";
    private OfficialStatus status = OfficialStatus.ACTIVE;

    public void load() {
        if (id == null || before != null) {
            posts = postService.offered(before == null ? List.of() : before.postIds());
            return;
        }
        before = officials.requireDetail(IdParameter.require(id));
        posts = postService.offered(before.postIds());
        OfficialRow row = before.row();
        staffCode = row.staffCode();
        fullName = row.fullName();
        givenName = row.givenName();
        unitId = row.unitId();
        mainPostId = before.postIds().isEmpty() ? null : before.postIds().get(0);
        otherPostIds = new ArrayList<>(before.postIds());
        otherPostIds.remove(mainPostId);
        mail = row.mail();
        mobile = row.mobile();
        language = before.language();
        status = row.status();
    }

    public String save() {
        RegisterOfficialCommand facts = facts();
        long saved = before == null ? officials.register(facts) : change(facts);
        notices.done(
                before == null ? "organisation.official.done.registered" : "organisation.official.done.changed",
                fullName);
        return DONE + saved;
    }

    private long change(RegisterOfficialCommand facts) {
        officials.change(new ChangeOfficialCommand(before.row().id(), before.version(), facts, status));
        return before.row().id();
    }

    private RegisterOfficialCommand facts() {
        List<Long> posts = new ArrayList<>();
        if (mainPostId != null) {
            posts.add(mainPostId);
        }
        posts.addAll(otherPostIds);
        return new RegisterOfficialCommand(
                staffCode, fullName, chosenGivenName(), unitId, posts, mail, mobile, language);
    }

    /** The old given name is let go when only the full name was changed and no longer ends in it. */
    private String chosenGivenName() {
        boolean untouched = before != null && before.row().givenName().equals(givenName);
        return untouched && !fullName.endsWith(givenName) ? null : givenName;
    }

    /** Posts in use, and those that the person holds. */
    public List<PostRow> getPosts() {
        return posts;
    }

    public boolean isNew() {
        return before == null;
    }

    /** Whether the person left, and may be brought back here; leaving has a page of its own. */
    public boolean isGone() {
        return before != null && before.row().status() == OfficialStatus.LEFT;
    }

    public OfficialStatus[] getStatuses() {
        return OfficialStatus.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getStaffCode() {
        return staffCode;
    }

    public void setStaffCode(String staffCode) {
        this.staffCode = staffCode;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public Long getMainPostId() {
        return mainPostId;
    }

    public void setMainPostId(Long mainPostId) {
        this.mainPostId = mainPostId;
    }

    public List<Long> getOtherPostIds() {
        return otherPostIds;
    }

    public void setOtherPostIds(List<Long> otherPostIds) {
        this.otherPostIds = otherPostIds;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public OfficialStatus getStatus() {
        return status;
    }

    public void setStatus(OfficialStatus status) {
        this.status = status;
    }
}

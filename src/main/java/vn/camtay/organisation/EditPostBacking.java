package vn.camtay.organisation;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.web.Notices;

/** manage/edit-post.xhtml: adds a post, or renames, retires or brings back one. */
@Named
@ViewScoped
public class EditPostBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String DONE = "/organisation/manage/posts.xhtml?faces-redirect=true";

    @Inject
    PostService postService;

    @Inject
    Notices notices;

    @Inject
    CurrentUser currentUser;

    private String id;
    private PostDetail before;
    private List<String> groups;
    private List<PostHolder> holders = List.of();
    private String code;
    private String nameVi;
    private String nameEn;
    private String postGroup;

    public void load() {
        groups = postService.list().stream().map(PostRow::postGroup).distinct().toList();
        if (id == null) {
            return;
        }
        before = postService.requireDetail(IdParameter.require(id));
        holders = postService.holders(before.id());
        code = before.code();
        nameVi = before.nameVi();
        nameEn = before.nameEn();
        postGroup = before.postGroup();
    }

    public String save() {
        PostCommand command = new PostCommand(code, nameVi, nameEn, postGroup);
        if (before == null) {
            postService.open(command);
        } else {
            postService.rename(before.id(), before.version(), command);
        }
        notices.done(before == null ? "organisation.posts.done.opened" : "organisation.posts.done.renamed", nameVi);
        return DONE;
    }

    public String retire() {
        postService.retire(before.id(), before.version());
        notices.done("organisation.posts.done.retired", before.nameVi());
        return DONE;
    }

    public String bringBack() {
        postService.bringBack(before.id(), before.version());
        notices.done("organisation.posts.done.broughtBack", before.nameVi());
        return DONE;
    }

    /** Whether the reader may close the post from a day on; a retired one while somebody still holds it. */
    public boolean isCloser() {
        return before != null && currentUser.has(Role.COORDINATOR) && (!before.retired() || before.holders() > 0);
    }

    /** Who holds the post: to be moved to another one when it is no longer in use. */
    public List<PostHolder> getHolders() {
        return holders;
    }

    public boolean isNew() {
        return before == null;
    }

    public PostDetail getBefore() {
        return before;
    }

    /** Groups that posts are in. */
    public List<String> getGroups() {
        return groups;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
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

    public String getPostGroup() {
        return postGroup;
    }

    public void setPostGroup(String postGroup) {
        this.postGroup = postGroup;
    }
}

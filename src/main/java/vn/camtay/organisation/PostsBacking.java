package vn.camtay.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** manage/posts.xhtml: every post with how many hold it. */
@Named
@RequestScoped
public class PostsBacking {
    @Inject
    PostService postService;

    private List<PostDetail> posts;

    public void load() {
        posts = postService.details();
    }

    public List<PostDetail> getPosts() {
        return posts;
    }
}

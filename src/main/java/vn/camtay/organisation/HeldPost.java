package vn.camtay.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** A post that an official holds; one of them is the main one. */
@Embeddable
public class HeldPost {
    @Column(name = "post_id", nullable = false)
    private long postId;

    @Column(name = "main_post", nullable = false)
    private boolean mainPost;

    protected HeldPost() {}

    HeldPost(long postId, boolean mainPost) {
        this.postId = postId;
        this.mainPost = mainPost;
    }

    public long postId() {
        return postId;
    }

    public boolean isMainPost() {
        return mainPost;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeldPost held && postId == held.postId && mainPost == held.mainPost;
    }

    @Override
    public int hashCode() {
        return Objects.hash(postId, mainPost);
    }
}

package vn.camtay.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A post that an official holds; one of them is the main one. Part of the official. (A row of its own kind and no embeddable:
 * EclipseLink 4.0 loses the removal of an embeddable from a collection.)
 */
@Entity
@Table(name = "official_post")
@IdClass(HeldPost.Key.class)
public class HeldPost {
    /** Who holds what. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private Long official;
        private long postId;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && postId == key.postId && Objects.equals(official, key.official);
        }

        @Override
        public int hashCode() {
            return Objects.hash(official, postId);
        }
    }

    @Id
    @ManyToOne(optional = false)
    @JoinColumn(name = "official_id", nullable = false)
    private Official official;

    @Id
    @Column(name = "post_id", nullable = false)
    private long postId;

    @Column(name = "main_post", nullable = false)
    private boolean mainPost;

    @Column(name = "held_from", nullable = false, updatable = false)
    private LocalDate heldFrom;

    protected HeldPost() {}

    HeldPost(Official official, long postId, boolean mainPost, LocalDate heldFrom) {
        this.official = official;
        this.postId = postId;
        this.mainPost = mainPost;
        this.heldFrom = heldFrom;
    }

    void hold(boolean main) {
        mainPost = main;
    }

    public long postId() {
        return postId;
    }

    public boolean isMainPost() {
        return mainPost;
    }

    /** First day on which what the post asks counts. */
    public LocalDate heldFrom() {
        return heldFrom;
    }
}

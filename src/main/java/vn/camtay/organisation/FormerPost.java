package vn.camtay.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * A post that an official held once, from one day (inclusive) until another (exclusive), so that what was asked of them on a day
 * of the past stays known. Written when the post is let go, never changed. Part of the official.
 */
@Entity
@Table(name = "former_post")
public class FormerPost extends BaseEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "official_id", nullable = false, updatable = false)
    private Official official;

    @Column(name = "post_id", nullable = false, updatable = false)
    private long postId;

    @Column(name = "held_from", nullable = false, updatable = false)
    private LocalDate heldFrom;

    @Column(name = "held_until", nullable = false, updatable = false)
    private LocalDate heldUntil;

    protected FormerPost() {}

    FormerPost(Official official, HeldPost held, LocalDate until) {
        this.official = official;
        this.postId = held.postId();
        this.heldFrom = held.heldFrom();
        this.heldUntil = until;
    }
}

package vn.camtay.competency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * Somebody opened somebody else's competency record: once a reader and day, and nothing of what they read in it. Written by
 * {@link RecordViewRepository} in one statement, and only read as an entity; never changed.
 */
@Entity
@Table(name = "record_view")
public class RecordView extends BaseEntity {
    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Column(name = "viewed_on", nullable = false, updatable = false)
    private LocalDate viewedOn;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(name = "viewer_official_id", updatable = false)
    private Long viewerOfficialId;

    @Column(name = "first_at", nullable = false, updatable = false)
    private Instant firstAt;

    protected RecordView() {}
}

package vn.camtay.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.camtay.shared.event.ActionRefused;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.persistence.BaseEntity;

/** One fact or one refusal, as it was; written once, never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends BaseEntity {
    static final int DETAILS_LENGTH = 8000;
    static final int ACTION_LENGTH = 80;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "actor_id")
    private long actorId;

    @Column(name = "actor_user_name")
    private String actorUserName;

    @Column(name = "actor_official_id")
    private Long actorOfficialId;

    private String action;

    private boolean refused;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private Long subjectId;

    private String details;

    protected AuditEntry() {}

    private AuditEntry(Instant occurredAt, long actorId, Optional<SignedIn> actor, String action, String details) {
        this.occurredAt = occurredAt;
        this.actorId = actorId;
        actor.filter(who -> who.accountId() == actorId).ifPresent(who -> {
            this.actorUserName = who.userName();
            this.actorOfficialId = who.officialId();
        });
        this.action = cut(action, ACTION_LENGTH);
        this.details = cut(details, DETAILS_LENGTH);
    }

    static AuditEntry of(DomainEvent event, Optional<SignedIn> actor) {
        AuditEntry entry = new AuditEntry(
                event.occurredAt(), event.actorId(), actor, event.getClass().getSimpleName(), RecordText.of(event));
        entry.subjectType = event.subjectType();
        entry.subjectId = event.subjectId();
        return entry;
    }

    static AuditEntry of(ActionRefused refusal, Optional<SignedIn> actor) {
        AuditEntry entry = new AuditEntry(
                refusal.occurredAt(),
                refusal.actorId(),
                actor,
                refusal.kind(),
                "where=" + refusal.where() + "; reasons=" + String.join(",", refusal.reasonKeys()));
        entry.refused = true;
        return entry;
    }

    /** The columns of a row, in the order of {@link #values}. */
    static final List<String> COLUMNS = List.of(
            "occurred_at",
            "actor_id",
            "actor_user_name",
            "actor_official_id",
            "action",
            "refused",
            "subject_type",
            "subject_id",
            "details");

    /** What the entry stores. */
    List<Object> values() {
        return Arrays.asList(
                occurredAt, actorId, actorUserName, actorOfficialId, action, refused, subjectType, subjectId, details);
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }
}

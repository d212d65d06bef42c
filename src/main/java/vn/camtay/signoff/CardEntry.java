package vn.camtay.signoff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * One row of a coaching card: a state that was reached, by whom it was seen, on which case, where and when; or an amendment that
 * takes a finalised skill back. Written once: the database refuses to change or delete it.
 */
@Entity
@Table(name = "card_entry")
public class CardEntry extends BaseEntity {
    static final int PLACE_LENGTH = 200;
    static final int NOTE_LENGTH = 500;
    static final int KEY_LENGTH = 36;

    @Column(name = "card_id", nullable = false, updatable = false)
    private long cardId;

    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Column(name = "skill_id", nullable = false, updatable = false)
    private long skillId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false, updatable = false, length = 20)
    private SkillState state;

    @Column(name = "coach_id", nullable = false, updatable = false)
    private long coachId;

    @Column(name = "witness_id", updatable = false)
    private Long witnessId;

    @Column(name = "case_hash", updatable = false, length = 64)
    private String caseHash;

    @Column(name = "case_key_number", updatable = false)
    private Integer caseKeyNumber;

    @Column(name = "case_tail", updatable = false, length = CaseReference.TAIL)
    private String caseTail;

    @Column(name = "done_on", nullable = false, updatable = false)
    private LocalDate doneOn;

    @Column(name = "place", updatable = false, length = PLACE_LENGTH)
    private String place;

    @Column(name = "note", updatable = false, length = NOTE_LENGTH)
    private String note;

    @Column(name = "client_key", updatable = false, length = KEY_LENGTH)
    private String clientKey;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    protected CardEntry() {}

    private CardEntry(CoachingCard card, long skillId, SkillState state, long signerId, LocalDate doneOn, Instant now) {
        this.cardId = card.id();
        this.officialId = card.officialId();
        this.skillId = skillId;
        this.state = state;
        this.coachId = signerId;
        this.doneOn = doneOn;
        this.recordedAt = now;
    }

    /**
     * What a coach saw.
     *
     * @param mark the case, null where none was named
     */
    static CardEntry step(CoachingCard card, StepCommand command, CaseMark mark, long coachId, Instant now) {
        CardEntry entry = new CardEntry(card, command.skillId(), command.state(), coachId, command.doneOn(), now);
        if (mark != null) {
            entry.caseHash = mark.hash();
            entry.caseKeyNumber = mark.keyNumber();
            entry.caseTail = mark.tail();
        }
        entry.place = command.place();
        entry.note = command.note();
        entry.clientKey = command.key();
        return entry;
    }

    /** @param witnessId null without one */
    static CardEntry finalised(
            CoachingCard card, long skillId, long coachId, Long witnessId, String note, LocalDate today, Instant now) {
        CardEntry entry = new CardEntry(card, skillId, SkillState.FINALISED, coachId, today, now);
        entry.witnessId = witnessId;
        entry.note = note;
        return entry;
    }

    /** @param signerId whoever takes the skill back: a coach, a coordinator or the checker of a failed check */
    static CardEntry amended(
            CoachingCard card, long skillId, long signerId, String reason, LocalDate today, Instant now) {
        CardEntry entry = new CardEntry(card, skillId, SkillState.AMENDED, signerId, today, now);
        entry.note = reason;
        return entry;
    }

    long cardId() {
        return cardId;
    }

    long officialId() {
        return officialId;
    }

    long skillId() {
        return skillId;
    }

    SkillState state() {
        return state;
    }

    /** Null for a row without a case. */
    String caseHash() {
        return caseHash;
    }

    long coachId() {
        return coachId;
    }
}

package vn.camtay.competency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.catalogue.ValiditySchedule;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * Something that shows a level of a competency of an official, or takes back what an earlier row said. Written once, never
 * changed, never deleted: of the rows of one official, competency, source and fact the newest counts; of documents, which have no
 * fact behind them, the newest of each day.
 */
@Entity
@Table(name = "evidence")
public class Evidence extends BaseEntity {
    static final int NOTE_LENGTH = 500;

    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Column(name = "competency_id", nullable = false, updatable = false)
    private long competencyId;

    @Enumerated(EnumType.STRING)
    @Column(name = "source", nullable = false, updatable = false, length = 20)
    private EvidenceSource source;

    @Column(name = "fact_id", nullable = false, updatable = false)
    private long factId;

    @Column(name = "module_id", updatable = false)
    private Long moduleId;

    @Column(name = "level", nullable = false, updatable = false)
    private int level;

    @Column(name = "observed_on", nullable = false, updatable = false)
    private LocalDate observedOn;

    @Column(name = "withdrawn", nullable = false, updatable = false)
    private boolean withdrawn;

    @Column(name = "note", updatable = false, length = NOTE_LENGTH)
    private String note;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", nullable = false, updatable = false)
    private long recordedBy;

    @Column(name = "recorded_by_official", updatable = false)
    private Long recordedByOfficial;

    protected Evidence() {}

    /** What a fact shows. */
    static Evidence of(EvidenceSource source, long factId, Shown shown, Recorder recorder) {
        Evidence evidence = new Evidence();
        evidence.officialId = shown.officialId();
        evidence.competencyId = shown.competencyId();
        evidence.source = source;
        evidence.factId = factId;
        evidence.moduleId = shown.moduleId();
        evidence.level = shown.level();
        evidence.observedOn = shown.on();
        evidence.note = shown.note();
        evidence.recordedAt = recorder.at();
        evidence.recordedBy = recorder.accountId();
        evidence.recordedByOfficial = recorder.officialId();
        return evidence;
    }

    /** What somebody says, which no fact is behind. */
    static Evidence said(EvidenceSource source, Shown shown, boolean takenBack, Recorder recorder) {
        Evidence evidence = of(source, 0, shown, recorder);
        evidence.withdrawn = takenBack;
        return evidence;
    }

    /** The row that takes this one back. */
    Evidence takenBack(Recorder recorder) {
        Evidence back = of(source, factId, shown(), recorder);
        back.withdrawn = true;
        return back;
    }

    Shown shown() {
        return new Shown(officialId, competencyId, level, observedOn, moduleId, note);
    }

    /** What makes two rows speak of the same: the fact behind them, or the day of the document, so that a later one renews an earlier. */
    Key key() {
        return new Key(
                officialId,
                competencyId,
                source,
                source == EvidenceSource.PRIOR_LEARNING ? observedOn.toEpochDay() : factId);
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    /** Counts for the time that was decided for evidence of its day: what is decided later neither prolongs nor ends it. */
    LevelRule.Proof proof(ValiditySchedule validity) {
        Integer months = validity.months(competencyId, observedOn);
        LocalDate until = months == null ? null : observedOn.plusMonths(months);
        return new LevelRule.Proof(source, level, observedOn, until, recordedAt);
    }

    long officialId() {
        return officialId;
    }

    long competencyId() {
        return competencyId;
    }

    EvidenceSource source() {
        return source;
    }

    /** @param fact behind it, or the day of the document */
    record Key(long officialId, long competencyId, EvidenceSource source, long fact) {}

    /** @param officialId the person behind the account; null if none */
    record Recorder(long accountId, Long officialId, Instant at) {}
}

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
 * fact behind them, the newest of each day. What rests on a quiz may end with the document that the quiz rests on, and begin again
 * when it is passed anew: then it counts between its days, and there is a row for each time.
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

    @Column(name = "counts_from", updatable = false)
    private LocalDate countsFrom;

    @Column(name = "counts_until", updatable = false)
    private LocalDate countsUntil;

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
        evidence.countsFrom = shown.countsFrom();
        evidence.countsUntil = shown.countsUntil();
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
        return new Shown(officialId, competencyId, level, observedOn, moduleId, note, countsFrom, countsUntil);
    }

    /** What makes two rows speak of the same, so that a later one renews an earlier. */
    Key key() {
        return Key.of(source, factId, shown());
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    /**
     * Counts for the time that was decided for evidence of its day: what is decided later neither prolongs nor ends it. What it
     * rests on may begin it later and end it sooner.
     */
    LevelRule.Proof proof(ValiditySchedule validity) {
        Integer months = validity.months(competencyId, observedOn);
        LocalDate valid = months == null ? null : observedOn.plusMonths(months);
        LocalDate until = valid == null || countsUntil != null && countsUntil.isBefore(valid) ? countsUntil : valid;
        return new LevelRule.Proof(source, level, countsFrom == null ? observedOn : countsFrom, until, recordedAt);
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

    /**
     * @param fact behind it, or the day of the document
     * @param time of several that the fact shows one after another
     */
    record Key(long officialId, long competencyId, EvidenceSource source, long fact, long time) {
        static Key of(EvidenceSource source, long factId, Shown shown) {
            return new Key(
                    shown.officialId(),
                    shown.competencyId(),
                    source,
                    source == EvidenceSource.PRIOR_LEARNING ? shown.on().toEpochDay() : factId,
                    time(source, shown));
        }

        /** What began anew is told by its day; what was proven for a time apart from what is proven for good. */
        private static long time(EvidenceSource source, Shown shown) {
            if (shown.countsFrom() != null) {
                return shown.countsFrom().toEpochDay();
            }
            return shown.countsUntil() != null && source == EvidenceSource.ATTENDANCE ? FIRST : ALWAYS;
        }

        private static final long ALWAYS = 0;
        private static final long FIRST = 1;
    }

    /** @param officialId the person behind the account; null if none */
    record Recorder(long accountId, Long officialId, Instant at) {}
}

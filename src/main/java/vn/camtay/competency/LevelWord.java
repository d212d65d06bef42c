package vn.camtay.competency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.persistence.BaseEntity;

/** What a head decided about a level of an official, or what the official said to it. Written once, never changed. */
@Entity
@Table(name = "level_word")
public class LevelWord extends BaseEntity {
    static final int TEXT_LENGTH = 1000;

    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Column(name = "competency_id", nullable = false, updatable = false)
    private long competencyId;

    @Column(name = "level", nullable = false, updatable = false)
    private int level;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false, length = 20)
    private WordKind kind;

    @Column(name = "text", updatable = false, length = TEXT_LENGTH)
    private String text;

    @Column(name = "said_on", nullable = false, updatable = false)
    private LocalDate saidOn;

    @Column(name = "said_at", nullable = false, updatable = false)
    private Instant saidAt;

    @Column(name = "said_by", nullable = false, updatable = false)
    private long saidBy;

    @Column(name = "said_by_official", updatable = false)
    private Long saidByOfficial;

    protected LevelWord() {}

    /** @throws InvalidInputException without words, unless it is a confirmation */
    static LevelWord of(
            long officialId,
            long competencyId,
            int level,
            WordKind kind,
            String text,
            Evidence.Recorder speaker,
            LocalDate today) {
        LevelWord word = new LevelWord();
        word.officialId = officialId;
        word.competencyId = competencyId;
        word.level = level;
        word.kind = kind;
        word.text = kind == WordKind.CONFIRMED
                ? Words.clean(text, TEXT_LENGTH)
                : Words.require(text, TEXT_LENGTH, "competency.refused.noWords");
        word.saidOn = today;
        word.saidAt = speaker.at();
        word.saidBy = speaker.accountId();
        word.saidByOfficial = speaker.officialId();
        return word;
    }

    long officialId() {
        return officialId;
    }

    long competencyId() {
        return competencyId;
    }

    LevelRule.Said said() {
        return new LevelRule.Said(kind, level, saidOn, saidAt);
    }
}

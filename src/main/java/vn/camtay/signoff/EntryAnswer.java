package vn.camtay.signoff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * The official's own word on a row of their card: confirmed for good, or contested with a reason until they confirm it after all.
 */
@Entity
@Table(name = "entry_answer")
public class EntryAnswer extends BaseEntity {
    static final int WORD_LENGTH = 500;

    @Column(name = "entry_id", nullable = false, updatable = false)
    private long entryId;

    @Column(name = "contested", nullable = false)
    private boolean contested;

    @Column(name = "word", length = WORD_LENGTH)
    private String word;

    @Column(name = "answered_at", nullable = false)
    private Instant answeredAt;

    protected EntryAnswer() {}

    /**
     * @param word null for none
     * @throws InvalidInputException for a contest without a word, or a word that is too long
     */
    static EntryAnswer of(long entryId, boolean contested, String word, Instant now) {
        if (contested && word == null) {
            throw new InvalidInputException("signoff.refused.contestWithoutWord");
        }
        if (word != null && word.length() > WORD_LENGTH) {
            throw new InvalidInputException("signoff.refused.noteLong", WORD_LENGTH);
        }
        EntryAnswer answer = new EntryAnswer();
        answer.entryId = entryId;
        answer.contested = contested;
        answer.word = word;
        answer.answeredAt = now;
        return answer;
    }

    /** @throws SignOffRefusedException unless it is contested now */
    void confirmAfterAll(Instant now) {
        if (!contested) {
            throw new SignOffRefusedException("signoff.refused.answered");
        }
        contested = false;
        answeredAt = now;
    }
}

package vn.camtay.signoff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * An official whom a coordinator has named to coach colleagues in the skills in which they stand finalised themselves, so many
 * rows a week at most. Taking the name back deletes it; what was signed stays.
 */
@Entity
@Table(name = "peer_coach")
public class PeerCoach extends BaseEntity {
    static final int LOAD_MAX = 60;

    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Column(name = "load_cap", nullable = false)
    private int loadCap;

    @Column(name = "named_at", nullable = false, updatable = false)
    private Instant namedAt;

    protected PeerCoach() {}

    /** @throws InvalidInputException unless the cap is from 1 to {@value #LOAD_MAX} */
    PeerCoach(long officialId, int loadCap, Instant now) {
        this.officialId = officialId;
        this.namedAt = now;
        carry(loadCap);
    }

    /** @throws InvalidInputException unless the cap is from 1 to {@value #LOAD_MAX} */
    void carry(int rowsAWeek) {
        if (rowsAWeek < 1 || rowsAWeek > LOAD_MAX) {
            throw new InvalidInputException("signoff.refused.loadCap", LOAD_MAX);
        }
        loadCap = rowsAWeek;
    }

    long officialId() {
        return officialId;
    }

    int loadCap() {
        return loadCap;
    }
}

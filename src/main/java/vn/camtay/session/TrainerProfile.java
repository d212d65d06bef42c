package vn.camtay.session;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * Somebody who may be asked to train: which modules (none named: every one), when in the week, and how many meetings a week. Made
 * and changed by coordinators; when in the week is also the trainer's own to say. Taking the person off the list deletes it.
 */
@Entity
@Table(name = "trainer_profile")
public class TrainerProfile extends BaseEntity {
    static final int LOAD_MAX = 60;

    @Column(name = "official_id", updatable = false)
    private long officialId;

    private WeekHours hours;

    @Column(name = "load_cap")
    private Integer loadCap;

    @ElementCollection
    @CollectionTable(name = "trainer_module", joinColumns = @JoinColumn(name = "profile_id"))
    @Column(name = "module_id")
    private Set<Long> moduleIds = new HashSet<>();

    protected TrainerProfile() {}

    TrainerProfile(long officialId) {
        this.officialId = officialId;
        this.hours = WeekHours.ALWAYS;
    }

    /** @throws InvalidInputException unless the cap is empty or from 1 to {@value #LOAD_MAX} */
    void describe(TrainerCommand command) {
        if (command.loadCap() != null && (command.loadCap() < 1 || command.loadCap() > LOAD_MAX)) {
            throw new InvalidInputException("session.refused.loadCap", LOAD_MAX);
        }
        this.loadCap = command.loadCap();
        moduleIds.retainAll(command.moduleIds());
        moduleIds.addAll(command.moduleIds());
        beAvailable(command.hours());
    }

    void beAvailable(WeekHours week) {
        this.hours = week;
    }

    public long officialId() {
        return officialId;
    }

    public WeekHours hours() {
        return hours;
    }

    /** Null for no limit. */
    public Integer loadCap() {
        return loadCap;
    }

    public Set<Long> moduleIds() {
        return Set.copyOf(moduleIds);
    }
}

package vn.camtay.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * That an official acts for the head of a unit, or keeps its leave, from one day to another, both inclusive. Made by the head,
 * in force by itself on its days, and over by itself or when it is revoked; nothing else of it ever changes.
 */
@Entity
@Table(name = "deputyship")
public class Deputyship extends BaseEntity {
    @Column(name = "unit_id", nullable = false, updatable = false)
    private long unitId;

    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Enumerated(EnumType.STRING)
    @Column(name = "task", nullable = false, updatable = false)
    private DeputyTask task;

    @Column(name = "valid_from", nullable = false, updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to", nullable = false, updatable = false)
    private LocalDate validTo;

    @Column(name = "revoked", nullable = false)
    private boolean revoked;

    protected Deputyship() {}

    Deputyship(long unitId, MakeDeputyCommand command) {
        this.unitId = unitId;
        this.officialId = command.officialId();
        this.task = command.task();
        this.validFrom = command.from();
        this.validTo = command.to();
    }

    /** From this moment on it is in force no longer; its days stay as they were made. */
    void revoke() {
        revoked = true;
    }

    public long unitId() {
        return unitId;
    }

    public long officialId() {
        return officialId;
    }

    public DeputyTask task() {
        return task;
    }

    public boolean isRevoked() {
        return revoked;
    }
}

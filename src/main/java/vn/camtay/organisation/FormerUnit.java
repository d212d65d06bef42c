package vn.camtay.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.camtay.shared.persistence.BaseEntity;

/** A unit in which an official worked until a day (exclusive). Written when they go elsewhere, never changed. */
@Entity
@Table(name = "former_unit")
public class FormerUnit extends BaseEntity {
    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Column(name = "unit_id", nullable = false, updatable = false)
    private long unitId;

    @Column(name = "worked_until", nullable = false, updatable = false)
    private LocalDate workedUntil;

    protected FormerUnit() {}

    FormerUnit(long officialId, long unitId, LocalDate workedUntil) {
        this.officialId = officialId;
        this.unitId = unitId;
        this.workedUntil = workedUntil;
    }
}

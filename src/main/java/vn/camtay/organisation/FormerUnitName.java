package vn.camtay.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.camtay.shared.persistence.BaseEntity;

/** A name that a unit had until a day (exclusive), so that its papers of that time keep their name. Never changed. */
@Entity
@Table(name = "former_unit_name")
public class FormerUnitName extends BaseEntity {
    @Column(name = "unit_id", nullable = false, updatable = false)
    private long unitId;

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Column(name = "name_en", updatable = false)
    private String nameEn;

    @Column(name = "named_until", nullable = false, updatable = false)
    private LocalDate namedUntil;

    protected FormerUnitName() {}

    FormerUnitName(long unitId, String name, String nameEn, LocalDate namedUntil) {
        this.unitId = unitId;
        this.name = name;
        this.nameEn = nameEn;
        this.namedUntil = namedUntil;
    }
}

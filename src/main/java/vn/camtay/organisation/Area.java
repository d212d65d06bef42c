package vn.camtay.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.persistence.BaseEntity;

/** Units that are looked at together under a name of their own, such as the nine western wards. Changed and removed at will. */
@Entity
@Table(name = "area")
public class Area extends BaseEntity {
    static final int NAME_MAX = 120;

    @Column(name = "name", nullable = false, length = NAME_MAX)
    private String name;

    @ElementCollection
    @CollectionTable(name = "area_unit", joinColumns = @JoinColumn(name = "area_id"))
    @Column(name = "unit_id")
    private Set<Long> unitIds = new HashSet<>();

    protected Area() {}

    /** @throws AreaRefusedException without a name, with one that is too long, or without units */
    Area(AreaCommand command) {
        change(command);
    }

    /** Takes all facts anew; refuses like the constructor. */
    void change(AreaCommand command) {
        String wanted = command.name() == null ? "" : command.name().strip();
        if (wanted.isEmpty() || wanted.length() > NAME_MAX) {
            throw new AreaRefusedException(List.of(Reason.of("organisation.refused.areaName", NAME_MAX)));
        }
        if (command.unitIds().isEmpty()) {
            throw new AreaRefusedException(List.of(Reason.of("organisation.refused.areaEmpty")));
        }
        name = wanted;
        unitIds.clear();
        unitIds.addAll(command.unitIds());
    }

    /** The one unit is a part of the other now. */
    void replace(long unitId, long intoId) {
        if (unitIds.remove(unitId)) {
            unitIds.add(intoId);
        }
    }

    /** The unit is no longer there; an area keeps the last one that it names. */
    void forget(long unitId) {
        if (unitIds.size() > 1) {
            unitIds.remove(unitId);
        }
    }

    String name() {
        return name;
    }

    AreaRow row() {
        return new AreaRow(id(), version(), name, unitIds);
    }
}

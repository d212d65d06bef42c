package vn.camtay.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.persistence.BaseEntity;
import vn.camtay.shared.text.Nfc;
import vn.camtay.shared.text.SearchKey;

/**
 * The city, a department, a ward, commune or special zone, or a division of one. Opened on a day; renamed, moved or ended with
 * a date, never deleted, because records of the past name it. Its code never changes.
 */
@Entity
@Table(name = "unit")
public class Unit extends BaseEntity {
    static final int CODE_MAX = 20;
    static final int NAME_MAX = 200;
    private static final Pattern CODE = Pattern.compile("[0-9A-Z][0-9A-Z-]{0," + (CODE_MAX - 1) + "}");

    @Column(name = "code", nullable = false, updatable = false)
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private UnitKind kind;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "search_key", nullable = false)
    private String searchKey;

    @Column(name = "parent_id")
    private Long parentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "travel_zone", nullable = false)
    private TravelZone travelZone;

    @Column(name = "western_centre", nullable = false)
    private boolean westernCentre;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    /** Kept by the database in the order of the Vietnamese alphabet; for ORDER BY only. */
    @Column(name = "name_sort", insertable = false, updatable = false)
    private String nameSort;

    protected Unit() {}

    /** @throws UnitRefusedException with every reason why the words cannot be taken */
    static Unit open(UnitCommand command) {
        Unit unit = new Unit();
        unit.code = command.code() == null ? "" : Nfc.clean(command.code());
        if (!CODE.matcher(unit.code).matches()) {
            throw new UnitRefusedException(List.of(Reason.of("organisation.refused.unitCode", unit.code)));
        }
        unit.take(command);
        return unit;
    }

    /** @throws UnitRefusedException with every reason why the words cannot be taken */
    void change(UnitCommand command) {
        take(command);
    }

    private void take(UnitCommand command) {
        String newName = command.name() == null ? "" : Nfc.clean(command.name());
        List<Reason> reasons = new ArrayList<>();
        if (newName.isEmpty() || newName.length() > NAME_MAX) {
            reasons.add(reason("organisation.refused.unitName", NAME_MAX));
        }
        if ((command.kind() == UnitKind.CITY) != (command.parentId() == null)) {
            reasons.add(reason("organisation.refused.unitParent"));
        }
        if (command.parentId() != null && command.parentId().equals(id())) {
            reasons.add(reason("organisation.refused.unitInItself"));
        }
        if (command.validTo() != null && command.validTo().isBefore(command.validFrom())) {
            reasons.add(reason("organisation.refused.unitDates"));
        }
        if (!reasons.isEmpty()) {
            throw new UnitRefusedException(reasons);
        }
        kind = command.kind();
        name = newName;
        nameEn = command.nameEn() == null ? null : Nfc.clean(command.nameEn());
        searchKey = SearchKey.of(newName);
        parentId = command.parentId();
        travelZone = command.travelZone();
        westernCentre = command.westernCentre();
        validFrom = command.validFrom();
        validTo = command.validTo();
    }

    private static Reason reason(String key, Serializable... arguments) {
        return Reason.of(key, arguments);
    }

    /** Whether it exists on the day: opened, and not ended before. */
    boolean isOpen(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public String code() {
        return code;
    }

    public UnitKind kind() {
        return kind;
    }

    public Long parentId() {
        return parentId;
    }
}

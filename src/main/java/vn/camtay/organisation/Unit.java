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

    @Column(name = "merged_into_id")
    private Long mergedIntoId;

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

    /** Everything that keeps the unit from ending before the day. */
    List<Reason> againstEnd(LocalDate from) {
        List<Reason> reasons = new ArrayList<>();
        if (kind == UnitKind.CITY) {
            reasons.add(reason("organisation.refused.endCity"));
        }
        if (!isOpen(from.minusDays(1)) || validTo != null) {
            reasons.add(reason("organisation.refused.endNotOpen", name));
        }
        return reasons;
    }

    /**
     * Is no longer there after that day.
     *
     * @param intoId the unit that it became a part of; null when it is closed
     */
    void end(LocalDate lastDay, Long intoId) {
        validTo = lastDay;
        mergedIntoId = intoId;
    }

    /** Everything that keeps the unit from having that name from the day on. */
    List<Reason> againstName(String wanted, LocalDate from) {
        String newName = wanted == null ? "" : Nfc.clean(wanted);
        List<Reason> reasons = new ArrayList<>();
        if (newName.isEmpty() || newName.length() > NAME_MAX) {
            reasons.add(reason("organisation.refused.unitName", NAME_MAX));
        }
        if (newName.equals(name)) {
            reasons.add(reason("organisation.refused.nameSame", name));
        }
        if (!isOpen(from)) {
            reasons.add(reason("organisation.refused.endNotOpen", name));
        }
        return reasons;
    }

    /**
     * Has another name from the day on.
     *
     * @return the former name, to be kept
     * @throws UnitRefusedException with every reason why it cannot
     */
    FormerUnitName rename(String newName, String newNameEn, LocalDate from) {
        List<Reason> reasons = againstName(newName, from);
        if (!reasons.isEmpty()) {
            throw new UnitRefusedException(reasons);
        }
        FormerUnitName former = new FormerUnitName(id(), name, nameEn, from);
        name = Nfc.clean(newName);
        nameEn = newNameEn == null || newNameEn.isBlank() ? null : Nfc.clean(newNameEn);
        searchKey = SearchKey.of(name);
        return former;
    }

    /** Lies below another unit from now on. */
    void moveBelow(long newParentId) {
        parentId = newParentId;
    }

    /** Whether one may become a part of the other: both of commune level, both departments, or both divisions. */
    boolean isLike(Unit other) {
        return kind == other.kind || kind.isCommuneLevel() && other.kind.isCommuneLevel();
    }

    /** The same name, case and marks aside. */
    boolean isNamedAs(Unit other) {
        return searchKey.equals(other.searchKey);
    }

    private static Reason reason(String key, Serializable... arguments) {
        return Reason.of(key, arguments);
    }

    /** Whether it exists on the day: opened, and not ended before. */
    boolean isOpen(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    String name() {
        return name;
    }

    String nameEn() {
        return nameEn;
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

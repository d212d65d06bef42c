package vn.camtay.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.organisation.TravelZone;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.persistence.BaseEntity;
import vn.camtay.shared.text.Nfc;
import vn.camtay.shared.text.SearchKey;

/**
 * A place where meetings are held: a room, a counter of a one-stop centre ("at the desk"), a site, or an online room; a room may
 * belong to a place, whose other rooms stay free. Its row and its place's are the lock under which double-booking is decided. Retired when no longer used, never deleted.
 */
@Entity
@Table(name = "venue")
public class Venue extends BaseEntity {
    static final int NAME_MAX = 200;
    static final int ADDRESS_MAX = 300;
    static final int SEATS_MAX = 5000;
    static final int EQUIPMENT_MAX = 1000;

    @Column(length = NAME_MAX)
    private String name;

    @Column(length = ADDRESS_MAX)
    private String address;

    @Column(name = "search_key")
    private String searchKey;

    @Enumerated(EnumType.STRING)
    private VenueKind kind;

    @Column(name = "unit_id")
    private Long unitId;

    private Integer seats;

    private boolean retired;

    @Column(name = "parent_id", updatable = false)
    private Long parentId;

    private Integer workstations;

    @Column(length = EQUIPMENT_MAX)
    private String equipment;

    @Enumerated(EnumType.STRING)
    @Column(name = "travel_zone")
    private TravelZone travelZone;

    private WeekHours hours;

    protected Venue() {}

    Venue(VenueCommand command) {
        this.parentId = command.parentId();
        describe(command);
    }

    /** @throws VenueRefusedException with every fault of what was typed */
    void describe(VenueCommand command) {
        List<Reason> faults = new ArrayList<>();
        if (command.name() == null || command.name().isBlank()) {
            faults.add(Reason.of("session.refused.venueNameMissing"));
        }
        if (command.seats() != null && (command.seats() < 1 || command.seats() > SEATS_MAX)) {
            faults.add(Reason.of("session.refused.venueSeats", SEATS_MAX));
        }
        if (command.workstations() != null && (command.workstations() < 1 || command.workstations() > SEATS_MAX)) {
            faults.add(Reason.of("session.refused.venueWorkstations", SEATS_MAX));
        }
        if (command.equipment() != null && command.equipment().length() > EQUIPMENT_MAX) {
            faults.add(Reason.of("session.refused.venueEquipment", EQUIPMENT_MAX));
        }
        if (!faults.isEmpty()) {
            throw new VenueRefusedException(faults);
        }
        this.name = Nfc.clean(command.name());
        this.address = command.address() == null ? null : Nfc.clean(command.address());
        this.searchKey = SearchKey.of(name + " " + (address == null ? "" : address));
        this.kind = command.kind();
        this.unitId = command.unitId();
        this.seats = command.seats();
        this.retired = command.retired();
        this.workstations = command.workstations();
        this.equipment = command.equipment() == null ? null : Nfc.clean(command.equipment());
        this.travelZone = command.travelZone();
        this.hours = command.hours();
    }

    /** Belongs to another unit from now on: its own became a part of that one. */
    void belongTo(long otherUnitId) {
        unitId = otherUnitId;
    }

    /** Whether one meeting at a time is all it can hold. */
    boolean isExclusive() {
        return kind != VenueKind.ONLINE;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    public boolean isRetired() {
        return retired;
    }

    /** The place whose room this is, for good; null for a place of its own. */
    public Long parentId() {
        return parentId;
    }

    /** Null when nobody said. */
    public Integer seats() {
        return seats;
    }
}

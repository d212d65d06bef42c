package vn.camtay.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.persistence.BaseEntity;
import vn.camtay.shared.text.Nfc;
import vn.camtay.shared.text.SearchKey;

/**
 * A place where meetings are held: a room, a counter of a one-stop centre, a site, or an online room. Its row is the lock under
 * which double-booking is decided. Retired when no longer used, never deleted.
 */
@Entity
@Table(name = "venue")
public class Venue extends BaseEntity {
    static final int NAME_MAX = 200;
    static final int ADDRESS_MAX = 300;
    static final int SEATS_MAX = 5000;

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

    protected Venue() {}

    Venue(VenueCommand command) {
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

    /** Seats or workstations; null when nobody said. */
    public Integer seats() {
        return seats;
    }
}

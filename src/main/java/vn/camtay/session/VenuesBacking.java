package vn.camtay.session;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.organisation.TravelZone;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.error.ForbiddenException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** Venues, and the form of one, new or chosen from the list: {@code manage/venues.xhtml}. */
@Named
@ViewScoped
public class VenuesBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    @Inject
    VenueService venues;

    @Inject
    UnitService units;

    @Inject
    CurrentUser currentUser;

    @Inject
    Notices notices;

    private String text;
    private String page;
    private String id;
    private Page<VenueRow> found;
    private List<UnitRow> allUnits;
    private VenueRow edited;
    private String name;
    private String address;
    private VenueKind kind = VenueKind.ROOM;
    private Long unitId;
    private Integer seats;
    private boolean retired;
    private Long parentId;
    private Integer workstations;
    private String equipment;
    private TravelZone travelZone = TravelZone.MAINLAND;
    private WeekHoursForm week = new WeekHoursForm(WeekHours.ALWAYS);
    private List<VenueRow> places;

    public void load() {
        found = venues.search(text, PageQuery.page(ViewParams.page(page), ROWS));
        places = venues.places();
        allUnits = new ArrayList<>(units.departments());
        allUnits.addAll(units.communes());
        if (id != null && !id.isBlank()) {
            requireEditor();
            show(venues.require(ViewParams.requireId(id)));
        }
    }

    private void requireEditor() {
        if (!isEditor()) {
            throw new ForbiddenException();
        }
    }

    private void show(VenueRow venue) {
        edited = venue;
        name = venue.name();
        address = venue.address();
        kind = venue.kind();
        unitId = venue.unitId();
        seats = venue.seats();
        retired = venue.retired();
        parentId = venue.parentId();
        workstations = venue.workstations();
        equipment = venue.equipment();
        travelZone = venue.travelZone();
        week = new WeekHoursForm(venue.hours());
    }

    public String save() {
        VenueCommand command = new VenueCommand(
                name,
                address,
                kind,
                unitId,
                seats,
                retired,
                parentId,
                workstations,
                equipment,
                travelZone,
                week.hours());
        if (edited == null) {
            venues.add(command);
        } else {
            venues.edit(edited.id(), command);
        }
        notices.done("session.venues.done.saved", name);
        return "/session/manage/venues.xhtml?faces-redirect=true";
    }

    /** Whether the actor may change venues that are there; everyone here may add one. */
    public boolean isEditor() {
        return currentUser.isCoordinator();
    }

    public VenueKind[] getKinds() {
        return VenueKind.values();
    }

    public Page<VenueRow> getFound() {
        return found;
    }

    public TravelZone[] getTravelZones() {
        return TravelZone.values();
    }

    /** Places that the venue may be a room of. */
    public List<VenueRow> getPlaces() {
        return places;
    }

    public WeekHoursForm getWeek() {
        return week;
    }

    public Long getParentId() {
        return parentId;
    }

    public void setParentId(Long parentId) {
        this.parentId = parentId;
    }

    public Integer getWorkstations() {
        return workstations;
    }

    public void setWorkstations(Integer workstations) {
        this.workstations = workstations;
    }

    public String getEquipment() {
        return equipment;
    }

    public void setEquipment(String equipment) {
        this.equipment = equipment;
    }

    public TravelZone getTravelZone() {
        return travelZone;
    }

    public void setTravelZone(TravelZone travelZone) {
        this.travelZone = travelZone;
    }

    public List<UnitRow> getAllUnits() {
        return allUnits;
    }

    /** Null for a new one. */
    public VenueRow getEdited() {
        return edited;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public VenueKind getKind() {
        return kind;
    }

    public void setKind(VenueKind kind) {
        this.kind = kind;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer seats) {
        this.seats = seats;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }
}

package vn.camtay.organisation;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Dates;
import vn.camtay.shared.web.Notices;

/** manage/edit-unit.xhtml: opens a unit, or renames, moves or ends one. */
@Named
@ViewScoped
public class EditUnitBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    UnitService unitService;

    @Inject
    Notices notices;

    @Inject
    Dates dates;

    private String id;
    private String parent;
    private UnitDetail before;
    private String code;
    private UnitKind kind = UnitKind.DIVISION;
    private String name;
    private String nameEn;
    private Long parentId;
    private TravelZone travelZone = TravelZone.MAINLAND;
    private boolean westernCentre;
    private LocalDate validFrom;
    private LocalDate validTo;

    public void load() {
        if (id == null) {
            parentId = IdParameter.find(parent).orElse(null);
            validFrom = dates.getToday();
            return;
        }
        before = unitService.requireDetail(IdParameter.require(id));
        code = before.code();
        kind = before.kind();
        name = before.name();
        nameEn = before.nameEn();
        parentId = before.parentId();
        travelZone = before.travelZone();
        westernCentre = before.westernCentre();
        validFrom = before.validFrom();
        validTo = before.validTo();
    }

    public String save() {
        UnitCommand command =
                new UnitCommand(code, kind, name, nameEn, parentId, travelZone, westernCentre, validFrom, validTo);
        if (before == null) {
            unitService.open(command);
        } else {
            unitService.change(before.id(), before.version(), command);
        }
        notices.done(before == null ? "organisation.units.done.opened" : "organisation.units.done.changed", name);
        return "/organisation/units.xhtml?faces-redirect=true";
    }

    public boolean isNew() {
        return before == null;
    }

    /** Everything may be below something but the city, which is there once. */
    public UnitKind[] getKinds() {
        return UnitKind.values();
    }

    public TravelZone[] getTravelZones() {
        return TravelZone.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public UnitKind getKind() {
        return kind;
    }

    public void setKind(UnitKind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public Long getParentId() {
        return parentId;
    }

    public void setParentId(Long parentId) {
        this.parentId = parentId;
    }

    public TravelZone getTravelZone() {
        return travelZone;
    }

    public void setTravelZone(TravelZone travelZone) {
        this.travelZone = travelZone;
    }

    public boolean isWesternCentre() {
        return westernCentre;
    }

    public void setWesternCentre(boolean westernCentre) {
        this.westernCentre = westernCentre;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }
}

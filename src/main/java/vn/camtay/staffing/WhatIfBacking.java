package vn.camtay.staffing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.organisation.UnitKind;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.web.ViewParams;

/** unit/what-if.xhtml: what a unit could still do if people went, or another were merged into it. Everything is in the address. */
@Named
@RequestScoped
public class WhatIfBacking {
    @Inject
    CapabilityService capabilities;

    @Inject
    UnitService unitService;

    private String unit;
    private String merged;
    private Long unitId;
    private Set<Long> gone = Set.of();
    private List<UnitRow> units = List.of();
    private WhatIf result;

    public void load() {
        units = unitService.inReach().stream()
                .filter(row -> row.kind() != UnitKind.CITY)
                .toList();
        unitId = ViewParams.number(unit);
        if (unitId == null && !units.isEmpty()) {
            unitId = units.get(0).id();
        }
        String[] ticked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("gone");
        gone = ticked == null
                ? Set.of()
                : Arrays.stream(ticked)
                        .map(ViewParams::number)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        if (unitId != null) {
            result = capabilities.whatIf(unitId, ViewParams.number(merged), gone);
        }
    }

    public boolean isGone(WhatIfPerson person) {
        return gone.contains(person.officialId());
    }

    public int getGoneCount() {
        return gone.size();
    }

    public List<UnitRow> getUnits() {
        return units;
    }

    public Long getUnitId() {
        return unitId;
    }

    /** Null for a reader without a unit. */
    public WhatIf getResult() {
        return result;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getMerged() {
        return merged;
    }

    public void setMerged(String merged) {
        this.merged = merged;
    }
}

package vn.camtay.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.text.SearchKey;

/** units.xhtml: the city's units with their divisions and dates, found by name without marks, kind and area. */
@Named
@RequestScoped
public class UnitsBacking {
    @Inject
    UnitService unitService;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    private String text;
    private String kind;
    private String area;
    private List<UnitNode> nodes;
    private Map<Long, UnitDetail> byId = Map.of();

    public void load() {
        Map<Long, List<UnitDetail>> divisions = new LinkedHashMap<>();
        List<UnitDetail> above = new ArrayList<>();
        List<UnitDetail> all = unitService.fullTree();
        byId = all.stream().collect(Collectors.toMap(UnitDetail::id, unit -> unit));
        for (UnitDetail unit : all) {
            if (unit.kind() == UnitKind.DIVISION) {
                divisions
                        .computeIfAbsent(unit.parentId(), parent -> new ArrayList<>())
                        .add(unit);
            } else if (isWanted(unit)) {
                above.add(unit);
            }
        }
        nodes = above.stream()
                .map(unit -> new UnitNode(unit, divisions.getOrDefault(unit.id(), List.of())))
                .toList();
    }

    private boolean isWanted(UnitDetail unit) {
        String name = text == null ? "" : SearchKey.of(text);
        return (kind == null || unit.kind().name().equals(kind))
                && (!"western".equals(area) || unit.westernCentre())
                && (SearchKey.of(unit.name()).contains(name)
                        || SearchKey.of(unit.code()).startsWith(name));
    }

    public boolean isOpen(UnitDetail unit) {
        return unit.isOpen(LocalDate.now(clock));
    }

    /** The unit that this one became a part of; null for none. */
    public UnitDetail into(UnitDetail unit) {
        return unit.mergedIntoId() == null ? null : byId.get(unit.mergedIntoId());
    }

    public boolean isEditor() {
        return currentUser.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR);
    }

    public List<UnitNode> getNodes() {
        return nodes;
    }

    public List<UnitKind> getKinds() {
        return List.of(UnitKind.DEPARTMENT, UnitKind.WARD, UnitKind.COMMUNE, UnitKind.SPECIAL_ZONE);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }
}

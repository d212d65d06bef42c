package vn.camtay.report;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.organisation.AreaCommand;
import vn.camtay.organisation.AreaRow;
import vn.camtay.organisation.AreaService;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** city/edit-area.xhtml: saves units under a name, to look at them together again and again. */
@Named
@ViewScoped
public class EditAreaBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String DONE = "/report/city/area-report.xhtml?faces-redirect=true&area=";

    @Inject
    AreaService areas;

    @Inject
    UnitService unitService;

    @Inject
    Notices notices;

    private String id;
    private AreaRow before;
    private List<UnitRow> units = List.of();
    private String name;
    private List<Long> unitIds = new ArrayList<>();

    public void load() {
        units = unitService.communes();
        if (id != null) {
            before = areas.require(ViewParams.requireId(id));
            name = before.name();
            unitIds = new ArrayList<>(before.unitIds());
        }
    }

    public String save() {
        AreaCommand command = new AreaCommand(name, new HashSet<>(unitIds));
        long saved = before == null ? areas.save(command) : before.id();
        if (before != null) {
            areas.change(before.id(), before.version(), command);
        }
        notices.done("report.editArea.done.saved", name);
        return DONE + saved;
    }

    public String remove() {
        areas.remove(before.id(), before.version());
        notices.done("report.editArea.done.removed", before.name());
        return DONE;
    }

    public boolean isNew() {
        return before == null;
    }

    public List<UnitRow> getUnits() {
        return units;
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

    public List<Long> getUnitIds() {
        return unitIds;
    }

    public void setUnitIds(List<Long> unitIds) {
        this.unitIds = unitIds;
    }
}

package vn.camtay.catalogue;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.shared.web.Notices;
import vn.camtay.shared.web.ViewParams;

/** Which modules come before a module: {@code manage/prerequisites.xhtml}. */
@Named
@ViewScoped
public class PrerequisitesBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ModuleService modules;

    @Inject
    Notices notices;

    private String id;
    private ModuleRow row;
    private long version;
    private List<ModuleRow> choices;
    private List<Long> required;

    public void load() {
        ModuleDetail module = modules.requireDetail(ViewParams.requireId(id));
        row = module.row();
        version = module.version();
        List<ModuleRow> before = modules.prerequisites(row.id());
        required = before.stream().map(ModuleRow::id).toList();
        choices = Stream.concat(before.stream(), modules.offered().stream())
                .distinct()
                .filter(choice -> choice.id() != row.id())
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    public String save() {
        modules.askFor(row.id(), version, new HashSet<>(required));
        notices.done("catalogue.prerequisites.done", row.code());
        return "/catalogue/module.xhtml?faces-redirect=true&id=" + row.id();
    }

    public ModuleRow getRow() {
        return row;
    }

    /** Modules on offer and those already asked for, by code. */
    public List<ModuleRow> getChoices() {
        return choices;
    }

    public List<Long> getRequired() {
        return required;
    }

    public void setRequired(List<Long> required) {
        this.required = required;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}

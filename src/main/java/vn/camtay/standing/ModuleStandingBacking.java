package vn.camtay.standing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.shared.error.NotFoundException;

/** The part of a module's page about the reader: completed, ready, or what is missing first. */
@Named
@RequestScoped
public class ModuleStandingBacking {
    @Inject
    @Param(name = "id")
    Long module;

    @Inject
    StandingService standings;

    @Inject
    ModuleService modules;

    private ModuleStanding standing;
    private List<ModuleRow> required = List.of();

    public void load() {
        if (module == null) {
            throw new NotFoundException();
        }
        required = modules.prerequisites(module);
        standing = standings.mine(module);
    }

    public ModuleStanding getStanding() {
        return standing;
    }

    /** What is asked for before the module, by code. */
    public List<ModuleRow> getRequired() {
        return required;
    }

    public Long getModuleId() {
        return module;
    }
}

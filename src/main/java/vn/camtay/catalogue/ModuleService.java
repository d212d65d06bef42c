package vn.camtay.catalogue;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/** The catalogue's modules: read by everyone signed in, edited by coordinators. */
@Stateless
@DenyAll
public class ModuleService {
    @Inject
    ModuleRepository modules;

    /** @throws NotFoundException when there is no such module */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public ModuleRow require(long id) {
        return modules.findRow(id).orElseThrow(NotFoundException::new);
    }

    /** Every module that new sessions may be planned for, by code. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<ModuleRow> offered() {
        return modules.offered();
    }

    /** Modules whose code or name contains the text, marks or not, by code. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Page<ModuleRow> search(String text, PageQuery query) {
        return modules.search(new ModuleFilter(text, null), query);
    }
}

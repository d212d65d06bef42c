package vn.camtay.catalogue;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.List;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/** The catalogue's modules: read by everyone signed in, edited by coordinators. */
@Stateless
@DenyAll
public class ModuleService {
    @Inject
    ModuleRepository modules;

    @Inject
    CompetencyRepository competencies;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** @throws NotFoundException when there is no such module */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public ModuleRow require(long id) {
        return modules.findRow(id).orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException when there is no such module */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public ModuleDetail requireDetail(long id) {
        return modules.findDetail(id).orElseThrow(NotFoundException::new);
    }

    /** Every module that new sessions may be planned for, by code. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<ModuleRow> offered() {
        return modules.offered();
    }

    /** Modules whose code or name contains the text, marks or not, by code. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Page<ModuleRow> search(String text, PageQuery query) {
        return modules.search(ModuleFilter.byText(text), query);
    }

    /** Modules by code. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Page<ModuleRow> find(ModuleFilter filter, PageQuery query) {
        return modules.search(filter, query);
    }

    /** All competencies by code. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<CompetencyRow> competencies() {
        return competencies.list();
    }

    /**
     * Says anew what a module is; its skills by number, new ones among them.
     *
     * @param version as read with {@link #requireDetail}: somebody else's change in between is not overwritten
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void edit(long id, long version, ModuleText text) {
        TrainingModule module = modules.findForEdit(id).orElseThrow(NotFoundException::new);
        if (module.version() != version) {
            throw new OptimisticLockException();
        }
        module.describe(text);
        tell(module);
    }

    /** Takes the module out of the offer; past sessions keep it. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void retire(long id) {
        TrainingModule module = modules.find(id).orElseThrow(NotFoundException::new);
        module.retire();
        tell(module);
    }

    /** Puts a retired module back into the offer. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void offerAgain(long id) {
        TrainingModule module = modules.find(id).orElseThrow(NotFoundException::new);
        module.offerAgain();
        tell(module);
    }

    private void tell(TrainingModule module) {
        events.fire(new ModuleChanged(
                currentUser.accountId(), clock.instant(), module.id(), module.code(), module.status()));
    }
}

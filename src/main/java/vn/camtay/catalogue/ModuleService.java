package vn.camtay.catalogue;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
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
    RequiredAttendanceService attendances;

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

    /** Which levels of which competencies the modules prove, by module and competency. One statement. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<ProvenLevel> proven(Collection<Long> moduleIds) {
        return modules.proven(moduleIds);
    }

    /** Offered modules that prove some level of the competencies, by code. One statement. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<ProvenLevel> proving(Collection<Long> competencyIds) {
        return modules.proving(competencyIds);
    }

    /** All competencies by code. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<CompetencyRow> competencies() {
        return competencies.list();
    }

    /**
     * Says anew what a module is, its skills by number, new ones among them, and what share of the minutes it asks for.
     *
     * @param requiredAttendance percent, from today on; null for what the office has set for all modules
     * @param version as read with {@link #requireDetail}: somebody else's change in between is not overwritten
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void edit(long id, long version, ModuleText text, Integer requiredAttendance) {
        TrainingModule module = modules.findForEdit(id).orElseThrow(NotFoundException::new);
        if (module.version() != version) {
            throw new OptimisticLockException();
        }
        module.describe(text);
        attendances.ask(id, requiredAttendance);
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

    /** Modules to be completed before this one, by code. One statement. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<ModuleRow> prerequisites(long moduleId) {
        return modules.prerequisites(moduleId);
    }

    /**
     * Asks for these modules, and no others, to be completed before the module.
     *
     * @param version as read with {@link #requireDetail}: somebody else's change in between is not overwritten
     * @throws ModuleRefusedException when one of them is not there, or the module would come before itself
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void askFor(long id, long version, Set<Long> requiredModuleIds) {
        modules.lockAll();
        TrainingModule module = modules.findForEdit(id).orElseThrow(NotFoundException::new);
        if (module.version() != version) {
            throw new OptimisticLockException();
        }
        Map<Long, String> codes = modules.codes();
        if (!codes.keySet().containsAll(requiredModuleIds)) {
            throw new ModuleRefusedException(List.of(Reason.of("catalogue.refused.prerequisiteUnknown")));
        }
        List<Long> cycle = PrerequisiteGraph.cycle(id, requiredModuleIds, modules.allPrerequisites());
        if (!cycle.isEmpty()) {
            String way = cycle.stream().map(codes::get).collect(Collectors.joining(" → "));
            throw new ModuleRefusedException(List.of(Reason.of("catalogue.refused.prerequisiteCycle", way)));
        }
        module.askFor(requiredModuleIds);
        events.fire(new PrerequisitesChanged(
                currentUser.accountId(),
                clock.instant(),
                id,
                requiredModuleIds.stream().sorted().toList()));
    }

    private void tell(TrainingModule module) {
        events.fire(new ModuleChanged(
                currentUser.accountId(), clock.instant(), module.id(), module.code(), module.status()));
    }
}

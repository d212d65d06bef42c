package vn.camtay.session;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.organisation.OfficialRow;
import vn.camtay.organisation.OfficialService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/** Trainers: what they may teach, when and how much. Coordinators say so; when in the week is also the trainer's own. */
@Stateless
@DenyAll
public class TrainerService {
    @Inject
    TrainerRepository trainers;

    @Inject
    OfficialService officials;

    @Inject
    ModuleService modules;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** Trainers whose name contains the text, marks or not, by given name; two statements. */
    @RolesAllowed(Roles.COORDINATOR)
    public Page<TrainerListRow> search(String text, PageQuery query) {
        return trainers.search(text, clock.instant(), query);
    }

    /**
     * Those who may teach the module, by given name.
     *
     * @param moduleId null while none is chosen: then everybody who may teach anything
     * @param most     how many at most
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<TrainerRow> offered(Long moduleId, String text, int most) {
        return trainers.offered(moduleId == null ? 0 : moduleId, text, most);
    }

    /**
     * The trainer; somebody not listed yet as one of whom nothing has been said.
     *
     * @throws NotFoundException when there is no such official
     */
    @RolesAllowed(Roles.COORDINATOR)
    public TrainerDetail require(long officialId) {
        return detail(officialId);
    }

    /** The trainer who asks. */
    @RolesAllowed(Roles.TRAINER)
    public TrainerDetail mine() {
        return detail(currentUser.requireOfficialId());
    }

    private TrainerDetail detail(long officialId) {
        OfficialRow person = officials.require(officialId);
        return trainers.find(officialId)
                .map(profile -> new TrainerDetail(
                        officialId,
                        person.fullName(),
                        person.unitName(),
                        profile.hours(),
                        profile.loadCap(),
                        profile.moduleIds()))
                .orElseGet(() -> new TrainerDetail(
                        officialId, person.fullName(), person.unitName(), WeekHours.ALWAYS, null, Set.of()));
    }

    /** Lists the person as a trainer, or says anew what may be asked of them. */
    @RolesAllowed(Roles.COORDINATOR)
    public void describe(TrainerCommand command) {
        officials.require(command.officialId());
        command.moduleIds().forEach(modules::require);
        profile(command.officialId()).describe(command);
        tell(command.officialId(), false);
    }

    /** The trainer who asks says when in the week they can train. */
    @RolesAllowed(Roles.TRAINER)
    public void beAvailable(WeekHours hours) {
        long me = currentUser.requireOfficialId();
        profile(me).beAvailable(hours);
        tell(me, false);
    }

    /** Takes the person off the list; sessions that they train stay as they are. */
    @RolesAllowed(Roles.COORDINATOR)
    public void remove(long officialId) {
        trainers.remove(trainers.find(officialId).orElseThrow(NotFoundException::new));
        tell(officialId, true);
    }

    private TrainerProfile profile(long officialId) {
        return trainers.find(officialId).orElseGet(() -> {
            TrainerProfile profile = new TrainerProfile(officialId);
            trainers.add(profile);
            return profile;
        });
    }

    private void tell(long officialId, boolean removed) {
        events.fire(new TrainerChanged(currentUser.accountId(), clock.instant(), officialId, removed));
    }
}

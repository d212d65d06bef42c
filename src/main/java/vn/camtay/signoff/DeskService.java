package vn.camtay.signoff;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/** What a coach needs at the counter: which skills they may sign, and of whom. */
@Stateless
@DenyAll
public class DeskService {
    private static final int PEOPLE = 200;
    private static final int FOUND = 20;
    private static final int SHORTEST_NAME = 2;

    @Inject
    DeskRepository desks;

    @Inject
    CardRepository cards;

    @Inject
    Standings standings;

    @Inject
    Coaches coaches;

    @Inject
    ModuleService modules;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /**
     * The desk of the person who asks.
     *
     * @param wanted id of a module; null for the one they signed in or taught last
     * @throws NotFoundException when they may sign nothing in the module
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.COORDINATOR})
    public Desk desk(Long wanted) {
        List<ModuleRow> mine = modulesOfMine();
        if (mine.isEmpty()) {
            return Desk.NONE;
        }
        long moduleId = wanted == null ? lastOf(mine) : wanted;
        List<SkillFacts> skills = signable(moduleId, mine);
        LocalDate today = LocalDate.now(clock);
        List<DeskPerson> people = desks.people(
                currentUser.requireOfficialId(),
                moduleId,
                today.minusDays(SignOffPolicy.DAYS_BACK),
                clock.instant(),
                PEOPLE);
        return new Desk(mine, moduleId, skills, withStandings(people, skills));
    }

    private List<ModuleRow> modulesOfMine() {
        if (currentUser.officialId().isEmpty()) {
            return List.of();
        }
        Set<Long> may = coaches.modulesOfMine();
        return modules.offered().stream()
                .filter(module -> coaches.isAnyTrainer() && may.isEmpty() || may.contains(module.id()))
                .toList();
    }

    private long lastOf(List<ModuleRow> mine) {
        Set<Long> ids = mine.stream().map(ModuleRow::id).collect(Collectors.toSet());
        return desks.lastModules(currentUser.requireOfficialId(), clock.instant()).stream()
                .filter(ids::contains)
                .findFirst()
                .orElseGet(() -> mine.get(0).id());
    }

    private List<SkillFacts> signable(long moduleId, List<ModuleRow> mine) {
        if (mine.stream().noneMatch(module -> module.id() == moduleId)) {
            throw new NotFoundException();
        }
        List<SkillFacts> skills = cards.skills(Set.of(moduleId));
        Set<Long> signable = coaches.signable(moduleId, skills);
        return skills.stream().filter(skill -> signable.contains(skill.id())).toList();
    }

    /**
     * Others whom the person who asks may sign off in the module, by given name, at most twenty: a trainer anybody, a peer coach
     * colleagues of the same unit.
     *
     * @param name part of the name, marks or not; fewer than two letters find nobody
     * @throws NotFoundException when they may sign nothing in the module
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.COORDINATOR})
    public List<DeskPerson> find(long moduleId, String name) {
        List<SkillFacts> skills = signable(moduleId, modulesOfMine());
        if (name == null || name.strip().length() < SHORTEST_NAME) {
            return List.of();
        }
        long me = currentUser.requireOfficialId();
        List<DeskPerson> found = coaches.isTrainerOf(moduleId)
                ? desks.find(me, moduleId, name, FOUND)
                : desks.findColleagues(me, moduleId, name, FOUND);
        return withStandings(found, skills);
    }

    private List<DeskPerson> withStandings(List<DeskPerson> people, List<SkillFacts> skills) {
        Map<Long, Map<Long, SkillStanding>> known = new HashMap<>();
        standings
                .of(
                        people.stream().map(DeskPerson::officialId).toList(),
                        skills.stream().map(SkillFacts::id).toList())
                .forEach(standing -> known.computeIfAbsent(standing.officialId(), key -> new HashMap<>())
                        .put(standing.skillId(), standing));
        return people.stream()
                .map(person -> person.with(skills.stream()
                        .map(skill -> known.getOrDefault(person.officialId(), Map.of())
                                .getOrDefault(
                                        skill.id(),
                                        SkillStanding.of(person.officialId(), skill, SkillProgress.NOTHING, null)))
                        .toList()))
                .toList();
    }
}

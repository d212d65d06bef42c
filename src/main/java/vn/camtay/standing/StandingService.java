package vn.camtay.standing;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.catalogue.ProfileSchedule;
import vn.camtay.catalogue.ProfileService;
import vn.camtay.catalogue.RequiredLevel;
import vn.camtay.organisation.PostTenure;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/**
 * What officials have completed, hold and are asked for. Other services ask for anybody; whose standing a page may show is decided by the feature that
 * shows it.
 */
@Stateless
@DenyAll
public class StandingService {
    @Inject
    StandingRepository standings;

    @Inject
    ModuleService modules;

    @Inject
    ProfileService profiles;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public boolean hasCompleted(long officialId, long moduleId) {
        return standings.completedOn(officialId, moduleId, today()).isPresent();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Ids of the modules that the person has completed. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Set<Long> completedModules(long officialId) {
        return completedModules(Set.of(officialId)).get(officialId);
    }

    /** Ids of the modules that each of them has completed; an entry for everybody. One statement. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Map<Long, Set<Long>> completedModules(Collection<Long> officialIds) {
        Map<Long, Set<Long>> completed = new HashMap<>();
        officialIds.forEach(id -> completed.put(id, new HashSet<>()));
        if (!officialIds.isEmpty()) {
            standings
                    .completed(officialIds, today())
                    .forEach(pair -> completed.get((Long) pair[0]).add((Long) pair[1]));
        }
        return completed;
    }

    /** Modules that this one asks for and the person has not completed, by code; empty when nothing is missing. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<ModuleRow> missingPrerequisites(long officialId, long moduleId) {
        return standings.missing(officialId, moduleId, today());
    }

    /** Like {@link #missingPrerequisites(long, long)}, for many: an entry for everybody. Two statements. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Map<Long, List<ModuleRow>> missingPrerequisites(Collection<Long> officialIds, long moduleId) {
        List<ModuleRow> required = modules.prerequisites(moduleId);
        Map<Long, List<ModuleRow>> missing = new HashMap<>();
        if (required.isEmpty()) {
            officialIds.forEach(id -> missing.put(id, List.of()));
            return missing;
        }
        completedModules(officialIds)
                .forEach((id, completed) -> missing.put(
                        id,
                        required.stream()
                                .filter(module -> !completed.contains(module.id()))
                                .toList()));
        return missing;
    }

    /** Where the person who asks stands with a module; nobody in particular for an account that belongs to no official. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public ModuleStanding mine(long moduleId) {
        if (currentUser.officialId().isEmpty()) {
            return ModuleStanding.NOBODY;
        }
        long me = currentUser.requireOfficialId();
        LocalDate completedOn = standings.completedOn(me, moduleId, today()).orElse(null);
        return new ModuleStanding(true, completedOn, standings.missing(me, moduleId, today()));
    }

    /**
     * Makes the completions of a session what they are said to be: records new ones, corrects those that rest on something else,
     * takes back those no longer there; the same again changes nothing. Competency calls it under the session's lock.
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public CompletionChanges settle(SessionCompletions session) {
        Instant now = clock.instant();
        Map<Long, ModuleCompletion> before = new HashMap<>();
        standings.inSession(session.sessionId()).forEach(completion -> before.put(completion.officialId(), completion));
        int recorded = 0;
        int changed = 0;
        for (CompletedBy completed : session.completed()) {
            ModuleCompletion completion = before.remove(completed.officialId());
            if (completion == null) {
                standings.add(new ModuleCompletion(session.moduleId(), session.sessionId(), completed, now));
                recorded++;
                tell(session, completed, now);
            } else if (completion.restOn(completed, now)) {
                changed++;
                tell(session, completed, now);
            }
        }
        before.values().forEach(completion -> {
            standings.remove(completion);
            events.fire(new CompletionWithdrawn(
                    currentUser.accountId(), now, completion.officialId(), completion.moduleId(), session.sessionId()));
        });
        return new CompletionChanges(recorded, changed, before.size());
    }

    private void tell(SessionCompletions session, CompletedBy completed, Instant now) {
        events.fire(new ModuleCompleted(
                currentUser.accountId(),
                now,
                completed.officialId(),
                session.moduleId(),
                session.sessionId(),
                completed.on()));
    }

    /**
     * What each of them is asked for on a day by the posts held on it, by competency; an entry for everybody. Three statements.
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Map<Long, Map<Long, RequiredLevel>> asked(Collection<Long> officialIds, LocalDate day) {
        return asked(officialIds, day, profiles.schedule());
    }

    /**
     * The same where the profiles were read. Two statements.
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Map<Long, Map<Long, RequiredLevel>> asked(
            Collection<Long> officialIds, LocalDate day, ProfileSchedule schedule) {
        return askedOn(officialIds, List.of(day), schedule).get(day);
    }

    /** The same on many days, by day. Two statements. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Map<LocalDate, Map<Long, Map<Long, RequiredLevel>>> askedOn(
            Collection<Long> officialIds, Collection<LocalDate> days, ProfileSchedule schedule) {
        Map<LocalDate, Map<Long, Map<Long, RequiredLevel>>> asked = new HashMap<>();
        days.forEach(day -> asked.put(day, new HashMap<>()));
        if (officialIds.isEmpty()) {
            return asked;
        }
        List<PostTenure> tenures = standings.tenures(officialIds);
        for (LocalDate day : days) {
            Map<Long, List<Long>> posts = tenures.stream()
                    .filter(tenure -> tenure.isOn(day))
                    .collect(Collectors.groupingBy(
                            PostTenure::officialId, Collectors.mapping(PostTenure::postId, Collectors.toList())));
            officialIds.forEach(id -> asked.get(day).put(id, schedule.on(posts.getOrDefault(id, List.of()), day)));
        }
        return asked;
    }

    /** Levels that they hold, held or are to lose, by official, competency, level and day. One statement. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<LevelHeld> levels(Collection<Long> officialIds) {
        return officialIds.isEmpty() ? List.of() : standings.levels(officialIds);
    }

    /**
     * Makes the levels of these officials in these competencies what they are said to be: whatever is not in the list is held no
     * longer, and the same again changes nothing. Competency calls it under the officials' locks. One statement, and one for each
     * row that differs.
     *
     * @return how many rows differed
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public int settleLevels(Collection<Long> officialIds, Collection<Long> competencyIds, List<LevelHeld> levels) {
        List<HeldLevel> before = standings.levelsToSettle(officialIds, competencyIds);
        int differing = 0;
        List<LevelHeld> fresh = new ArrayList<>(levels);
        for (HeldLevel row : before) {
            LevelHeld was = row.held();
            Optional<LevelHeld> now = levels.stream().filter(was::isSame).findFirst();
            if (now.isEmpty()) {
                standings.remove(row);
                differing++;
            } else {
                fresh.remove(now.get());
                if (!now.get().equals(was)) {
                    row.restOn(now.get());
                    differing++;
                }
            }
        }
        fresh.forEach(held -> standings.add(new HeldLevel(held)));
        return differing + fresh.size();
    }
}

package vn.camtay.catalogue;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.organisation.PostRow;
import vn.camtay.organisation.PostService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/** What posts ask for, in versions with effective dates: read by everyone, edited by coordinators. */
@Stateless
@DenyAll
public class ProfileService {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Inject
    ProfileRepository profiles;

    @Inject
    CompetencyRepository competencies;

    @Inject
    PostService posts;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** Every version of every post. One statement. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public ProfileSchedule schedule() {
        return new ProfileSchedule(profiles.schedule());
    }

    /** Every version of these posts. One statement, none for no post. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public ProfileSchedule schedule(Collection<Long> postIds) {
        return new ProfileSchedule(postIds.isEmpty() ? List.of() : profiles.schedule(postIds));
    }

    /** All competencies by code. One statement. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<CompetencyRow> competencies() {
        return competencies.list();
    }

    /** What each level of each competency means, by code and level. One statement. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<LevelText> levels() {
        return competencies.levels();
    }

    /** The profile of every post today, by code. Four statements. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<PostProfile> list() {
        LocalDate today = LocalDate.now(clock);
        ProfileSchedule schedule = schedule();
        List<CompetencyRow> all = competencies.list();
        Map<String, LevelText> texts = texts();
        return posts.list().stream()
                .map(post -> profile(post, schedule, all, texts, today))
                .toList();
    }

    /**
     * The profile of a post on a day. Four statements.
     *
     * @param day null for today
     * @throws NotFoundException when there is no such post
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public PostProfile requireProfile(long postId, LocalDate day) {
        return profile(
                posts.require(postId),
                schedule(),
                competencies.list(),
                texts(),
                day == null ? LocalDate.now(clock) : day);
    }

    private static PostProfile profile(
            PostRow post,
            ProfileSchedule schedule,
            List<CompetencyRow> competencies,
            Map<String, LevelText> texts,
            LocalDate day) {
        List<LocalDate> versions = schedule.versions(post.id());
        Map<Long, RequiredLevel> asked = schedule.on(post.id(), day);
        return new PostProfile(
                post.id(),
                post.code(),
                post.nameVi(),
                post.nameEn(),
                day,
                versions.stream()
                        .filter(from -> !from.isAfter(day))
                        .reduce((earlier, later) -> later)
                        .orElse(null),
                competencies.stream()
                        .map(competency -> line(
                                competency,
                                asked.getOrDefault(
                                        competency.id(),
                                        new RequiredLevel(competency.id(), 0, RequiredLevel.WEIGHT_USUAL)),
                                texts))
                        .toList(),
                versions);
    }

    private static PostProfile.Line line(
            CompetencyRow competency, RequiredLevel required, Map<String, LevelText> texts) {
        LevelText text = texts.get(key(competency.id(), required.level()));
        return new PostProfile.Line(
                competency,
                required.level(),
                required.weight(),
                text == null ? null : text.behaviourVi(),
                text == null ? null : text.behaviourEn());
    }

    private Map<String, LevelText> texts() {
        return competencies.levels().stream()
                .collect(Collectors.toMap(text -> key(text.competencyId(), text.level()), Function.identity()));
    }

    private static String key(long competencyId, int level) {
        return competencyId + "/" + level;
    }

    /**
     * Introduces a new version of a profile.
     *
     * @throws ProfileRefusedException with every reason
     * @throws NotFoundException when there is no such post
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void introduce(IntroduceProfileCommand version) {
        posts.require(version.postId());
        profiles.lock(version.postId());
        Map<Long, String> codes =
                competencies.list().stream().collect(Collectors.toMap(CompetencyRow::id, CompetencyRow::code));
        List<Reason> faults = ProfileRules.faults(version, schedule(), codes, LocalDate.now(clock));
        if (!faults.isEmpty()) {
            throw new ProfileRefusedException(faults);
        }
        version.levels()
                .forEach(required -> profiles.add(new PostRequirement(
                        version.postId(),
                        required.competencyId(),
                        required.level(),
                        required.weight(),
                        version.validFrom())));
        tell(version.postId(), version.validFrom(), false);
    }

    /**
     * Takes back a version that has not begun.
     *
     * @throws ProfileRefusedException when it has begun
     * @throws NotFoundException when there is no such version
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void withdraw(long postId, LocalDate validFrom) {
        if (!validFrom.isAfter(LocalDate.now(clock))) {
            throw new ProfileRefusedException(
                    List.of(Reason.of("catalogue.refused.profileBegun", DAY.format(validFrom))));
        }
        if (profiles.remove(postId, validFrom) == 0) {
            throw new NotFoundException();
        }
        tell(postId, validFrom, true);
    }

    private void tell(long postId, LocalDate validFrom, boolean withdrawn) {
        events.fire(new ProfileChanged(currentUser.accountId(), clock.instant(), postId, validFrom, withdrawn));
    }
}

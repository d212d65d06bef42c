package vn.camtay.catalogue;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
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
    FrameworkEdition edition;

    @Inject
    PostService posts;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** Competencies, their levels and the profiles of all posts. One statement, three more when they have changed since. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Framework framework() {
        return edition.current();
    }

    /** Every version of every post. As many statements as for {@link #framework()}. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public ProfileSchedule schedule() {
        return framework().schedule();
    }

    /** All competencies by code. As many statements as for {@link #framework()}. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<CompetencyRow> competencies() {
        return framework().competencies();
    }

    /** The profile of every post today, by code. Two statements, three more when the framework has changed since. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<PostProfile> list() {
        LocalDate today = LocalDate.now(clock);
        Framework framework = framework();
        return posts.list().stream()
                .map(post -> profile(post, framework, today))
                .toList();
    }

    /**
     * The profile of a post on a day. Two statements, three more when the framework has changed since.
     *
     * @param day null for today
     * @throws NotFoundException when there is no such post
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public PostProfile requireProfile(long postId, LocalDate day) {
        return profile(posts.require(postId), framework(), day == null ? LocalDate.now(clock) : day);
    }

    private static PostProfile profile(PostRow post, Framework framework, LocalDate day) {
        List<LocalDate> versions = framework.schedule().versions(post.id());
        Map<Long, RequiredLevel> asked = framework.schedule().on(post.id(), day);
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
                framework.competencies().stream()
                        .map(competency -> line(
                                competency,
                                asked.getOrDefault(
                                        competency.id(),
                                        new RequiredLevel(competency.id(), 0, RequiredLevel.WEIGHT_USUAL)),
                                framework))
                        .toList(),
                versions);
    }

    private static PostProfile.Line line(CompetencyRow competency, RequiredLevel required, Framework framework) {
        LevelText text = framework.meaning(competency.id(), required.level());
        return new PostProfile.Line(
                competency,
                required.level(),
                required.weight(),
                text == null ? null : text.behaviourVi(),
                text == null ? null : text.behaviourEn());
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
                competencies().stream().collect(Collectors.toMap(CompetencyRow::id, CompetencyRow::code));
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

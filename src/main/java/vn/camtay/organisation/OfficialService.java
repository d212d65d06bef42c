package vn.camtay.organisation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.shared.error.BothNames;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.event.DomainEvents;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/** The people of the city's units: who they are, what posts they hold, how to reach them. */
@Stateless
@DenyAll
public class OfficialService {
    @Inject
    OfficialRepository officials;

    @Inject
    UnitRepository units;

    @Inject
    PostRepository posts;

    @Inject
    CurrentUser currentUser;

    @Inject
    Event<OfficialRegistered> registered;

    @Inject
    Event<OfficialChanged> changed;

    @Inject
    Event<OfficialLeft> left;

    @Inject
    Relocation relocation;

    @Inject
    Event<DomainEvents> facts;

    @Inject
    Clock clock;

    /**
     * For other services, whoever acts: nothing is checked but that the person exists. Pages use {@link #requireVisible}.
     *
     * @throws NotFoundException when there is no such official
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public OfficialRow require(long id) {
        return officials.findRow(id).orElseThrow(NotFoundException::new);
    }

    /**
     * The official as far as the reader may see them: a trainer who is not in charge of them sees the name only.
     *
     * @throws NotFoundException when there is no such official, or not for this reader
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public OfficialRow requireVisible(long id) {
        Reach reach = Reach.of(currentUser);
        OfficialRow row = require(id);
        if (reach.seesAll(row)) {
            return row;
        }
        if (reach.names() && row.status() == OfficialStatus.ACTIVE) {
            return row.nameOnly();
        }
        throw new NotFoundException();
    }

    /** One page of those whom the reader may see, by given name, then full name, in Vietnamese order. */
    @RolesAllowed({Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Page<OfficialRow> search(OfficialFilter filter, PageQuery query) {
        Reach reach = Reach.of(currentUser);
        Set<Long> within = filter.unitId() == null ? null : units.withBelow(Set.of(filter.unitId()));
        Page<OfficialRow> page = officials.search(filter, within, reach, query);
        return new Page<>(
                page.rows().stream()
                        .map(row -> reach.seesAll(row) ? row : row.nameOnly())
                        .toList(),
                page.total(),
                query);
    }

    /** How to reach the given people, for mails and lists of other services; unknown ids are left out. By given name. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<OfficialContact> contacts(Collection<Long> ids) {
        return officials.contacts(ids);
    }

    /**
     * Whether the person still works here; nobody moves them or lets them leave until the end of the transaction.
     *
     * @throws NotFoundException when there is no such official
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public OfficialStatus holdStatus(long id) {
        return officials.holdStatus(id).orElseThrow(NotFoundException::new);
    }

    /** Locks the people's rows by id until the end of the transaction; call it after locking sessions. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void lock(Collection<Long> ids) {
        officials.lock(ids);
    }

    /** @throws NotFoundException when there is no such official */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public OfficialDetail requireDetail(long id) {
        Official official = officials.find(id).orElseThrow(NotFoundException::new);
        return new OfficialDetail(require(id), official.version(), official.language(), officials.postIds(id));
    }

    /**
     * Registers a person.
     *
     * @return their id
     * @throws OfficialRefusedException with every reason
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public long register(RegisterOfficialCommand command) {
        OfficialFacts facts = OfficialFacts.of(command);
        units.hold(Set.of(facts.unitId()));
        requireFree(facts, 0, null, Set.of());
        Official official = Official.register(facts, LocalDate.now(clock));
        officials.store(official, facts);
        registered.fire(
                new OfficialRegistered(currentUser.accountId(), clock.instant(), official.id(), official.unitId()));
        return official.id();
    }

    /**
     * Registers several people in one transaction, as {@link #register} does one: all of them or nobody.
     *
     * @return their ids, in the order of the commands
     * @throws OfficialRefusedException with every reason of the first who cannot be registered
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<Long> registerAll(List<RegisterOfficialCommand> commands) {
        List<OfficialFacts> people = commands.stream().map(OfficialFacts::of).toList();
        units.hold(people.stream().map(OfficialFacts::unitId).collect(Collectors.toSet()));
        requireAllFree(people);
        LocalDate today = LocalDate.now(clock);
        List<Official> fresh =
                people.stream().map(facts -> Official.register(facts, today)).toList();
        officials.storeAll(fresh);
        Instant now = clock.instant();
        List<DomainEvent> happened = new ArrayList<>();
        fresh.forEach(official ->
                happened.add(new OfficialRegistered(currentUser.accountId(), now, official.id(), official.unitId())));
        facts.fire(new DomainEvents(happened));
        return fresh.stream().map(Official::id).toList();
    }

    /** The same rules as for one, asked for all at once; only when something is wrong, one by one for the reasons. */
    private void requireAllFree(List<OfficialFacts> people) {
        Set<Long> unitIds = people.stream().map(OfficialFacts::unitId).collect(Collectors.toSet());
        Set<Long> postIds =
                people.stream().flatMap(facts -> facts.postIds().stream()).collect(Collectors.toSet());
        posts.hold(postIds);
        boolean known = units.countOpen(unitIds, LocalDate.now(clock)) == unitIds.size()
                && posts.countOffered(postIds) == postIds.size();
        if (!known || officials.areTaken(people)) {
            people.forEach(facts -> requireFree(facts, 0, null, Set.of()));
        }
    }

    /** Whoever leaves gives back seats and tasks, which the page for leaving sees to. */
    private static void requireStays(Official official, OfficialStatus then) {
        if (official.status() == OfficialStatus.ACTIVE && then == OfficialStatus.LEFT) {
            throw new OfficialRefusedException(List.of(Reason.of("organisation.refused.leaveByForm")));
        }
    }

    /**
     * Takes what is known of a person anew. Another unit counts as a move from today on.
     *
     * @throws OfficialRefusedException with every reason
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void change(ChangeOfficialCommand command) {
        OfficialFacts facts = OfficialFacts.of(command.facts());
        officials.lock(Set.of(command.officialId()));
        units.hold(Set.of(facts.unitId()));
        Official official = officials.find(command.officialId()).orElseThrow(NotFoundException::new);
        if (command.version() != null && command.version() != official.version()) {
            throw new OptimisticLockException();
        }
        requireStays(official, command.status());
        requireFree(
                facts,
                command.officialId(),
                official.unitId(),
                official.posts().stream().map(HeldPost::postId).collect(Collectors.toSet()));
        long before = official.unitId();
        official.change(facts, command.status(), LocalDate.now(clock));
        officials.store(official, facts);
        if (before != official.unitId()) {
            relocation.follow(
                    currentUser.accountId(), official.id(), before, official.unitId(), null, LocalDate.now(clock));
        }
        changed.fire(new OfficialChanged(
                currentUser.accountId(), clock.instant(), official.id(), official.unitId(), official.status()));
    }

    /**
     * Moves an official to another unit, another post or both. What their posts asked counts until that day, what the new one asks
     * from it on. Tasks that they did for a head end where the new unit does not belong to the same ward or department.
     *
     * @throws NotFoundException when there is no such official
     * @throws OfficialRefusedException with every reason
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void transfer(TransferCommand command) {
        Official official = officials.findLocked(command.officialId()).orElseThrow(NotFoundException::new);
        units.hold(List.of(command.unitId(), official.unitId()));
        requireTransferable(command, official);
        long before = official.unitId();
        official.transfer(command.unitId(), command.postId(), command.from());
        officials.flush();
        relocation.follow(
                currentUser.accountId(), official.id(), before, command.unitId(), command.postId(), command.from());
        tellChanged(official);
    }

    /**
     * Where the person worked before, each under the name of that time, the latest first. At most four statements.
     *
     * @throws NotFoundException when there is no such official, or not for this reader
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<FormerUnitRow> formerUnits(long id) {
        if (!Reach.of(currentUser).seesAll(requireVisible(id))) {
            return List.of();
        }
        List<Object[]> rows = officials.formerUnits(id);
        Map<Long, List<UnitName>> former =
                units.formerNames(rows.stream().map(row -> (Long) row[0]).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> {
                    LocalDate last = ((LocalDate) row[3]).minusDays(1);
                    UnitName name = UnitName.on(
                            last,
                            new UnitName((String) row[1], (String) row[2], null),
                            former.getOrDefault((Long) row[0], List.of()));
                    return new FormerUnitRow((Long) row[0], name.name(), name.nameEn(), last);
                })
                .toList();
    }

    private void requireTransferable(TransferCommand command, Official official) {
        List<Reason> reasons = new ArrayList<>();
        if (units.find(command.unitId())
                .filter(unit -> unit.isOpen(command.from()))
                .isEmpty()) {
            reasons.add(Reason.of("organisation.refused.transferUnit"));
        }
        Set<Long> held = official.posts().stream().map(HeldPost::postId).collect(Collectors.toSet());
        if (command.postId() != null) {
            reasons.addAll(postFaults(List.of(command.postId()), held));
        }
        if (official.unitId() == command.unitId()
                && (command.postId() == null || held.equals(Set.of(command.postId())))) {
            reasons.add(Reason.of("organisation.refused.transferNowhere"));
        }
        if (!reasons.isEmpty()) {
            throw new OfficialRefusedException(reasons);
        }
    }

    /**
     * An official leaves the service: no post is held from that day on, and every task that they did for a head ends. Who they are
     * and what they did stays.
     *
     * @throws NotFoundException when there is no such official
     * @throws OfficialRefusedException with every reason
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void leave(long officialId, LocalDate from) {
        Official official = officials.findLocked(officialId).orElseThrow(NotFoundException::new);
        official.leave(from);
        officials.flush();
        relocation.endTasks(currentUser.accountId(), officialId, unit -> true);
        left.fire(new OfficialLeft(currentUser.accountId(), clock.instant(), officialId, official.unitId(), from));
        tellChanged(official);
    }

    private void tellChanged(Official official) {
        changed.fire(new OfficialChanged(
                currentUser.accountId(), clock.instant(), official.id(), official.unitId(), official.status()));
    }

    /**
     * The official who acts wants their mails in this language from now on.
     *
     * @throws OfficialRefusedException when there is no such language
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void speak(String language) {
        officials
                .find(currentUser.requireOfficialId())
                .orElseThrow(NotFoundException::new)
                .speak(language);
    }

    /** @param unitNow where the person is, which may have ended; null for somebody new */
    private void requireFree(OfficialFacts facts, long self, Long unitNow, Set<Long> heldPosts) {
        List<Reason> reasons = new ArrayList<>();
        units.find(facts.unitId())
                .ifPresentOrElse(
                        unit -> {
                            if (!Long.valueOf(facts.unitId()).equals(unitNow) && !unit.isOpen(LocalDate.now(clock))) {
                                reasons.add(Reason.of(
                                        "organisation.refused.unitNotOpen", new BothNames(unit.name(), unit.nameEn())));
                            }
                        },
                        () -> reasons.add(Reason.of("organisation.refused.unitUnknown")));
        reasons.addAll(postFaults(facts.postIds(), heldPosts));
        for (Object[] other : officials.others(
                facts.staffCode(), facts.mail() == null ? null : facts.mail().address(), self)) {
            if (facts.staffCode() != null && facts.staffCode().equals(other[1])) {
                reasons.add(Reason.of("organisation.refused.staffCodeTaken", facts.staffCode()));
            }
            if (facts.mail() != null && facts.mail().address().equals(other[2])) {
                reasons.add(
                        Reason.of("organisation.refused.mailTaken", facts.mail().address()));
            }
        }
        if (!reasons.isEmpty()) {
            throw new OfficialRefusedException(reasons);
        }
    }

    /** A post must be in use to be given; one that the person holds stays, retired or not. */
    private List<Reason> postFaults(List<Long> postIds, Set<Long> held) {
        return posts.faultsOfGiving(
                postIds.stream().filter(id -> !held.contains(id)).toList());
    }
}

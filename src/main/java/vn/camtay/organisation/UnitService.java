package vn.camtay.organisation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;

/** The city's units and how they lie below each other. Reading is for everyone signed in, changing for coordinators. */
@Stateless
@DenyAll
public class UnitService {
    private static final List<UnitKind> COMMUNE_LEVEL = List.of(UnitKind.WARD, UnitKind.COMMUNE, UnitKind.SPECIAL_ZONE);

    @Inject
    UnitRepository units;

    @Inject
    CurrentUser currentUser;

    @Inject
    Event<UnitChanged> changed;

    @Inject
    Clock clock;

    /** @throws NotFoundException when there is no such unit */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public UnitRow require(long id) {
        return units.findRow(id).orElseThrow(NotFoundException::new);
    }

    /** How the unit came to an end, for whoever follows an old link to it; empty while it is there, or if there is none. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Optional<UnitEnd> findEnd(long id) {
        return units.findEnd(id, LocalDate.now(clock));
    }

    /**
     * What became of these units: one that is there stays, of one merged the unit it came into, of one closed nothing. One statement.
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Set<Long> today(Collection<Long> ids) {
        return units.successors(LocalDate.now(clock)).today(ids);
    }

    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Optional<UnitRow> findByCode(String code) {
        return units.findByCode(code);
    }

    /** The given units and everything below them, ended ones too. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Set<Long> withBelow(Collection<Long> unitIds) {
        return units.withBelow(unitIds);
    }

    /** The city's departments open today, by name. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<UnitRow> departments() {
        return units.listOpen(List.of(UnitKind.DEPARTMENT), LocalDate.now(clock));
    }

    /** Wards, communes and special zones open today, by name. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<UnitRow> communes() {
        return units.listOpen(COMMUNE_LEVEL, LocalDate.now(clock));
    }

    /** The wards of the western centre, by name. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<UnitRow> westernCentre() {
        return units.listWesternCentre(LocalDate.now(clock));
    }

    /** Units open today, each followed by what is below it; departments first, then by name. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<UnitRow> tree() {
        LocalDate today = LocalDate.now(clock);
        return fullTree().stream()
                .filter(unit -> unit.isOpen(today))
                .map(unit ->
                        new UnitRow(unit.id(), unit.code(), unit.kind(), unit.name(), unit.nameEn(), unit.parentId()))
                .toList();
    }

    /**
     * Units open today that a reader may ask for, each followed by what is below it: a head's own with everything below, for others all
     * but divisions. One statement.
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<UnitRow> inReach() {
        LocalDate today = LocalDate.now(clock);
        if (currentUser.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR, Role.TRAINER)) {
            return inOrder(units.listOpen(EnumSet.complementOf(EnumSet.of(UnitKind.DIVISION)), today));
        }
        Set<Long> own = currentUser.unitIds();
        return own.isEmpty() ? List.of() : inOrder(units.listOpenOf(own, today));
    }

    private static List<UnitRow> inOrder(List<UnitRow> rows) {
        Set<Long> here = rows.stream().map(UnitRow::id).collect(Collectors.toSet());
        Map<Long, List<UnitRow>> below = rows.stream()
                .collect(Collectors.groupingBy(unit -> here.contains(unit.parentId()) ? unit.parentId() : 0L));
        List<UnitRow> tree = new ArrayList<>();
        walk(0L, below, UnitRow::id, UnitRow::kind, tree);
        return tree;
    }

    /** All units with their dates, ended ones too, each followed by what is below it. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<UnitDetail> fullTree() {
        Map<Long, List<UnitDetail>> below = units.list().stream()
                .collect(Collectors.groupingBy(unit -> unit.parentId() == null ? 0L : unit.parentId()));
        List<UnitDetail> tree = new ArrayList<>();
        walk(0L, below, UnitDetail::id, UnitDetail::kind, tree);
        return tree;
    }

    private static <T> void walk(
            long parentId, Map<Long, List<T>> below, ToLongFunction<T> id, Function<T, UnitKind> kind, List<T> tree) {
        List<T> children = new ArrayList<>(below.getOrDefault(parentId, List.of()));
        children.sort(Comparator.comparing(kind));
        for (T child : children) {
            tree.add(child);
            walk(id.applyAsLong(child), below, id, kind, tree);
        }
    }

    /** @throws NotFoundException when there is no such unit */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public UnitDetail requireDetail(long id) {
        return units.findDetail(id).orElseThrow(NotFoundException::new);
    }

    /** Other units open today of the same level, by name: of a division, those of its own ward or department. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<UnitDetail> like(long id) {
        UnitDetail unit = requireDetail(id);
        LocalDate today = LocalDate.now(clock);
        return units.list().stream()
                .filter(other -> other.id() != id && other.isOpen(today))
                .filter(other -> unit.kind().isCommuneLevel()
                        ? other.kind().isCommuneLevel()
                        : other.kind() == unit.kind()
                                && (unit.kind() != UnitKind.DIVISION
                                        || unit.parentId().equals(other.parentId())))
                .toList();
    }

    /** @throws UnitRefusedException when the code is taken or the words cannot be */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public long open(UnitCommand command) {
        Unit unit = Unit.open(command);
        if (units.findByCode(unit.code()).isPresent()) {
            throw new UnitRefusedException(List.of(Reason.of("organisation.refused.unitCodeTaken", unit.code())));
        }
        requireParent(command);
        units.add(unit);
        tell(unit);
        return unit.id();
    }

    /**
     * Renames, moves or ends a unit.
     *
     * @param version as read with {@link #requireDetail}
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void change(long id, long version, UnitCommand command) {
        Unit unit = units.find(id).orElseThrow(NotFoundException::new);
        if (unit.version() != version) {
            throw new OptimisticLockException();
        }
        requireParent(command);
        if (command.parentId() != null && units.withBelow(Set.of(id)).contains(command.parentId())) {
            throw new UnitRefusedException(List.of(Reason.of("organisation.refused.unitInItself")));
        }
        UnitName before = new UnitName(unit.name(), unit.nameEn(), null);
        unit.change(command);
        if (!before.name().equals(unit.name())) {
            units.keep(new FormerUnitName(unit.id(), before.name(), before.nameEn(), LocalDate.now(clock)));
        }
        tell(unit);
    }

    private void requireParent(UnitCommand command) {
        if (command.parentId() != null) {
            units.findRow(command.parentId()).orElseThrow(NotFoundException::new);
        }
    }

    private void tell(Unit unit) {
        changed.fire(new UnitChanged(currentUser.accountId(), clock.instant(), unit.id(), unit.code()));
    }
}

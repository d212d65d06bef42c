package vn.camtay.staffing;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.catalogue.CompetencyRow;
import vn.camtay.catalogue.ProfileService;
import vn.camtay.organisation.PolicySetting;
import vn.camtay.organisation.PolicySettingService;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.standing.LevelHeld;
import vn.camtay.standing.StandingService;

/**
 * Who can do what, across the units that the reader answers for; and what a unit could still do if people went or another unit were
 * merged into it. Nothing is kept.
 */
@Stateless
@DenyAll
public class CapabilityService {
    static final int LEVEL_MAX = 4;

    @Inject
    FindPeopleRepository people;

    @Inject
    ProfileService profiles;

    @Inject
    StandingService standings;

    @Inject
    UnitService units;

    @Inject
    PolicySettingService policies;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** All competencies by code. One statement. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public List<CompetencyRow> competencies() {
        return profiles.competencies();
    }

    /**
     * One page of the reader's people who hold the competency today, the highest level first; once a coordinator opened it, a head
     * sees those of other units among them, by name and level only, unless unit or state are asked for, which would tell them. Two
     * statements, one more for a head, and those that find the units.
     *
     * @throws InvalidInputException when there is no such level
     */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public Page<FoundPerson> find(PeopleFilter filter, PageQuery query) {
        if (filter.level() < 1 || filter.level() > LEVEL_MAX) {
            throw new InvalidInputException("staffing.refused.level", LEVEL_MAX);
        }
        Set<Long> within = currentUser.has(Role.COORDINATOR) ? null : new HashSet<>(currentUser.unitIds());
        if (within != null && isOpenElsewhere(filter)) {
            Page<FoundPerson> everybody = people.search(filter, null, LocalDate.now(clock), query);
            Set<Long> mine = within;
            return new Page<>(
                    everybody.rows().stream()
                            .map(person -> mine.contains(person.unitId()) ? person : person.nameAndLevel())
                            .toList(),
                    everybody.total(),
                    query);
        }
        if (filter.western()) {
            within = narrowed(
                    within, units.westernCentre().stream().map(UnitRow::id).collect(Collectors.toSet()));
        }
        if (filter.unitId() != null) {
            within = narrowed(within, Set.of(filter.unitId()));
        }
        return people.search(filter, within, LocalDate.now(clock), query);
    }

    private boolean isOpenElsewhere(PeopleFilter filter) {
        return filter.unitId() == null
                && filter.state() == null
                && !filter.western()
                && PolicySetting.isOpen(
                        policies.schedule().valueOn(PolicySetting.PEOPLE_ELSEWHERE, LocalDate.now(clock)));
    }

    private Set<Long> narrowed(Set<Long> within, Set<Long> tops) {
        Set<Long> wanted = new HashSet<>(units.withBelow(tops));
        if (within != null) {
            wanted.retainAll(within);
        }
        return wanted;
    }

    /**
     * What the unit could do today without the people named, and with those of another unit merged into it. Nothing is changed. Six
     * statements, and one for each level of units.
     *
     * @param withUnitId merged into it; null for none
     * @param gone       who would go; people of other units are of no account
     * @throws NotFoundException when one of the units is missing, or out of reach
     */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public WhatIf whatIf(long unitId, Long withUnitId, Set<Long> gone) {
        Set<Long> tops = new HashSet<>(Set.of(unitId));
        if (withUnitId != null) {
            tops.add(withUnitId);
        }
        for (long top : tops) {
            requireReach(top);
        }
        List<WhatIfPerson> there = people.people(units.withBelow(tops));
        Set<Long> ids = there.stream().map(WhatIfPerson::officialId).collect(Collectors.toSet());
        LocalDate today = LocalDate.now(clock);
        List<LevelHeld> levels = standings.levels(ids).stream()
                .filter(level -> level.isOn(today))
                .toList();
        CoverRule rule = new CoverRule(levels, standings.asked(ids, today));
        return new WhatIf(there, rule.lines(there, gone, profiles.competencies()));
    }

    private void requireReach(long unitId) {
        if (!currentUser.has(Role.COORDINATOR) && !currentUser.unitIds().contains(unitId)) {
            throw new NotFoundException();
        }
        units.require(unitId);
    }
}

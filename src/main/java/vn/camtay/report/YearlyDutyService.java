package vn.camtay.report;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.camtay.attendance.PeriodLength;
import vn.camtay.attendance.TimePresent;
import vn.camtay.attendance.TrainingTimeService;
import vn.camtay.attendance.YearlyDuty;
import vn.camtay.organisation.PolicySchedule;
import vn.camtay.organisation.PolicySetting;
import vn.camtay.organisation.PolicySettingService;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/**
 * What active people have done of a year's duty to be trained: everyone their own, heads that of their units, coordinators
 * everybody's. What a year asks is the setting on its last day.
 */
@Stateless
@DenyAll
public class YearlyDutyService {
    private static final int FIRST_YEAR = 2025;
    private static final Set<Long> NOBODY = Set.of();

    @Inject
    ReportRepository reports;

    @Inject
    UnitService units;

    @Inject
    TrainingTimeService times;

    @Inject
    PolicySettingService policies;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** Years that may be asked for, the newest first. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public List<Integer> years() {
        return IntStream.iterate(Year.now(clock).getValue(), year -> year >= FIRST_YEAR, year -> year - 1)
                .boxed()
                .toList();
    }

    /** The duty of the person who asks. Two statements. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public YearlyDuty mine(int year) {
        long officialId = currentUser.requireOfficialId();
        requireYear(year);
        return times.duties(Set.of(officialId), year).get(officialId);
    }

    /**
     * One page by given name, with the sums over everybody. Four statements, and one for each level of units when one is chosen.
     *
     * @throws InvalidInputException when no list is kept of that year
     */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public DutyList list(DutyFilter filter, PageQuery query) {
        PolicySchedule schedule = policies.schedule();
        ReportRepository.Scope scope = scope(filter.unitId());
        Map<Long, YearlyDuty> all = all(filter.year(), scope, schedule);
        int met = (int) all.values().stream().filter(YearlyDuty::isMet).count();
        List<Long> wanted = wanted(filter, all);
        List<Long> onPage =
                wanted.stream().skip(query.first()).limit(query.size()).toList();
        return new DutyList(
                new Page<>(rows(onPage, all, scope), wanted.size(), query),
                asked(filter.year(), schedule),
                all.size(),
                met);
    }

    /** Everybody the filter finds, in the order of the list, for {@link #rowsOf}. Three statements. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public Map<Long, YearlyDuty> duties(DutyFilter filter) {
        Map<Long, YearlyDuty> all = all(filter.year(), scope(filter.unitId()), policies.schedule());
        Map<Long, YearlyDuty> wanted = new LinkedHashMap<>();
        wanted(filter, all).forEach(id -> wanted.put(id, all.get(id)));
        return wanted;
    }

    /** These people, as far as the reader may see them, in the order of the list. One statement. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public List<DutyRow> rowsOf(Collection<Long> officialIds, Map<Long, YearlyDuty> duties) {
        return rows(officialIds, duties, scope(null));
    }

    private static List<Long> wanted(DutyFilter filter, Map<Long, YearlyDuty> all) {
        return all.entrySet().stream()
                .filter(one -> !filter.lacking() || !one.getValue().isMet())
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<DutyRow> rows(
            Collection<Long> officialIds, Map<Long, YearlyDuty> duties, ReportRepository.Scope scope) {
        return officialIds.isEmpty()
                ? List.of()
                : reports.peopleOf(officialIds, scope).stream()
                        .map(person -> new DutyRow(person, duties.get(person.officialId())))
                        .toList();
    }

    private Map<Long, YearlyDuty> all(int year, ReportRepository.Scope scope, PolicySchedule schedule) {
        requireYear(year);
        int asked = asked(year, schedule);
        Map<Long, TimePresent> present = present(year, schedule, scope);
        Map<Long, YearlyDuty> all = new LinkedHashMap<>();
        reports.personIds(new RecordFilter(null, null, null, null, null, null, false, false), scope)
                .forEach(id -> all.put(id, YearlyDuty.of(asked, present.getOrDefault(id, TimePresent.NONE))));
        return all;
    }

    private Map<Long, TimePresent> present(int year, PolicySchedule schedule, ReportRepository.Scope scope) {
        return reports.presentByPerson(
                LocalDate.ofYearDay(year, 1).atStartOfDay(clock.getZone()).toInstant(),
                LocalDate.ofYearDay(year + 1, 1).atStartOfDay(clock.getZone()).toInstant(),
                scope,
                PeriodLength.of(schedule, clock.getZone()));
    }

    private static int asked(int year, PolicySchedule schedule) {
        return schedule.valueOn(
                PolicySetting.YEARLY_DUTY, LocalDate.ofYearDay(year + 1, 1).minusDays(1));
    }

    private void requireYear(int year) {
        if (!years().contains(year)) {
            throw new InvalidInputException("report.refused.year", year);
        }
    }

    private ReportRepository.Scope scope(Long unitId) {
        boolean everybody = currentUser.has(Role.COORDINATOR);
        Collection<Long> reach = everybody ? null : currentUser.has(Role.HEAD) ? currentUser.unitIds() : NOBODY;
        return new ReportRepository.Scope(
                reach, unitId == null ? null : units.withBelow(Set.of(unitId)), clock.instant(), clock.getZone());
    }
}

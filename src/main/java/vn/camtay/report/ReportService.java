package vn.camtay.report;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.camtay.attendance.PeriodLength;
import vn.camtay.attendance.TrainingTimeService;
import vn.camtay.organisation.PolicySettingService;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/**
 * Records to read: everyone their own, heads those of the people of their units, coordinators everybody's. The reach is part of
 * each query.
 */
@Stateless
@DenyAll
public class ReportService {
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

    /**
     * The record of the person who asks. Six statements.
     *
     * @param wanted  the year, null for this one
     * @param english whether names of posts are wanted in English
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public MyRecord mine(Integer wanted, boolean english) {
        long officialId = currentUser.requireOfficialId();
        Instant now = clock.instant();
        int year = wanted == null ? Year.now(clock).getValue() : wanted;
        List<RecordLine> all = reports.ofOfficial(officialId, now);
        List<Integer> years = Stream.concat(Stream.of(year), all.stream().map(this::yearOf))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        List<RecordLine> lines =
                all.stream().filter(line -> yearOf(line) == year).toList();
        List<RecordRow> rows = rows(lines, now);
        PersonLine person =
                reports
                        .peopleOf(Set.of(officialId), new ReportRepository.Scope(null, null, now, clock.getZone()))
                        .stream()
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        String posts = reports.posts(Set.of(officialId), english).getOrDefault(officialId, "");
        return new MyRecord(person, posts, year, years, rows, RecordTotals.of(rows), reports.completed(officialId));
    }

    private int yearOf(RecordLine line) {
        return line.startsAt().atZone(clock.getZone()).getYear();
    }

    /** Places in sessions, one page, by given name. Four statements. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public Page<RecordRow> rows(RecordFilter filter, long total, PageQuery query) {
        ReportRepository.Scope scope = scope(filter);
        List<RecordLine> lines = total <= query.first() ? List.of() : reports.lines(filter, scope, query);
        return new Page<>(rows(lines, scope.now()), total, query);
    }

    /** Totals over everything the filter finds. Four statements. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public RecordTotals totals(RecordFilter filter) {
        return reports.totals(filter, scope(filter), period());
    }

    /** People with their modules and this year's duty, one page, by given name. Six statements. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public Page<PersonRow> people(RecordFilter filter, PageQuery query) {
        ReportRepository.Scope scope = scope(filter);
        Page<PersonLine> page = reports.people(filter, scope, query);
        return new Page<>(withModules(page.rows(), filter, scope), page.total(), query);
    }

    /** Keys of every place the filter finds, for {@link #rowsOf}. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public List<Long> placeIds(RecordFilter filter) {
        return reports.enrolmentIds(filter, scope(filter));
    }

    /** These places, in the order of the list. Three statements. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public List<RecordRow> rowsOf(Collection<Long> placeIds) {
        ReportRepository.Scope scope = scope(null);
        List<RecordLine> lines = reports.linesOf(placeIds, scope);
        return rows(lines, scope.now());
    }

    /** Keys of every person the filter finds, for {@link #peopleOf}. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public List<Long> personIds(RecordFilter filter) {
        return reports.personIds(filter, scope(filter));
    }

    /** These people with their modules and this year's duty, in the order of the list. Five statements. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public List<PersonRow> peopleOf(Collection<Long> personIds, RecordFilter filter) {
        ReportRepository.Scope scope = scope(filter);
        return withModules(reports.peopleOf(personIds, scope), filter, scope);
    }

    /** Names of the posts of each person. One statement. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public Map<Long, String> postsOf(Collection<Long> officialIds, boolean english) {
        return reports.posts(officialIds, english);
    }

    /** Units that may be asked for: all for a coordinator, those in reach for a head. One statement. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public List<UnitRow> unitsInReach() {
        List<UnitRow> tree = units.tree();
        return everybody()
                ? tree
                : tree.stream()
                        .filter(unit -> currentUser.unitIds().contains(unit.id()))
                        .toList();
    }

    private List<PersonRow> withModules(List<PersonLine> people, RecordFilter filter, ReportRepository.Scope scope) {
        List<Long> ids = people.stream().map(PersonLine::officialId).toList();
        List<RecordLine> lines = reports.linesOfPeople(ids, filter, scope);
        return PersonRow.of(people, rows(lines, scope.now()), times.duties(ids, times.year()));
    }

    private List<RecordRow> rows(List<RecordLine> lines, Instant now) {
        return RecordRow.of(lines, reports.marks(ids(lines)), period(), now);
    }

    private PeriodLength period() {
        return PeriodLength.of(policies.schedule(), clock.getZone());
    }

    private ReportRepository.Scope scope(RecordFilter filter) {
        Collection<Long> reach = everybody() ? null : currentUser.has(Role.HEAD) ? currentUser.unitIds() : NOBODY;
        Collection<Long> wanted =
                filter == null || filter.unitId() == null ? null : units.withBelow(Set.of(filter.unitId()));
        return new ReportRepository.Scope(reach, wanted, clock.instant(), clock.getZone());
    }

    private boolean everybody() {
        return currentUser.has(Role.COORDINATOR);
    }

    private static List<Long> ids(List<RecordLine> lines) {
        return lines.stream().map(RecordLine::enrolmentId).toList();
    }
}

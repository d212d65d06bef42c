package vn.camtay.report;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.attendance.AttendanceStatus;
import vn.camtay.competency.CityLevels;
import vn.camtay.competency.CityUnit;
import vn.camtay.competency.OverviewService;
import vn.camtay.competency.Share;
import vn.camtay.competency.UnitCount;
import vn.camtay.organisation.AreaRow;
import vn.camtay.organisation.AreaService;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.UnitKind;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.quiz.GainSum;
import vn.camtay.quiz.QuizResultService;
import vn.camtay.quiz.UnitGainSum;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/** The report of an area: what its units can do, what they did for it in a time, and what has changed. */
@Stateless
@DenyAll
public class AreaReportService {
    private static final Set<Long> NONE = Set.of(-1L);

    @Inject
    AreaRepository activities;

    @Inject
    OverviewService overviews;

    @Inject
    QuizResultService quizzes;

    @Inject
    AreaService areas;

    @Inject
    UnitService units;

    @Inject
    OfficialService officials;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /**
     * Eight statements, and thirteen for each of the two days where nobody has drawn the city in the last minute.
     *
     * @param areaId a saved area; null for the whole city
     * @param from   first day; null for the first of the last day's year
     * @param to     last day; null, or a day to come, for today
     * @throws NotFoundException     when there is no such area
     * @throws InvalidInputException when the first day comes after the last
     */
    @RolesAllowed(Roles.COORDINATOR)
    public AreaReport report(Long areaId, LocalDate from, LocalDate to) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = to == null || to.isAfter(today) ? today : to;
        LocalDate first = from == null ? last.withDayOfYear(1) : from;
        if (first.isAfter(last)) {
            throw new InvalidInputException("report.refused.areaDays");
        }
        AreaRow area = areaId == null ? null : areas.require(areaId);
        CityLevels after = overviews.city(false, last);
        CityLevels before = overviews.city(false, first.minusDays(1));
        List<CityUnit> shown = after.units().stream()
                .filter(row ->
                        area == null || area.unitIds().contains(row.unit().id()))
                .toList();
        Map<Long, Share> then = before.units().stream()
                .collect(Collectors.toMap(row -> row.unit().id(), CityUnit::whole));
        Activity activity = activity(shown, first, last);
        List<AreaLine> lines = shown.stream()
                .map(row -> activity.line(
                        row.unit(),
                        row.people(),
                        row.shares(),
                        then.getOrDefault(row.unit().id(), Share.NONE)))
                .toList();
        return new AreaReport(
                area == null ? null : area.id(),
                area == null ? null : area.name(),
                first,
                last,
                after.drawnAt(),
                after.competencies(),
                lines,
                activity.whole(lines, after.competencies().size()));
    }

    /** The department of the person who asks, which issues what they print; empty for whoever belongs to none. */
    @RolesAllowed(Roles.COORDINATOR)
    public Optional<UnitRow> issuer() {
        if (currentUser.officialId().isEmpty()) {
            return Optional.empty();
        }
        UnitRow unit =
                units.require(officials.require(currentUser.requireOfficialId()).unitId());
        UnitRow top = unit.kind() == UnitKind.DIVISION ? units.require(unit.parentId()) : unit;
        return Optional.of(top).filter(issuer -> issuer.kind() == UnitKind.DEPARTMENT);
    }

    private Activity activity(List<CityUnit> shown, LocalDate first, LocalDate last) {
        Set<Long> wanted = shown.stream().map(row -> row.unit().id()).collect(Collectors.toSet());
        Map<Long, Long> tops = new HashMap<>();
        for (UnitRow unit : units.tree()) {
            Long top = unit.kind() == UnitKind.DIVISION ? unit.parentId() : Long.valueOf(unit.id());
            if (wanted.contains(top)) {
                tops.put(unit.id(), top);
            }
        }
        Instant from = first.atStartOfDay(clock.getZone()).toInstant();
        Instant midnight = last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Instant now = clock.instant();
        Instant until = midnight.isBefore(now) ? midnight : now;
        Collection<Long> within = tops.isEmpty() ? NONE : tops.keySet();
        Activity activity = new Activity(tops);
        activities.marks(within, from, until).forEach(activity::mark);
        activities.sessions(within, from, until).forEach(row -> activity.held((Long) row[0], (Long) row[1]));
        overviews.signOffs(first, last).forEach(activity::count);
        quizzes.gains(from, until).forEach(activity::learned);
        return activity;
    }

    /** Adds up, by the unit that a division belongs to. */
    private static final class Activity {
        private final Map<Long, Long> tops;
        private final Map<Long, Map<AttendanceStatus, Long>> marks = new HashMap<>();
        private final Map<Long, Long> minutes = new HashMap<>();
        private final Map<Long, Set<Long>> sessions = new HashMap<>();
        private final Map<Long, Map<String, Long>> counts = new HashMap<>();
        private final Map<Long, GainSum> gains = new HashMap<>();

        Activity(Map<Long, Long> tops) {
            this.tops = tops;
        }

        void mark(Object[] row) {
            Long top = tops.get((Long) row[0]);
            AttendanceStatus status = row[1] == null ? AttendanceStatus.UNRECORDED : (AttendanceStatus) row[1];
            marks.computeIfAbsent(top, id -> new HashMap<>()).merge(status, (Long) row[2], Long::sum);
            minutes.merge(top, row[3] == null ? 0L : ((Number) row[3]).longValue(), Long::sum);
        }

        void held(long unitId, long sessionId) {
            sessions.computeIfAbsent(tops.get(unitId), id -> new HashSet<>()).add(sessionId);
        }

        void count(UnitCount row) {
            Long top = tops.get(row.unitId());
            if (top != null) {
                counts.computeIfAbsent(top, id -> new HashMap<>()).merge(row.what(), row.count(), Long::sum);
            }
        }

        void learned(UnitGainSum row) {
            Long top = tops.get(row.unitId());
            if (top != null) {
                gains.merge(top, row.gain(), GainSum::and);
            }
        }

        AreaLine line(UnitRow unit, long people, List<Share> shares, Share before) {
            Map<AttendanceStatus, Long> said = marks.getOrDefault(unit.id(), Map.of());
            Map<String, Long> done = counts.getOrDefault(unit.id(), Map.of());
            return new AreaLine(
                    unit,
                    people,
                    shares,
                    before,
                    shares.stream().reduce(Share.NONE, Share::and),
                    sessions.getOrDefault(unit.id(), Set.of()).size(),
                    minutes.getOrDefault(unit.id(), 0L),
                    said.getOrDefault(AttendanceStatus.PRESENT, 0L)
                            + said.getOrDefault(AttendanceStatus.LATE, 0L)
                            + said.getOrDefault(AttendanceStatus.LEFT_EARLY, 0L),
                    said.getOrDefault(AttendanceStatus.ABSENT, 0L),
                    said.getOrDefault(AttendanceStatus.EXCUSED, 0L),
                    said.getOrDefault(AttendanceStatus.UNRECORDED, 0L),
                    done.getOrDefault("signOffs", 0L),
                    done.getOrDefault("passed", 0L),
                    done.getOrDefault("failed", 0L),
                    gains.getOrDefault(unit.id(), GainSum.NONE));
        }

        AreaLine whole(List<AreaLine> lines, int competencies) {
            List<Share> shares = new ArrayList<>();
            for (int i = 0; i < competencies; i++) {
                int index = i;
                shares.add(lines.stream().map(line -> line.shares().get(index)).reduce(Share.NONE, Share::and));
            }
            return new AreaLine(
                    null,
                    sum(lines, AreaLine::people),
                    shares,
                    lines.stream().map(AreaLine::before).reduce(Share.NONE, Share::and),
                    lines.stream().map(AreaLine::after).reduce(Share.NONE, Share::and),
                    sessions.values().stream().flatMap(Set::stream).distinct().count(),
                    sum(lines, AreaLine::minutes),
                    sum(lines, AreaLine::present),
                    sum(lines, AreaLine::absent),
                    sum(lines, AreaLine::excused),
                    sum(lines, AreaLine::unrecorded),
                    sum(lines, AreaLine::signOffs),
                    sum(lines, AreaLine::passed),
                    sum(lines, AreaLine::failed),
                    lines.stream().map(AreaLine::learned).reduce(GainSum.NONE, GainSum::and));
        }

        private static long sum(List<AreaLine> lines, Function<AreaLine, Long> figure) {
            return lines.stream().map(figure).mapToLong(Long::longValue).sum();
        }
    }
}

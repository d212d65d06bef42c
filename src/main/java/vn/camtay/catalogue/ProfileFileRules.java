package vn.camtay.catalogue;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.camtay.organisation.PostRow;
import vn.camtay.shared.error.Reason;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetDates;
import vn.camtay.sheet.TableRow;

/** What the rows of a file of profiles mean, post by post. */
final class ProfileFileRules {
    private ProfileFileRules() {}

    /** What is known when a file is read. */
    record Facts(List<PostRow> posts, List<CompetencyRow> competencies, ProfileSchedule schedule, LocalDate today) {}

    /** The rows of each post together, in the order of the file. */
    static List<List<TableRow<ProfileColumn>>> byPost(List<TableRow<ProfileColumn>> rows) {
        return List.copyOf(rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.cell(ProfileColumn.POST), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    /**
     * A post whose rows say what holds already on the day they name stays as it is, whenever that day is: so a file that was taken
     * away and comes back changes nothing. Otherwise they are a version that begins on that day, with the faults of any other.
     */
    static PlannedProfile plan(Facts facts, List<TableRow<ProfileColumn>> rows) {
        TableRow<ProfileColumn> first = rows.get(0);
        PlannedProfile plan = new PlannedProfile(
                rows,
                first.cell(ProfileColumn.POST),
                first.cell(ProfileColumn.POST_NAME),
                RowOutcome.UNCHANGED,
                null,
                List.of(),
                List.of());
        List<CellReason> reasons = new ArrayList<>();
        Optional<PostRow> post = facts.posts().stream()
                .filter(known -> known.code().equals(plan.post()))
                .findFirst();
        if (post.isEmpty()) {
            return plan.refused(List.of(first.reason(ProfileColumn.POST, reason("profilePost", plan.post()))));
        }
        Optional<LocalDate> from = day(rows, reasons);
        Map<Long, TableRow<ProfileColumn>> places = new LinkedHashMap<>();
        List<RequiredLevel> levels = levels(facts, rows, places, reasons);
        if (!reasons.isEmpty() || from.isEmpty()) {
            return plan.refused(reasons);
        }
        Map<Long, RequiredLevel> before = facts.schedule().on(post.get().id(), from.get());
        List<PlannedProfile.Change> changes = changes(facts, levels, before, places);
        IntroduceProfileCommand command = new IntroduceProfileCommand(post.get().id(), from.get(), levels);
        boolean whole = levels.size() == facts.competencies().size();
        if (changes.isEmpty() && whole) {
            return plan;
        }
        List<Reason> faults = ProfileRules.faults(
                command,
                facts.schedule(),
                facts.competencies().stream().collect(Collectors.toMap(CompetencyRow::id, CompetencyRow::code)),
                facts.today());
        return faults.isEmpty()
                ? new PlannedProfile(rows, plan.post(), plan.name(), RowOutcome.CHANGED, command, changes, List.of())
                : plan.refused(faults.stream()
                        .map(fault -> new CellReason(first.number(), "", fault))
                        .toList());
    }

    /** The one day that all rows of the post name. */
    private static Optional<LocalDate> day(List<TableRow<ProfileColumn>> rows, List<CellReason> reasons) {
        Set<String> said = new TreeSet<>();
        rows.forEach(row -> said.add(row.cell(ProfileColumn.FROM)));
        Optional<LocalDate> day = SheetDates.read(rows.get(0).cell(ProfileColumn.FROM));
        if (said.size() > 1 || day.isEmpty()) {
            reasons.add(rows.get(0)
                    .reason(ProfileColumn.FROM, said.size() > 1 ? reason("profileDays") : reason("profileNoDay")));
            return Optional.empty();
        }
        return day;
    }

    private static List<RequiredLevel> levels(
            Facts facts,
            List<TableRow<ProfileColumn>> rows,
            Map<Long, TableRow<ProfileColumn>> places,
            List<CellReason> reasons) {
        List<RequiredLevel> levels = new ArrayList<>();
        for (TableRow<ProfileColumn> row : rows) {
            String code = row.cell(ProfileColumn.COMPETENCY);
            Optional<CompetencyRow> competency = facts.competencies().stream()
                    .filter(known -> known.code().equals(code))
                    .findFirst();
            Optional<Integer> level = number(row, ProfileColumn.LEVEL, 0, CompetencyLevel.MAX, reasons);
            Optional<Integer> weight = number(row, ProfileColumn.WEIGHT, 1, RequiredLevel.WEIGHT_MAX, reasons);
            if (competency.isEmpty()) {
                reasons.add(row.reason(ProfileColumn.COMPETENCY, reason("profileUnknown", code)));
            } else if (places.putIfAbsent(competency.get().id(), row) != null) {
                reasons.add(row.reason(ProfileColumn.COMPETENCY, reason("profileTwice", code)));
            } else if (level.isPresent() && weight.isPresent()) {
                levels.add(new RequiredLevel(competency.get().id(), level.get(), weight.get()));
            }
        }
        return levels;
    }

    private static Optional<Integer> number(
            TableRow<ProfileColumn> row, ProfileColumn column, int least, int most, List<CellReason> reasons) {
        String cell = row.cell(column);
        if (cell.matches("\\d{1,2}") && Integer.parseInt(cell) >= least && Integer.parseInt(cell) <= most) {
            return Optional.of(Integer.valueOf(cell));
        }
        reasons.add(row.reason(column, reason("profileNumber", cell, least, most)));
        return Optional.empty();
    }

    /** A weight counts only where something is asked. */
    private static List<PlannedProfile.Change> changes(
            Facts facts,
            List<RequiredLevel> levels,
            Map<Long, RequiredLevel> before,
            Map<Long, TableRow<ProfileColumn>> places) {
        Map<Long, String> codes =
                facts.competencies().stream().collect(Collectors.toMap(CompetencyRow::id, CompetencyRow::code));
        List<PlannedProfile.Change> changes = new ArrayList<>();
        for (RequiredLevel now : levels) {
            RequiredLevel was =
                    before.getOrDefault(now.competencyId(), new RequiredLevel(now.competencyId(), 0, now.weight()));
            if (was.level() != now.level() || now.level() > 0 && was.weight() != now.weight()) {
                changes.add(new PlannedProfile.Change(
                        places.get(now.competencyId()).number(),
                        codes.get(now.competencyId()),
                        was.level(),
                        now.level(),
                        was.weight(),
                        now.weight()));
            }
        }
        return changes;
    }

    private static Reason reason(String key, Serializable... arguments) {
        return Reason.of("catalogue.refused." + key, arguments);
    }
}

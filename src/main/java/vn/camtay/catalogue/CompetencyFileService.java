package vn.camtay.catalogue;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.SheetReader;
import vn.camtay.sheet.TableFile;
import vn.camtay.sheet.TableRow;

/**
 * The competency framework out to a file and in again: names, groups and what each level means. Shows what each row would do, and
 * after a person's word takes over the good ones. The same file again changes nothing.
 */
@Stateless
@DenyAll
public class CompetencyFileService {
    private static final int MAX_ROWS = 500;
    private static final int MAX_CELL = 1_000;

    @Inject
    CompetencyRepository competencies;

    @Inject
    BatchRunner batch;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** Texts of every competency, by code in its order. Two statements. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Map<String, Map<CompetencyColumn, String>> export() {
        Map<Long, Map<CompetencyColumn, String>> byId = new LinkedHashMap<>();
        Map<String, Map<CompetencyColumn, String>> byCode = new LinkedHashMap<>();
        for (CompetencyRow row : competencies.list()) {
            Map<CompetencyColumn, String> texts = new EnumMap<>(CompetencyColumn.class);
            texts.put(CompetencyColumn.NAME_VI, row.nameVi());
            texts.put(CompetencyColumn.NAME_EN, row.nameEn());
            texts.put(CompetencyColumn.GROUP, row.group());
            byId.put(row.id(), texts);
            byCode.put(row.code(), texts);
        }
        for (LevelText text : competencies.levels()) {
            Map<CompetencyColumn, String> texts = byId.get(text.competencyId());
            texts.put(CompetencyColumn.behaviour(text.level(), false), text.behaviourVi());
            texts.put(CompetencyColumn.behaviour(text.level(), true), text.behaviourEn());
        }
        return byCode;
    }

    /**
     * Says what each row of a file would do; takes over nothing.
     *
     * @throws InvalidInputException when the file cannot be read as a table of competencies
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<PlannedCompetency> preview(InputStream content) {
        try (SheetReader reader = SheetReader.open(content)) {
            return plans(TableFile.read(
                    reader, CompetencyColumn.class, "catalogue.refused.competencies", MAX_ROWS, MAX_CELL));
        }
    }

    private List<PlannedCompetency> plans(List<TableRow<CompetencyColumn>> rows) {
        Map<String, Map<CompetencyColumn, String>> known = export();
        Set<String> taken = new HashSet<>();
        return rows.stream()
                .map(row -> CompetencyFileRules.plan(known, taken, row))
                .toList();
    }

    /**
     * Takes over the good rows of a previewed file by what is known now, each in a transaction of its own.
     *
     * @return what became of each
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<PlannedCompetency> takeOver(List<PlannedCompetency> preview) {
        List<PlannedCompetency> plans = new ArrayList<>();
        batch.inTransaction(() ->
                plans.addAll(plans(preview.stream().map(PlannedCompetency::row).toList())));
        BatchReport<PlannedCompetency> report =
                batch.each(plans.stream().filter(PlannedCompetency::isGood).toList(), this::takeOne);
        Map<PlannedCompetency, List<Reason>> failed = report.failed().stream()
                .collect(Collectors.toMap(BatchReport.Failure::item, BatchReport.Failure::reasons));
        return plans.stream()
                .map(plan -> failed.containsKey(plan)
                        ? plan.refused(failed.get(plan).stream()
                                .map(reason -> new CellReason(plan.number(), "", reason))
                                .toList())
                        : plan)
                .toList();
    }

    private void takeOne(PlannedCompetency plan) {
        Competency competency = competencies.findByCode(plan.code()).orElse(null);
        boolean fresh = competency == null;
        if (fresh) {
            competency = new Competency(
                    plan.code(),
                    plan.text(CompetencyColumn.NAME_VI),
                    plan.text(CompetencyColumn.NAME_EN),
                    plan.text(CompetencyColumn.GROUP));
        } else {
            competency.rename(
                    plan.text(CompetencyColumn.NAME_VI),
                    plan.text(CompetencyColumn.NAME_EN),
                    plan.text(CompetencyColumn.GROUP));
        }
        for (int level = 1; level <= CompetencyLevel.MAX; level++) {
            competency.describe(
                    level,
                    plan.text(CompetencyColumn.behaviour(level, false)),
                    plan.text(CompetencyColumn.behaviour(level, true)));
        }
        if (fresh) {
            competencies.add(competency);
        }
        events.fire(new CompetencyChanged(
                currentUser.accountId(), clock.instant(), competency.id(), competency.code(), fresh));
    }
}

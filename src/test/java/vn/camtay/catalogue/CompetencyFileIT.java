package vn.camtay.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.text.Texts;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetFormat;
import vn.camtay.sheet.SheetWriter;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;

@ExtendWith(DatabaseExtension.class)
class CompetencyFileIT {
    private static final String HEADINGS = List.of(CompetencyColumn.values()).stream()
                    .map(column -> column.headings().get(0))
                    .collect(Collectors.joining(";"))
            + "\n";
    private static final String LEVELS = ";một;one;hai;two;ba;three;bốn;four\n";

    private final CompetencyFileService files = new CompetencyFileService();
    private final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    private EntityManager entityManager;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        files.competencies = new CompetencyRepository();
        files.competencies.entityManager = given;
        files.batch = CatalogueWorld.batch();
        files.currentUser = new CurrentUser();
        files.clock = MovingClock.at("2026-12-01T08:00");
        files.events = events;
        CityRows city = new CityRows(given);
        city.competency("C01");
        city.competency("C02");
    }

    @Test
    void whatIsTakenAwayChangesNothingWhenItComesBack() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter table = SheetWriter.to(out, SheetFormat.XLSX, "x")) {
            CompetencyTable.write(table, Texts.in("vi"), files.export());
        }

        List<PlannedCompetency> plans = files.preview(new ByteArrayInputStream(out.toByteArray()));

        assertThat(plans).extracting(PlannedCompetency::code).containsExactly("C01", "C02");
        assertThat(plans).extracting(PlannedCompetency::outcome).containsOnly(RowOutcome.UNCHANGED);
        files.takeOver(plans);
        assertThat(events.fired()).isEmpty();
    }

    @Test
    void namesChangeNewOnesAreMadeAndTheSameFileAgainChangesNothing() {
        String file = HEADINGS + "C01;Hiểu luật;Law;Chung" + LEVELS + "C03;Dữ liệu;Data;Số" + LEVELS;

        List<PlannedCompetency> plans = files.preview(csv(file));

        assertThat(plans).extracting(PlannedCompetency::outcome).containsExactly(RowOutcome.CHANGED, RowOutcome.NEW);
        assertThat(plans.get(0).changes())
                .contains(new PlannedCompetency.Change(CompetencyColumn.LEVEL_2_EN, "C01 at 2", "two"));
        assertThat(files.export()).as("a preview writes nothing").containsOnlyKeys("C01", "C02");
        files.takeOver(plans);
        entityManager.flush();
        entityManager.clear();

        assertThat(files.export()).containsOnlyKeys("C01", "C02", "C03");
        assertThat(files.export().get("C01"))
                .containsEntry(CompetencyColumn.NAME_VI, "Hiểu luật")
                .containsEntry(CompetencyColumn.LEVEL_4_VI, "bốn");
        assertThat(files.export().get("C03")).containsEntry(CompetencyColumn.LEVEL_1_EN, "one");
        assertThat(events.fired()).hasSize(2).hasOnlyElementsOfType(CompetencyChanged.class);
        assertThat(files.preview(csv(file)))
                .extracting(PlannedCompetency::outcome)
                .containsOnly(RowOutcome.UNCHANGED);
    }

    @Test
    void missingTextsBadCodesAndCodesTwiceAreNamedAndTheGoodOneIsTakenAlone() {
        List<PlannedCompetency> plans = files.preview(csv(HEADINGS
                + "C03;;Data;Số" + LEVELS
                + "C04;Tốt;Good;Số" + LEVELS
                + "c 5;Mã;Code;Số" + LEVELS
                + "C04;Lặp;Twice;Số" + LEVELS
                + "C06;" + "x".repeat(201) + ";Long;Số" + LEVELS));

        assertThat(plans.stream()
                        .map(plan -> plan.reasons().stream()
                                .map(reason -> reason.reason().key())
                                .toList())
                        .toList())
                .containsExactly(
                        List.of("catalogue.refused.competencyText"),
                        List.of(),
                        List.of("catalogue.refused.competencyCode"),
                        List.of("catalogue.refused.competencyTwice"),
                        List.of("catalogue.refused.competencyLong"));
        files.takeOver(plans);
        assertThat(files.export()).containsOnlyKeys("C01", "C02", "C04");
    }

    @Test
    void aFileWithoutAColumnIsRefused() {
        assertThatThrownBy(() -> files.preview(csv(HEADINGS.replace("Nhóm;", "") + "C01;a;b" + LEVELS)))
                .isInstanceOf(InvalidInputException.class);
    }

    private static InputStream csv(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

package vn.camtay.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.organisation.OrganisationWorld;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.text.Texts;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetFormat;
import vn.camtay.sheet.SheetWriter;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;

/** Two posts and two competencies; the first post has asked for level 2 of law since July 2025, the other for nothing. */
@ExtendWith(DatabaseExtension.class)
class ProfileFileIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final String HEADINGS = "Mã vị trí,Mã năng lực,Mức yêu cầu,Trọng số,Hiệu lực từ\n";

    private final ProfileFileService files = new ProfileFileService();
    private long registry;
    private long law;
    private long work;

    @BeforeEach
    void wire(EntityManager entityManager) {
        CityRows city = new CityRows(entityManager);
        MovingClock clock = MovingClock.at("2026-12-01T08:00");
        files.profiles = CatalogueWorld.profiles(entityManager, clock, new RecordedEvents<DomainEvent>());
        files.posts = OrganisationWorld.posts(entityManager);
        files.batch = CatalogueWorld.batch();
        files.clock = clock;
        registry = city.post("P12", "Tư pháp - Hộ tịch");
        city.post("P13", "Văn hóa");
        law = city.competency("C01");
        work = city.competency("C02");
        city.requirement(registry, law, 2, "2025-07-01");
        city.requirement(registry, work, 0, "2025-07-01");
    }

    @Test
    void whatIsTakenAwayChangesNothingWhenItComesBack() {
        List<PlannedProfile> plans = files.preview(exported());

        assertThat(plans).extracting(PlannedProfile::post).containsExactly("P12", "P13");
        assertThat(plans).extracting(PlannedProfile::outcome).containsOnly(RowOutcome.UNCHANGED);
        assertThat(files.takeOver(plans)).extracting(PlannedProfile::outcome).containsOnly(RowOutcome.UNCHANGED);
        assertThat(files.profiles.schedule().versions(registry)).hasSize(1);
    }

    @Test
    void aChangedPostIsPreviewedThenBeginsOnItsDayAndTheSameFileAgainChangesNothing() {
        String file = HEADINGS + "P12,C01,3,3,05/12/2026\nP12,C02,0,2,05/12/2026\n";

        List<PlannedProfile> plans = files.preview(csv(file));

        assertThat(plans).singleElement().satisfies(plan -> {
            assertThat(plan.outcome()).isEqualTo(RowOutcome.CHANGED);
            assertThat(plan.changes()).containsExactly(new PlannedProfile.Change(2, "C01", 2, 3, 2, 3));
        });
        assertThat(files.profiles.schedule().versions(registry))
                .as("a preview writes nothing")
                .hasSize(1);

        files.takeOver(plans);

        ProfileSchedule schedule = files.profiles.schedule();
        assertThat(schedule.on(registry, LocalDate.of(2026, 12, 4)).get(law).level())
                .isEqualTo(2);
        assertThat(schedule.on(registry, LocalDate.of(2026, 12, 5)).get(law)).isEqualTo(new RequiredLevel(law, 3, 3));
        assertThat(files.preview(csv(file))).extracting(PlannedProfile::outcome).containsExactly(RowOutcome.UNCHANGED);
    }

    @Test
    void holesPastDaysAndNumbersOutOfRangeAreNamedAndTheGoodPostsAreTakenAlone() {
        List<PlannedProfile> plans = files.preview(csv(HEADINGS
                + "P12,C01,3,2,05/12/2026\n"
                + "P13,C01,1,2,05/12/2026\nP13,C02,1,2,05/12/2026\n"
                + "P99,C01,1,2,05/12/2026\n"));

        assertThat(keys(plans.get(0))).containsExactly("catalogue.refused.profileHole");
        assertThat(plans.get(1).outcome()).isEqualTo(RowOutcome.CHANGED);
        assertThat(keys(plans.get(2))).containsExactly("catalogue.refused.profilePost");
        assertThat(files.takeOver(plans))
                .extracting(PlannedProfile::outcome)
                .containsExactly(RowOutcome.REFUSED, RowOutcome.CHANGED, RowOutcome.REFUSED);
        assertThat(files.profiles.schedule().versions(registry)).hasSize(1);
        assertThat(keys(files.preview(csv(HEADINGS + "P12,C01,3,2,30/11/2026\nP12,C02,0,2,30/11/2026\n"))
                        .get(0)))
                .containsExactly("catalogue.refused.profileDay");
        assertThat(keys(files.preview(csv(HEADINGS + "P12,C01,5,2,05/12/2026\nP12,C02,4,0,05/12/2026\n"))
                        .get(0)))
                .containsExactly("catalogue.refused.profileNumber", "catalogue.refused.profileNumber");
        assertThat(keys(files.preview(csv(HEADINGS + "P12,C01,3,2,05/12/2026\nP12,C02,0,2,06/12/2026\n"))
                        .get(0)))
                .containsExactly("catalogue.refused.profileDays");
        assertThat(keys(files.preview(csv(HEADINGS + "P12,C01,3,2,05/12/2026\nP12,C01,0,2,05/12/2026\n"))
                        .get(0)))
                .containsExactly("catalogue.refused.profileTwice");
    }

    @Test
    void aVersionThatSomebodyElseHasBegunMeanwhileIsRefusedAlone() {
        List<PlannedProfile> plans = files.preview(csv(HEADINGS + "P12,C01,3,2,05/12/2026\nP12,C02,0,2,05/12/2026\n"));
        files.profiles.introduce(new IntroduceProfileCommand(
                registry, TODAY.plusDays(4), List.of(new RequiredLevel(law, 4, 2), new RequiredLevel(work, 0, 2))));

        assertThat(files.takeOver(plans)).singleElement().satisfies(plan -> assertThat(keys(plan))
                .containsExactly("catalogue.refused.profileOverlap"));
        assertThat(files.profiles
                        .schedule()
                        .on(registry, TODAY.plusDays(4))
                        .get(law)
                        .level())
                .isEqualTo(4);
    }

    @Test
    void aFileWithoutItsColumnsIsRefusedWithTheirNames() {
        assertThatThrownBy(() -> files.preview(csv("Mã vị trí,Mã năng lực,Mức yêu cầu\nP12,C01,3\n")))
                .isInstanceOf(InvalidInputException.class)
                .extracting(refusal -> ((DomainException) refusal)
                        .reasons().stream().map(reason -> reason.key()).collect(Collectors.toSet()))
                .asInstanceOf(InstanceOfAssertFactories.ITERABLE)
                .containsExactlyInAnyOrder(
                        "catalogue.refused.profilesColumn.WEIGHT", "catalogue.refused.profilesColumn.FROM");
    }

    private InputStream exported() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter table = SheetWriter.to(out, SheetFormat.XLSX, "x")) {
            ProfileTable.write(table, Texts.in("vi"), files.export());
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    private static InputStream csv(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> keys(PlannedProfile plan) {
        return plan.reasons().stream().map(reason -> reason.reason().key()).toList();
    }
}

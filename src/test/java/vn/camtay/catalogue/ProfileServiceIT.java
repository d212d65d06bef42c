package vn.camtay.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;
import vn.camtay.testkit.StatementCounter;

/** One post that has asked for level 2 of one competency since July 2025. */
@ExtendWith(DatabaseExtension.class)
class ProfileServiceIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    private EntityManager entityManager;
    private CityRows city;
    private ProfileService service;
    private long post;
    private long law;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        city = new CityRows(given);
        service = CatalogueWorld.profiles(given, MovingClock.at("2026-12-01T08:00"), events);
        post = city.post("P12", "Tư pháp - Hộ tịch");
        law = city.competency("C01");
        city.requirement(post, law, 2, "2025-07-01");
    }

    @Test
    void aNewVersionHoldsFromItsDayAndTheOldOneUntilThen() {
        introduce(TODAY.plusDays(5), 3);

        PostProfile today = service.requireProfile(post, null);
        assertThat(today.since()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(today.levels().get(0).level()).isEqualTo(2);
        assertThat(today.coming()).containsExactly(TODAY.plusDays(5));
        PostProfile then = service.requireProfile(post, TODAY.plusDays(5));
        assertThat(then.levels().get(0).level()).isEqualTo(3);
        assertThat(then.levels().get(0).behaviourVi()).isEqualTo("C01 at 3");
        assertThat(events.fired()).hasOnlyElementsOfType(ProfileChanged.class);
    }

    @Test
    void aVersionThatHasNotBegunIsTakenBackAndOneThatHasIsNot() {
        introduce(TODAY.plusDays(1), 3);
        introduce(TODAY, 4);

        service.withdraw(post, TODAY.plusDays(1));
        assertThat(service.requireProfile(post, null).versions()).containsExactly(LocalDate.of(2025, 7, 1), TODAY);
        assertThatThrownBy(() -> service.withdraw(post, TODAY)).isInstanceOf(ProfileRefusedException.class);
        assertThatThrownBy(() -> service.withdraw(post, TODAY.plusDays(9))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void overlapsAreRefused() {
        introduce(TODAY.plusDays(1), 3);

        assertThatThrownBy(() -> introduce(TODAY.plusDays(1), 4)).isInstanceOf(ProfileRefusedException.class);
    }

    @Test
    void allPostsAreListedInTwoStatementsWhileTheFrameworkStaysAsItIs(StatementCounter statements) {
        city.post("P01", "Chủ tịch");
        statements.reset();

        assertThat(service.list()).extracting(PostProfile::asked).containsExactly(0L, 1L);
        assertThat(statements.count()).isEqualTo(5);

        service.list();
        assertThat(statements.count()).isEqualTo(7);
    }

    private void introduce(LocalDate from, int level) {
        service.introduce(new IntroduceProfileCommand(post, from, List.of(new RequiredLevel(law, level, 2))));
        entityManager.flush();
        entityManager.clear();
    }
}

package vn.camtay.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

/** Whom a coach sees at the counter, and what they may sign. */
@ExtendWith(DatabaseExtension.class)
class DeskServiceIT {
    private SignOffDesk desk;

    @BeforeEach
    void desk(EntityManager entityManager) {
        desk = new SignOffDesk(entityManager);
    }

    @Test
    void peopleOfOnesSessionsAndCardsStandThereWithTheirStanding(StatementCounter statements) {
        desk.practised(desk.huong, desk.skill, 1);
        seated(desk.an, desk.trainer, desk.clock.instant().plus(Duration.ofDays(13)));
        seated(desk.stranger, desk.trainer, desk.clock.instant().plus(Duration.ofDays(15)));
        statements.reset();

        Desk read = desk.deskService.desk(desk.module);

        assertThat(statements.count()).isEqualTo(5);
        assertThat(read.people()).extracting(DeskPerson::fullName).containsExactly("Nguyễn Văn An", "Đặng Thị Hường");
        assertThat(read.people().get(1).standings())
                .extracting(SkillStanding::state)
                .containsExactly(SkillState.UNAIDED, SkillState.PLANNED);
        assertThat(read.people().get(1).cardId()).isNotNull();
    }

    @Test
    void withoutAChoiceItIsTheModuleSignedLast() {
        desk.practised(desk.huong, desk.skill, 1);

        assertThat(desk.deskService.desk(null).moduleId()).isEqualTo(desk.module);
    }

    @Test
    void whoMayNotSignHasAnEmptyDesk() {
        desk.as(desk.stranger, Role.OFFICIAL);

        assertThat(desk.deskService.desk(null)).isEqualTo(Desk.NONE);
        assertThatThrownBy(() -> desk.deskService.find(desk.module, "an")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPeerCoachSignsTheSkillsTheyStandFinalisedInAndFindsColleaguesOnly() {
        desk.finalised(desk.huong, desk.skill);
        desk.entityManager.persist(new PeerCoach(desk.huong, 9, desk.clock.instant()));
        long elsewhere = desk.city.unit("10543", "WARD", "Phường Việt Hòa", null);
        desk.city.official("Nguyễn Thị An", elsewhere);
        desk.as(desk.huong, Role.OFFICIAL);

        assertThat(desk.deskService.desk(null).skills())
                .extracting(SkillFacts::id)
                .containsExactly(desk.skill);
        assertThat(desk.deskService.find(desk.module, "nguyen"))
                .extracting(DeskPerson::fullName)
                .containsExactly("Nguyễn Văn An");

        desk.as(desk.trainer, Role.TRAINER);
        assertThat(desk.deskService.find(desk.module, "nguyen")).hasSize(2);
        assertThat(desk.deskService.find(desk.module, "n")).isEmpty();
    }

    private void seated(long official, long trainer, Instant starts) {
        long session = desk.city.session(desk.module, "OPEN", desk.ward, starts, starts.plus(Duration.ofHours(3)));
        desk.city.trainer(session, trainer);
        desk.city.enrolment(session, official, "ENROLLED");
    }
}

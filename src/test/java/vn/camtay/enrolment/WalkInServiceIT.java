package vn.camtay.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.report.ConsistencyProbe;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

/** People who come to a session of two seats that is going on, without having enrolled. */
@ExtendWith(DatabaseExtension.class)
class WalkInServiceIT {
    private static final String REASON = "đã đến lớp";

    private EnrolmentWorld world;
    private long session;
    private long trainer;
    private long an;

    @BeforeEach
    void comes(EntityManager database) {
        world = new EnrolmentWorld(database);
        session = world.session(2, 7);
        trainer = world.official("Lê Minh Quân");
        world.rows.trainer(session, trainer);
        an = world.official("Nguyễn Văn An");
        world.clock.advance(Duration.between(world.clock.instant(), EnrolmentWorld.STARTS.plusSeconds(600)));
        world.become(trainer, Role.TRAINER);
    }

    @Test
    void whoComesIsGivenASeatAndToldSoWithTheMeetingsThatAreNotOver(EntityManager database) {
        world.letIn(an, session, null);

        assertThat(world.status(an, session)).isEqualTo(EnrolmentStatus.ENROLLED);
        assertThat(world.taken(session)).isEqualTo(1);
        assertThat(world.mailsTo(an)).containsExactly("walked-in");
        assertThat(world.mails.get(0).calendar()).hasSize(1);
        assertThat(ConsistencyProbe.violations(database)).isEmpty();
    }

    @Test
    void whoIsLetInAfterTheMeetingsGetsNothingForTheCalendar() {
        world.clock.advance(Duration.ofHours(3));

        world.letIn(an, session, null);

        assertThat(world.mails.get(0).calendar()).isEmpty();
    }

    @Test
    void theDoorOpensSixtyMinutesBeforeTheFirstMeeting() {
        world.clock.advance(Duration.ofMinutes(-70).minusMillis(1));
        refused(() -> world.letIn(an, session, REASON), "session.refused.walkInEarly");

        world.clock.advance(Duration.ofMillis(1));
        world.letIn(an, session, null);

        assertThat(world.status(an, session)).isEqualTo(EnrolmentStatus.ENROLLED);
    }

    @Test
    void itStaysOpenWhileTheRollIsTakenAndIsClosedWithIt() {
        world.rows.run("update coaching_session set status = 'LOCKED' where id = ?1", session);
        refused(() -> world.letIn(an, session, REASON), "session.refused.rollClosed");

        world.rows.run("update coaching_session set status = 'COMPLETED' where id = ?1", session);
        world.letIn(an, session, null);

        assertThat(world.status(an, session)).isEqualTo(EnrolmentStatus.ENROLLED);
    }

    @Test
    void noReasonMakesASeatInAFullRoom() {
        world.letIn(world.official("Đặng Thị Hường"), session, null);
        world.letIn(world.official("Lê Văn Bình"), session, null);

        world.become(trainer, Role.COORDINATOR);
        refused(() -> world.letIn(an, session, REASON), "session.refused.full");

        assertThat(world.taken(session)).isEqualTo(2);
    }

    @Test
    void theSamePersonIsNotLetInTwice() {
        world.letIn(an, session, null);

        refused(() -> world.letIn(an, session, REASON), "enrolment.refused.alreadyEnrolled");
        assertThat(world.taken(session)).isEqualTo(1);
    }

    @Test
    void aTrainerSetsThePrerequisiteAsideWithAReasonThatIsKept() {
        world.missing.put(an, List.of(EnrolmentWorld.moduleRow(world.module)));
        refused(() -> world.letIn(an, session, " "), "enrolment.refused.prerequisite");

        world.letIn(an, session, REASON);

        assertThat(world.roster.bypasses(session).values())
                .singleElement()
                .satisfies(kept -> assertThat(kept).singleElement().satisfies(bypass -> {
                    assertThat(bypass.condition()).isEqualTo(EnrolmentCondition.PREREQUISITE);
                    assertThat(bypass.reason()).isEqualTo(REASON);
                }));
    }

    @Test
    void whoHadASeatElsewhereAtThatTimeClashesEvenWhenThatRollIsClosed(EntityManager database) {
        long other = world.session(5, 7);
        world.rows.enrolment(other, an, "NO_SHOW");
        world.rows.run("update coaching_session set status = 'LOCKED', seats_taken = 1 where id = ?1", other);
        refused(() -> world.letIn(an, session, REASON), "enrolment.refused.clash");

        world.become(trainer, Role.COORDINATOR);
        world.letIn(an, session, REASON);

        assertThat(ConsistencyProbe.violations(database))
                .noneSatisfy(wrong -> assertThat(wrong).contains("PERSON_CLASH"));
    }

    @Test
    void theCounterOfTheDayKeepsItsMinimumAndOneOfADayGoneByIsNotAskedFor() {
        long post = world.rows.post("P1", "Một cửa");
        long clerk = world.rows.official("Trần Thị Lan", world.ward, post);
        world.rows.counter(world.ward, "Quầy 1", 1, post);
        refused(() -> world.letIn(clerk, session, REASON), "enrolment.refused.cover");

        world.clock.advance(Duration.ofDays(1));
        world.letIn(clerk, session, null);

        assertThat(world.status(clerk, session)).isEqualTo(EnrolmentStatus.ENROLLED);
    }

    @Test
    void everyFailingConditionIsShownWithWhetherTheReaderMaySetItAside(StatementCounter statements) {
        world.missing.put(an, List.of(EnrolmentWorld.moduleRow(world.module)));
        long other = world.session(5, 7);
        world.rows.enrolment(other, an, "ENROLLED");
        statements.reset();

        WalkIn found = search("nguyen an").get(0);

        assertThat(found.against())
                .extracting(obstacle -> obstacle.reason().key(), WalkIn.Obstacle::mayBeSetAside)
                .containsExactly(
                        tuple("enrolment.refused.prerequisite", true), tuple("enrolment.refused.clash", false));
        assertThat(found.possible()).isFalse();
        int forOne = statements.count();
        world.official("Nguyễn Thị An");
        world.official("Nguyễn An");
        statements.reset();
        assertThat(search("nguyen an")).hasSize(3);
        assertThat(statements.count()).isLessThanOrEqualTo(forOne);
    }

    private List<WalkIn> search(String name) {
        return world.walkIns.search(session, name, PageQuery.page(1, 10)).rows();
    }

    @Test
    void aSessionOfSomebodyElseIsNotFound() {
        world.become(an, Role.TRAINER);

        assertThatThrownBy(() -> world.letIn(an, session, null)).isInstanceOf(NotFoundException.class);
    }

    private static void refused(Runnable action, String key) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.reasons())
                        .extracting("key")
                        .containsExactly(key));
    }
}

package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.mail.CalendarPart.Method;
import vn.camtay.mail.MailDraft;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.DatabaseExtension;

/** Trainers accept, decline and are replaced. */
@ExtendWith(DatabaseExtension.class)
class AssignmentIT {
    private final AssignmentService service = new AssignmentService();
    private SessionWorld world;
    private long id;

    @BeforeEach
    void begin(EntityManager entityManager) {
        world = SessionWorld.in(entityManager);
        service.assignments = world.service.requests.assignments;
        service.requests = world.service.requests;
        service.sessions = world.service.sessions;
        service.clashes = world.service.clashes;
        service.officials = world.service.officials;
        service.mails = world.service.mails;
        service.currentUser = world.service.currentUser;
        service.clock = world.clock;
        service.events = world.service.events;
        world.become(99, Role.COORDINATOR);
        id = world.open(SessionWorld.plan(SessionWorld.ROOM));
        world.forget();
        world.mails.clear();
        world.events.clear();
    }

    @Test
    void whoeverIsChosenByOthersIsAskedAndWhoeverOpensItThemselfHasAgreed() {
        world.become(SessionWorld.LAN, Role.TRAINER);
        long own = world.open(SessionWorld.plan(SessionWorld.OTHER_ROOM).trainedBy(SessionWorld.LAN));

        assertThat(service.of(id)).extracting(AssignmentRow::answer).containsExactly(AssignmentAnswer.ASKED);
        assertThat(service.of(own)).extracting(AssignmentRow::answer).containsExactly(AssignmentAnswer.ACCEPTED);
    }

    @Test
    void aTrainerAcceptsTheirOwnAndNobodyElses() {
        world.become(SessionWorld.VINH, Role.TRAINER);
        service.accept(id);
        assertThat(service.of(id)).extracting(AssignmentRow::answer).containsExactly(AssignmentAnswer.ACCEPTED);

        world.become(SessionWorld.LAN, Role.TRAINER);
        assertThatThrownBy(() -> service.accept(id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoeverDeclinesSaysWhyAndItLeavesTheirCalendar() {
        world.become(SessionWorld.VINH, Role.TRAINER);
        assertThatThrownBy(() -> service.decline(id, " ")).isInstanceOf(SessionMoveRefusedException.class);
        world.entityManager.clear();

        service.decline(id, "Đi công tác");
        world.forget();

        assertThat(world.service.require(id).trainers()).isEmpty();
        assertThat(service.of(id))
                .extracting(AssignmentRow::answer, AssignmentRow::reason)
                .containsExactly(tuple(AssignmentAnswer.DECLINED, "Đi công tác"));
        assertThat(world.mails).singleElement().satisfies(mail -> assertThat(mail.calendar())
                .extracting(part -> part.method())
                .containsOnly(Method.CANCEL));
        assertThat(world.events).last().isInstanceOf(TrainerAnswered.class);
    }

    @Test
    void aReplacementTellsBothAndCountsTheSequenceUp() {
        int before = world.service.require(id).calendarSequence();

        service.replace(id, SessionWorld.VINH, SessionWorld.LAN, "Giảng viên ốm");
        world.forget();

        SessionDetail session = world.service.require(id);
        assertThat(session.trainers()).extracting(TrainerRow::officialId).containsExactly(SessionWorld.LAN);
        assertThat(session.calendarSequence()).isEqualTo(before + 1);
        assertThat(world.mails)
                .extracting(MailDraft::officialId, MailDraft::template)
                .containsExactly(
                        tuple(SessionWorld.VINH, "session/trainer-cancelled"),
                        tuple(SessionWorld.LAN, "session/trainer-assigned"));
        assertThat(world.events).singleElement().isInstanceOf(TrainerReplaced.class);
    }

    @Test
    void nobodyIsPutInWhoTrainsElsewhereThen() {
        world.open(SessionWorld.plan(SessionWorld.OTHER_ROOM).trainedBy(SessionWorld.LAN));

        assertThatThrownBy(() -> service.replace(id, SessionWorld.VINH, SessionWorld.LAN, "Giảng viên ốm"))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("session.refused.trainerClash");
    }

    @Test
    void aLockedSessionIsReopenedWithAReasonAndLockedAgain() {
        world.clock.advance(Duration.between(world.clock.instant(), Plans.at("2026-11-25T11:30")));
        world.service.lock(id);
        assertThatThrownBy(() -> world.service.reopen(id, " ")).isInstanceOf(SessionMoveRefusedException.class);

        world.service.reopen(id, "Điểm danh nhầm");
        world.forget();
        assertThat(world.service.require(id).status()).isEqualTo(SessionStatus.COMPLETED);
        assertThat(world.service.require(id).reopenReason()).isEqualTo("Điểm danh nhầm");
        world.service.lock(id);

        assertThat(world.service.require(id).id()).isEqualTo(id);
        assertThatThrownBy(() -> world.service.cancel(id, "x")).isInstanceOf(SessionMoveRefusedException.class);
    }
}

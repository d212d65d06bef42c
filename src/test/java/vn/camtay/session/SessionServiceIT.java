package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.camtay.session.Plans.at;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.mail.CalendarPart.Method;
import vn.camtay.mail.MailDraft;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class SessionServiceIT {
    private static final PageQuery FIRST = PageQuery.page(1, 20);
    private SessionWorld world;

    @BeforeEach
    void begin(EntityManager entityManager) {
        world = SessionWorld.in(entityManager);
    }

    private static SessionFilter inState(SessionState state) {
        return new SessionFilter("", null, state, null, null, null, false);
    }

    private List<String> refusal(Runnable attempt) {
        DomainException refusal = catchThrowableOfType(DomainException.class, attempt::run);
        assertThat(refusal).isNotNull();
        return refusal.reasons().stream().map(Reason::key).toList();
    }

    @Test
    void aUnitsSessionsAreThoseItLeadsAndThoseItHelpsWithWhetherOthersHelpOrNot() {
        long alone = world.draft(SessionWorld.plan()
                .ledBy(SessionWorld.DEPARTMENT)
                .meeting("2026-11-25", "08:00", "11:30", SessionWorld.ROOM));
        long helped = world.draft(SessionWorld.plan()
                .ledBy(SessionWorld.OTHER_DEPARTMENT, SessionWorld.DEPARTMENT)
                .meeting("2026-11-26", "08:00", "11:30", SessionWorld.ROOM));
        world.draft(SessionWorld.plan()
                .ledBy(SessionWorld.OTHER_DEPARTMENT)
                .meeting("2026-11-27", "08:00", "11:30", SessionWorld.ROOM));

        assertThat(found(new SessionFilter("", null, null, SessionWorld.DEPARTMENT, null, null, false)))
                .containsExactly(alone, helped);
    }

    @Test
    void whoTrainsNothingSeesWhatIsOpenWithoutATrainer() {
        long open = world.open(SessionWorld.plan().meeting("2026-11-25", "08:00", "11:30", SessionWorld.ROOM));
        world.run("delete from session_trainer where session_id = " + open);
        world.become(SessionWorld.LAN, Role.TRAINER);

        assertThat(found(SessionFilter.all())).containsExactly(open);
    }

    private List<Long> found(SessionFilter filter) {
        return world.service.search(filter, FIRST).rows().stream()
                .map(SessionRow::id)
                .toList();
    }

    @Test
    void aPlannedSessionIsReadBackWholeInSixStatements(StatementCounter statements) {
        long id = world.draft(SessionWorld.plan()
                .ledBy(SessionWorld.DEPARTMENT, SessionWorld.OTHER_DEPARTMENT)
                .trainedBy(SessionWorld.VINH, SessionWorld.LAN)
                .meeting("2026-11-25", "08:00", "11:30", SessionWorld.ROOM)
                .meeting("2026-11-26", "13:30", "16:30", SessionWorld.OTHER_ROOM));
        world.forget();
        statements.reset();

        SessionDetail session = world.service.require(id);

        assertThat(statements.count()).isEqualTo(6);
        assertThat(session.code()).isEqualTo("M06-%04d".formatted(id));
        assertThat(session.status()).isEqualTo(SessionStatus.DRAFT);
        assertThat(session.leadUnitName()).isEqualTo("Sở Tư pháp");
        assertThat(session.coUnits()).extracting(UnitName::name).containsExactly("Sở Nội vụ");
        assertThat(session.trainers())
                .extracting(TrainerRow::fullName)
                .containsExactly("Trần Thị Lan", "Phạm Quang Vinh");
        assertThat(session.meetings())
                .extracting(MeetingRow::number, MeetingRow::venueName, MeetingRow::startsAt)
                .containsExactly(
                        tuple(1, "Hội trường A", at("2026-11-25T08:00")),
                        tuple(2, "Quầy số 3", at("2026-11-26T13:30")));
        assertThat(session.whatToBring()).isEqualTo("Hai hồ sơ thật");
    }

    @Test
    void aSessionKeepsToWhomItIsOfferedAndWhetherAHeadMustAgree() {
        long id = world.draft(SessionWorld.plan(SessionWorld.ROOM)
                .withApproval()
                .offeredTo(Set.of(SessionWorld.POST), Set.of(SessionWorld.OTHER_DEPARTMENT))
                .workstations(12));
        world.forget();

        SessionDetail session = world.service.require(id);

        assertThat(session.approvalRequired()).isTrue();
        assertThat(session.audiencePostIds()).containsExactly(SessionWorld.POST);
        assertThat(session.audienceUnitIds()).containsExactly(SessionWorld.OTHER_DEPARTMENT);
        assertThat(session.workstations()).isEqualTo(12);
        assertThat(refusal(() -> world.draft(
                        SessionWorld.plan(SessionWorld.ROOM).offeredTo(Set.of(SessionWorld.POST + 1), Set.of()))))
                .containsExactly("session.refused.postUnknown");
    }

    @Test
    void aRetiredPostStaysInTheAudienceThatHasItAndIsChosenForNoOther() {
        Plans forClerks = SessionWorld.plan(SessionWorld.ROOM).offeredTo(Set.of(SessionWorld.POST), Set.of());
        long id = world.draft(forClerks);
        world.postRetired = true;
        world.forget();

        world.service.change(id, forClerks.seats(18).command());
        world.forget();

        assertThat(world.service.require(id).audiencePostIds()).containsExactly(SessionWorld.POST);
        assertThat(refusal(() -> world.draft(
                        SessionWorld.plan(SessionWorld.OTHER_ROOM).offeredTo(Set.of(SessionWorld.POST), Set.of()))))
                .containsExactly("session.refused.postUnknown");
    }

    @Test
    void aListTakesTwoStatementsHoweverLong(StatementCounter statements) {
        for (int day : List.of(25, 26, 27, 30)) {
            world.open(SessionWorld.plan().meeting("2026-11-" + day, "08:00", "11:30", SessionWorld.ROOM));
        }
        world.forget();
        statements.reset();

        var page = world.service.search(SessionFilter.all(), FIRST);

        assertThat(statements.count()).isEqualTo(2);
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.rows()).extracting(SessionRow::startsAt).isSorted();
        assertThat(page.rows()).allSatisfy(row -> assertThat(row.meetings()).isEqualTo(1));
    }

    @Test
    void sessionsAreFoundWithoutMarksByModuleUnitAndTime() {
        long id = world.open(
                SessionWorld.plan(SessionWorld.ROOM).ledBy(SessionWorld.DEPARTMENT, SessionWorld.OTHER_DEPARTMENT));
        world.forget();
        String code = world.service.require(id).code();

        assertThat(found(new SessionFilter("ho tich", null, null, null, null, null, false)))
                .containsExactly(id);
        assertThat(found(new SessionFilter(code.toLowerCase(), null, null, null, null, null, false)))
                .containsExactly(id);
        assertThat(found(new SessionFilter("dat dai", null, null, null, null, null, false)))
                .isEmpty();
        assertThat(found(new SessionFilter("", SessionWorld.MODULE, null, null, null, null, false)))
                .containsExactly(id);
        assertThat(found(new SessionFilter("", SessionWorld.MODULE + 1, null, null, null, null, false)))
                .isEmpty();
        assertThat(found(new SessionFilter("", null, null, SessionWorld.DEPARTMENT, null, null, false)))
                .containsExactly(id);
        assertThat(found(new SessionFilter("", null, null, SessionWorld.OTHER_DEPARTMENT, null, null, false)))
                .containsExactly(id);
        assertThat(found(new SessionFilter("", null, null, null, at("2026-11-25T11:30"), null, false)))
                .isEmpty();
        assertThat(found(new SessionFilter("", null, null, null, at("2026-11-25T11:29"), null, false)))
                .containsExactly(id);
        assertThat(found(new SessionFilter("", null, null, null, null, at("2026-11-25T08:00"), false)))
                .isEmpty();
        assertThat(found(new SessionFilter("", null, null, null, null, at("2026-11-25T08:01"), false)))
                .containsExactly(id);
    }

    @Test
    void theListFiltersByTheStateThatItShows() {
        long draft = world.draft(SessionWorld.plan(SessionWorld.ROOM));
        long open = world.open(SessionWorld.plan(SessionWorld.OTHER_ROOM));
        long cancelled = world.draft(SessionWorld.plan(SessionWorld.ONLINE));
        world.service.cancel(cancelled, "Trùng lịch");
        world.forget();

        for (String moment : List.of(
                "2026-11-19T10:00",
                "2026-11-24T17:00",
                "2026-11-25T07:59",
                "2026-11-25T08:00",
                "2026-11-25T11:29",
                "2026-11-25T11:30")) {
            world.clock.advance(Duration.between(world.clock.instant(), at(moment)));
            Instant now = world.clock.instant();
            for (SessionState state : SessionState.values()) {
                List<Long> expected = world.service.search(SessionFilter.all(), FIRST).rows().stream()
                        .filter(row -> row.state(now) == state)
                        .map(SessionRow::id)
                        .toList();
                assertThat(found(inState(state))).as("%s at %s", state, moment).isEqualTo(expected);
            }
        }
        assertThat(found(SessionFilter.all())).containsExactlyInAnyOrder(draft, open, cancelled);
    }

    @Test
    void aDraftIsSeenByItsTrainersAndCoordinatorsOnly() {
        long id = world.draft(SessionWorld.plan(SessionWorld.ROOM));
        world.forget();

        world.become(SessionWorld.VINH, Role.TRAINER, Role.OFFICIAL);
        assertThat(world.service.require(id).id()).isEqualTo(id);
        assertThat(found(SessionFilter.all())).containsExactly(id);

        world.become(SessionWorld.LAN, Role.COORDINATOR);
        assertThat(found(SessionFilter.all())).containsExactly(id);

        world.become(SessionWorld.LAN, Role.TRAINER, Role.OFFICIAL);
        assertThat(found(SessionFilter.all())).isEmpty();
        assertThatThrownBy(() -> world.service.require(id)).isInstanceOf(NotFoundException.class);

        world.become(SessionWorld.VINH, Role.OFFICIAL);
        assertThat(found(SessionFilter.all())).isEmpty();
    }

    @Test
    void anotherTrainersSessionLooksNotFoundToWhoeverWouldChangeIt() {
        long id = world.open(SessionWorld.plan(SessionWorld.ROOM));
        world.forget();
        world.become(SessionWorld.LAN, Role.TRAINER);

        assertThat(world.service.require(id).id()).isEqualTo(id);
        assertThat(world.service.isManaged(id)).isFalse();
        assertThatThrownBy(() -> world.service.requireManaged(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.service.cancel(id, "x")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.service.lock(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.service.change(
                        id, SessionWorld.plan(SessionWorld.ROOM).command()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void mineAreTheSessionsThatTheActorTrains() {
        long vinhs = world.open(SessionWorld.plan(SessionWorld.ROOM));
        world.open(SessionWorld.plan(SessionWorld.OTHER_ROOM).trainedBy(SessionWorld.LAN));
        world.forget();
        SessionFilter mine = new SessionFilter("", null, null, null, null, null, true);

        world.become(SessionWorld.VINH, Role.TRAINER);
        assertThat(found(mine)).containsExactly(vinhs);
        world.become(SessionWorld.VINH, Role.OFFICIAL);
        assertThat(found(mine)).isEmpty();
    }

    @Test
    void aTrainerPlansOnlyWhatTheyTrain() {
        world.become(SessionWorld.LAN, Role.TRAINER);

        assertThat(refusal(() -> world.draft(SessionWorld.plan(SessionWorld.ROOM))))
                .containsExactly("session.refused.trainerNotMe");
        assertThat(world.draft(SessionWorld.plan(SessionWorld.ROOM).trainedBy(SessionWorld.LAN)))
                .isPositive();
    }

    @Test
    void anOpenSessionRefusesATakenVenueAndATakenTrainerAndADraftOnlyWarns() {
        world.open(SessionWorld.plan(SessionWorld.ROOM));
        long inTheRoom = world.draft(SessionWorld.plan()
                .trainedBy(SessionWorld.LAN)
                .meeting("2026-11-25", "09:00", "10:00", SessionWorld.ROOM));
        long byVinh = world.draft(SessionWorld.plan()
                .meeting("2026-11-25", "07:30", "17:00", SessionWorld.OTHER_ROOM)
                .signUp("2026-11-20T08:00", "2026-11-25T07:30"));
        world.forget();

        assertThat(world.service.clashesOf(inTheRoom)).extracting(Clash::kind).contains(ClashKind.VENUE_TAKEN);
        assertThat(refusal(() -> world.service.open(inTheRoom))).containsExactly("session.refused.venueClash");
        assertThat(refusal(() -> world.service.open(byVinh))).containsExactly("session.refused.trainerClash");
    }

    @Test
    void meetingsThatTouchDraftsAndOnlineRoomsDoNotKeepASessionFromOpening() {
        world.open(SessionWorld.plan(SessionWorld.ROOM));
        world.draft(SessionWorld.plan()
                .trainedBy(SessionWorld.LAN)
                .meeting("2026-11-26", "08:00", "11:30", SessionWorld.ROOM));
        world.open(SessionWorld.plan()
                .trainedBy(SessionWorld.LAN)
                .meeting("2026-11-27", "08:00", "11:30", SessionWorld.ONLINE));
        world.forget();

        assertThat(world.open(SessionWorld.plan().meeting("2026-11-25", "11:30", "12:30", SessionWorld.ROOM)))
                .isPositive();
        assertThat(world.open(SessionWorld.plan().meeting("2026-11-26", "08:00", "11:30", SessionWorld.ROOM)))
                .isPositive();
        assertThat(world.open(SessionWorld.plan().meeting("2026-11-27", "08:00", "11:30", SessionWorld.ONLINE)))
                .isPositive();
    }

    @Test
    void anOpenSessionCannotBeMovedOntoAnother() {
        world.open(SessionWorld.plan(SessionWorld.ROOM));
        long id = world.open(SessionWorld.plan()
                .trainedBy(SessionWorld.LAN)
                .meeting("2026-11-26", "08:00", "11:30", SessionWorld.ROOM));
        world.forget();
        PlanSessionCommand onto = SessionWorld.plan()
                .trainedBy(SessionWorld.LAN)
                .meeting("2026-11-25", "08:00", "11:30", SessionWorld.ROOM)
                .command();

        assertThat(refusal(() -> world.service.change(id, onto))).containsExactly("session.refused.venueClash");
    }

    @Test
    void unusualTimesAndASmallVenueWarn() {
        long id = world.draft(SessionWorld.plan()
                .seats(20)
                .meeting("2026-11-28", "08:00", "11:30", SessionWorld.OTHER_ROOM)
                .meeting("2026-11-30", "16:00", "17:30", SessionWorld.ROOM)
                .meeting("2026-12-01", "07:30", "17:00", SessionWorld.ROOM));
        world.forget();

        assertThat(world.service.clashesOf(id))
                .extracting(Clash::kind)
                .containsExactly(ClashKind.DAY_OFF, ClashKind.OUTSIDE_OFFICE_HOURS);
        assertThat(world.service.warnings(id)).extracting(Reason::key).containsExactly("session.warning.venueSmall");
    }

    @Test
    void openingTellsEachTrainerWithACalendarEntryForEachMeeting() {
        world.open(SessionWorld.plan()
                .trainedBy(SessionWorld.VINH, SessionWorld.LAN)
                .meeting("2026-11-25", "08:00", "11:30", SessionWorld.ROOM)
                .meeting("2026-11-26", "08:00", "11:30", SessionWorld.ROOM));

        assertThat(world.mails).extracting(MailDraft::template).containsOnly("session/trainer-assigned");
        assertThat(world.mails).extracting(MailDraft::officialId).containsExactly(SessionWorld.VINH, SessionWorld.LAN);
        assertThat(world.mails).allSatisfy(mail -> assertThat(mail.calendar()).hasSize(2));
        assertThat(world.events)
                .extracting(Object::getClass)
                .containsExactly(SessionPlanned.class, SessionOpened.class);
    }

    @Test
    void aMovedSessionTellsWhoStaysWhoComesAndWhoGoes() {
        long id = world.open(SessionWorld.plan()
                .trainedBy(SessionWorld.VINH)
                .meeting("2026-11-25", "08:00", "11:30", SessionWorld.ROOM)
                .meeting("2026-11-26", "08:00", "11:30", SessionWorld.ROOM));
        world.forget();
        world.mails.clear();
        MeetingRow second = world.service.meetingsOf(List.of(id)).get(1);

        world.service.change(
                id,
                SessionWorld.plan()
                        .trainedBy(SessionWorld.VINH, SessionWorld.LAN)
                        .meeting("2026-11-27", "08:00", "11:30", SessionWorld.ROOM)
                        .command());
        world.forget();

        assertThat(world.mails)
                .extracting(MailDraft::officialId, MailDraft::template)
                .containsExactlyInAnyOrder(
                        tuple(SessionWorld.LAN, "session/trainer-assigned"),
                        tuple(SessionWorld.VINH, "session/trainer-changed"));
        MailDraft changed = world.mails.stream()
                .filter(mail -> mail.template().endsWith("changed"))
                .findFirst()
                .orElseThrow();
        assertThat(changed.calendar())
                .extracting(part -> part.method(), part -> part.sequence())
                .containsExactly(tuple(Method.REQUEST, 1), tuple(Method.CANCEL, 1));
        assertThat(world.events.get(world.events.size() - 1))
                .isEqualTo(new SessionRescheduled(
                        0,
                        world.clock.instant(),
                        id,
                        SessionWorld.MODULE,
                        at("2026-11-25T08:00"),
                        at("2026-11-27T08:00"),
                        1,
                        List.of(new DroppedMeeting(second.id(), second.startsAt(), second.endsAt()))));

        world.mails.clear();
        world.service.change(
                id,
                SessionWorld.plan()
                        .trainedBy(SessionWorld.LAN)
                        .meeting("2026-11-27", "08:00", "11:30", SessionWorld.ROOM)
                        .command());

        assertThat(world.mails)
                .extracting(MailDraft::officialId, MailDraft::template)
                .containsExactly(tuple(SessionWorld.VINH, "session/trainer-cancelled"));
        assertThat(world.events.get(world.events.size() - 1)).isInstanceOf(SessionChanged.class);
    }

    @Test
    void cancellingAnOpenSessionTellsItsTrainersAndADraftNobody() {
        long open = world.open(SessionWorld.plan(SessionWorld.ROOM));
        long draft = world.draft(SessionWorld.plan(SessionWorld.OTHER_ROOM));
        world.forget();
        world.mails.clear();

        world.service.cancel(open, "Giảng viên ốm");
        world.service.cancel(draft, "Không cần nữa");

        assertThat(world.mails).hasSize(1);
        assertThat(world.mails.get(0).template()).isEqualTo("session/trainer-cancelled");
        assertThat(world.mails.get(0).model()).containsEntry("reason", "Giảng viên ốm");
        assertThat(world.mails.get(0).calendar()).allSatisfy(part -> {
            assertThat(part.method()).isEqualTo(Method.CANCEL);
            assertThat(part.sequence()).isEqualTo(1);
        });
    }

    @Test
    void seatsAreCountedInTheRow() {
        long id = world.open(SessionWorld.plan(SessionWorld.ROOM).seats(2).minimum(0));
        world.clock.advance(Duration.between(world.clock.instant(), at("2026-11-23T08:00")));

        assertThat(world.service.takeSeat(id).seatsLeft()).isEqualTo(1);
        assertThat(world.service.takeSeat(id).seatsLeft()).isZero();
        assertThat(refusal(() -> world.service.takeSeat(id))).containsExactly("session.refused.full");
        world.service.releaseSeat(id);
        world.forget();

        assertThat(world.service.require(id).seatsTaken()).isEqualTo(1);
        assertThat(world.service.takeFreedSeat(id).seatsLeft()).isZero();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> world.service.require(404)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.service.takeSeat(404)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.service.requireMeeting(404)).isInstanceOf(NotFoundException.class);
    }
}

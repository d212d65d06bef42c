package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.organisation.HalfDay;
import vn.camtay.organisation.OfficialLeave;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.TravelZone;
import vn.camtay.shared.error.ForbiddenException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.DatabaseExtension;

/** What a coordinator lets stand against a plan. */
@ExtendWith(DatabaseExtension.class)
class LetStandIT {
    private static final long AN = 929;

    private SessionWorld world;

    @BeforeEach
    void begin(EntityManager entityManager) {
        world = SessionWorld.in(entityManager);
        world.become(SessionWorld.LAN, Role.COORDINATOR);
    }

    private static Plans onSaturday() {
        return SessionWorld.plan().meeting("2026-11-28", "08:00", "11:30", SessionWorld.ROOM);
    }

    /** Beside the first: a refusal is rolled back only with its transaction, which a test shares. */
    private static Plans inOtherRoomOnSaturday() {
        return SessionWorld.plan()
                .trainedBy(SessionWorld.LAN)
                .meeting("2026-11-28", "08:00", "11:30", SessionWorld.OTHER_ROOM);
    }

    private Set<String> keys(long id) {
        return world.service.clashesOf(id).stream().map(Clash::key).collect(Collectors.toSet());
    }

    private static List<String> refusal(Runnable attempt) {
        return catchThrowableOfType(PlanRefusedException.class, attempt::run).reasons().stream()
                .map(Reason::key)
                .toList();
    }

    @Test
    void aDayOffRefusesTheOpeningUntilACoordinatorSaysWhyItMayStand() {
        long id = world.draft(onSaturday());
        long twin = world.draft(inOtherRoomOnSaturday());
        world.forget();
        assertThat(refusal(() -> world.service.open(twin))).containsExactly("session.refused.dayOff");
        world.events.clear();

        world.service.letStand(id, new ClashesLetStand(keys(id), " Phường đề nghị học thứ Bảy "));
        world.forget();
        world.service.open(id);

        assertThat(world.service.require(id).status()).isEqualTo(SessionStatus.OPEN);
        assertThat(world.service.clashesOf(id)).isEmpty();
        assertThat(world.service.overrides(id)).singleElement().satisfies(kept -> {
            assertThat(kept.kind()).isEqualTo(ClashKind.DAY_OFF);
            assertThat(kept.note()).isEqualTo("Phường đề nghị học thứ Bảy");
            assertThat(kept.reason()).isEqualTo(Reason.of("session.refused.dayOff", "1", "28/11/2026"));
        });
        assertThat(world.events.get(0))
                .isEqualTo(new ClashLetStand(
                        SessionWorld.LAN, world.clock.instant(), id, ClashKind.DAY_OFF, "Phường đề nghị học thứ Bảy"));
    }

    @Test
    void onlyWhatWasNamedStands() {
        world.leaves.add(new OfficialLeave(SessionWorld.VINH, HalfDay.morning(LocalDate.of(2026, 11, 25))));
        world.open(SessionWorld.plan(SessionWorld.ROOM).trainedBy(SessionWorld.LAN));
        long id = world.draft(SessionWorld.plan(SessionWorld.ROOM));
        String leave = world.service.clashesOf(id).stream()
                .filter(clash -> clash.kind() == ClashKind.TRAINER_ON_LEAVE)
                .map(Clash::key)
                .findFirst()
                .orElseThrow();

        world.service.letStand(id, new ClashesLetStand(Set.of(leave), "Đã xin đi dạy"));

        assertThat(refusal(() -> world.service.open(id))).containsExactly("session.refused.venueClash");
    }

    @Test
    void nothingStandsWithoutAReason() {
        long id = world.draft(onSaturday());

        assertThat(refusal(() -> world.service.letStand(id, new ClashesLetStand(keys(id), " "))))
                .containsExactly("session.refused.overrideReasonMissing");
        assertThat(refusal(() -> world.service.letStand(id, new ClashesLetStand(keys(id), "x".repeat(501)))))
                .containsExactly("session.refused.overrideReasonLong");
    }

    @Test
    void anOpenSessionMovesOntoADayOffOnlyByACoordinatorWhoLetsItStand() {
        long id = world.open(SessionWorld.plan(SessionWorld.ROOM));
        long twin = world.open(SessionWorld.plan(SessionWorld.OTHER_ROOM).trainedBy(SessionWorld.LAN));
        world.forget();
        PlanSessionCommand saturday = onSaturday().command();
        assertThat(refusal(() ->
                        world.service.change(twin, 0, inOtherRoomOnSaturday().command())))
                .containsExactly("session.refused.dayOff");
        Set<String> keys =
                world.service.clashesOf(id, saturday).stream().map(Clash::key).collect(Collectors.toSet());

        world.become(SessionWorld.VINH, Role.TRAINER);
        assertThatThrownBy(() -> world.service.change(id, 0, saturday, new ClashesLetStand(keys, "Tôi muốn")))
                .isInstanceOf(ForbiddenException.class);
        world.become(SessionWorld.LAN, Role.COORDINATOR);
        world.service.change(id, 0, saturday, new ClashesLetStand(keys, "Phường đề nghị"));

        assertThat(world.service.require(id).startsAt()).isEqualTo(Plans.at("2026-11-28T08:00"));
    }

    @Test
    void aParticipantsOtherSessionRefusesTheMoveUntilACoordinatorLetsItStand() {
        long id = world.open(SessionWorld.plan(SessionWorld.ROOM));
        world.participants.add(new BookedSlot(
                8,
                "Nguyễn Văn An",
                "M02-0001",
                SessionStatus.OPEN,
                1,
                Plans.at("2026-11-26T08:00"),
                Plans.at("2026-11-26T11:30"),
                null,
                TravelZone.MAINLAND,
                VenueKind.ROOM));
        PlanSessionCommand thursday = SessionWorld.plan()
                .meeting("2026-11-26", "08:00", "11:30", SessionWorld.ROOM)
                .command();

        assertThat(world.service.clashesOf(id, thursday)).singleElement().satisfies(clash -> {
            assertThat(clash.kind()).isEqualTo(ClashKind.PARTICIPANT_TAKEN);
            assertThat(clash.reason())
                    .isEqualTo(Reason.of(
                            "session.refused.participantClash",
                            "Nguyễn Văn An",
                            "M02-0001",
                            1,
                            "08:00–11:30 26/11/2026"));
        });
        Set<String> keys =
                world.service.clashesOf(id, thursday).stream().map(Clash::key).collect(Collectors.toSet());
        world.service.change(id, 0, thursday, new ClashesLetStand(keys, "Học nửa buổi mỗi nơi"));

        assertThat(world.service.require(id).startsAt()).isEqualTo(Plans.at("2026-11-26T08:00"));
    }

    @Test
    void aCounterThatParticipantsWouldLeaveShortRefusesTheMoveUntilACoordinatorLetsItStand() {
        long id = world.open(SessionWorld.plan(SessionWorld.ROOM));
        long twin = world.open(SessionWorld.plan(SessionWorld.OTHER_ROOM).trainedBy(SessionWorld.LAN));
        world.seated.add(AN);
        Reason shortage = Reason.of("enrolment.refused.cover", 0, "26/11/2026", "Hộ tịch", "Phường An Dương", 0, 1);
        world.shortages.add(shortage);
        world.forget();
        PlanSessionCommand thursday = SessionWorld.plan()
                .meeting("2026-11-26", "08:00", "11:30", SessionWorld.ROOM)
                .command();
        PlanSessionCommand twinOnThursday = SessionWorld.plan()
                .trainedBy(SessionWorld.LAN)
                .meeting("2026-11-26", "08:00", "11:30", SessionWorld.OTHER_ROOM)
                .command();

        assertThat(refusal(() -> world.service.change(twin, 0, twinOnThursday)))
                .containsExactly("enrolment.refused.cover");
        assertThat(world.coverAsked).singleElement().satisfies(asked -> {
            assertThat(asked.decided()).isTrue();
            assertThat(asked.before())
                    .extracting(CoverAsked.Stop::startsAt)
                    .containsExactly(Plans.at("2026-11-25T08:00"));
            assertThat(asked.after())
                    .containsExactly(new CoverAsked.Stop(
                            Plans.at("2026-11-26T08:00"), Plans.at("2026-11-26T11:30"), TravelZone.MAINLAND));
        });
        world.coverAsked.clear();

        List<Clash> before = world.service.clashesOf(id, thursday);
        assertThat(before).singleElement().satisfies(clash -> {
            assertThat(clash.kind()).isEqualTo(ClashKind.PARTICIPANT_COVER);
            assertThat(clash.reason()).isEqualTo(shortage);
        });
        assertThat(world.coverAsked.get(0).decided()).isFalse();
        world.service.change(
                id, 0, thursday, new ClashesLetStand(Set.of(before.get(0).key()), "Phường đã bố trí người thay"));

        assertThat(world.service.require(id).startsAt()).isEqualTo(Plans.at("2026-11-26T08:00"));
    }

    @Test
    void aChangeThatMovesNoMeetingAsksNothingAboutCounters() {
        long id = world.open(SessionWorld.plan(SessionWorld.ROOM));
        world.seated.add(AN);

        world.service.change(
                id, 0, SessionWorld.plan(SessionWorld.ROOM).seats(9).command());

        assertThat(world.coverAsked).isEmpty();
    }

    @Test
    void whoHasASeatIsLockedWithTheTrainersInOneOrder() {
        long id = world.open(SessionWorld.plan(SessionWorld.ROOM));
        world.seated.add(SessionWorld.LAN);
        List<Collection<Long>> locked = new ArrayList<>();
        world.service.clashes.officials = new OfficialService() {
            @Override
            public void lock(Collection<Long> ids) {
                locked.add(Set.copyOf(ids));
            }
        };

        world.service.change(
                id,
                0,
                SessionWorld.plan()
                        .meeting("2026-11-26", "08:00", "11:30", SessionWorld.ROOM)
                        .command());

        assertThat(locked).containsExactly(Set.of(SessionWorld.VINH, SessionWorld.LAN));
    }
}

package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.camtay.session.Plans.at;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.catalogue.Material;
import vn.camtay.catalogue.MaterialRow;
import vn.camtay.file.Uploads;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.organisation.WorkingCalendarService;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.testkit.DatabaseExtension;

/** Series and copies of a session on Wednesday 25/11/2026; Wednesday 09/12/2026 is a holiday here. */
@ExtendWith(DatabaseExtension.class)
class RepeatIT {
    private final RepeatService service = new RepeatService();
    private SessionWorld world;
    private long id;

    @BeforeEach
    void begin(EntityManager entityManager) {
        world = SessionWorld.in(entityManager);
        service.sessions = world.service;
        service.materials = Sessions.materials(entityManager, world.service);
        service.clashes = world.service.clashes;
        service.venues = new VenueService();
        service.venues.venues = world.service.venues;
        service.clock = world.clock;
        service.calendar = new WorkingCalendarService() {
            @Override
            public WorkingCalendar calendar() {
                return new WorkingCalendar(Set.of(LocalDate.of(2026, 12, 9)), Set.of(), List.of());
            }
        };
        world.service.clashes.calendar = service.calendar;
        service.batch = new BatchRunner() {
            @Override
            public <T> BatchReport<T> each(List<T> items, Consumer<T> action) {
                List<BatchReport.Failure<T>> failed = new ArrayList<>();
                items.forEach(item -> {
                    try {
                        action.accept(item);
                    } catch (DomainException refusal) {
                        failed.add(new BatchReport.Failure<>(item, refusal.reasons()));
                    }
                });
                return new BatchReport<>(items.size() - failed.size(), failed);
            }
        };
        id = world.draft(SessionWorld.plan(SessionWorld.ROOM).withApproval());
        world.forget();
    }

    private RepeatCommand weekly(int times) {
        return new RepeatCommand(id, times, 7, List.of());
    }

    @Test
    void everyWednesdayAgainAndTheHolidayIsMarkedNotChosen() {
        List<RepeatRow> rows = service.preview(weekly(3));

        assertThat(rows)
                .extracting(RepeatRow::startsAt)
                .containsExactly(at("2026-12-02T08:00"), at("2026-12-09T08:00"), at("2026-12-16T08:00"));
        assertThat(rows).extracting(RepeatRow::isGood).containsExactly(true, false, true);
        assertThat(rows.get(1).clashes()).extracting(Clash::kind).containsExactly(ClashKind.DAY_OFF);
    }

    @Test
    void aRowThatIsTakenSaysByWhat() {
        world.open(SessionWorld.plan().meeting("2026-12-02", "09:00", "10:00", SessionWorld.OTHER_ROOM));

        assertThat(service.preview(weekly(2)).get(0).clashes())
                .extracting(Clash::kind)
                .containsExactly(ClashKind.TRAINER_TAKEN);
    }

    @Test
    void chosenRowsBecomeDraftsWithTheirOwnWindow() {
        List<RepeatOutcome> outcomes = service.accept(weekly(3), Set.of(1, 3));
        world.forget();

        assertThat(outcomes).extracting(RepeatOutcome::index).containsExactly(1, 3);
        SessionDetail last = world.service.require(outcomes.get(1).sessionId());
        assertThat(last.status()).isEqualTo(SessionStatus.DRAFT);
        assertThat(last.startsAt()).isEqualTo(at("2026-12-16T08:00"));
        assertThat(last.signUpClosesAt()).isEqualTo(at("2026-12-15T17:00"));
        assertThat(last.approvalRequired()).isTrue();
    }

    @Test
    void aCopyHasTheMaterialsOfItsPatternWithFilesOfItsOwn() {
        service.materials.add(id, Material.text("Đọc trước", "Điều 5"));
        service.materials.add(id, "Mẫu đơn", Uploads.named("mau.pdf", Uploads.pdf()));
        world.forget();

        long copy = service.accept(weekly(1), Set.of(1)).get(0).sessionId();
        world.forget();

        List<MaterialRow> copied = service.materials.of(world.service.require(copy));
        assertThat(copied).extracting(MaterialRow::title).containsExactly("Đọc trước", "Mẫu đơn");
        List<MaterialRow> pattern = service.materials.of(world.service.require(id));
        service.materials.remove(pattern.get(1).id());
        world.forget();
        long file = service.materials.requireFile(copied.get(1).id()).id();
        assertThat(service.materials.files.chunk(SessionMaterialService.OWNER, file, 0))
                .hasValueSatisfying(content -> assertThat(content).isEqualTo(Uploads.pdf()));
    }

    @Test
    void theFailingRowInTheMiddleStopsNoOther() {
        RepeatCommand copies =
                new RepeatCommand(id, 1, 7, List.of(SessionWorld.OTHER_ROOM, SessionWorld.ROOM, SessionWorld.ONLINE));
        service.sessions = new SessionServiceRefusing(world.service, SessionWorld.ROOM);

        List<RepeatOutcome> outcomes = service.accept(copies, Set.of(1, 2, 3));

        assertThat(outcomes).extracting(outcome -> outcome.sessionId() > 0).containsExactly(true, false, true);
        assertThat(outcomes.get(1).refused()).isNotEmpty();
    }

    @Test
    void aSeriesCanBeOneSessionOfSeveralMeetings() {
        service.acceptAsMeetings(weekly(3), Set.of(1, 3));
        world.forget();

        assertThat(world.service.require(id).meetings())
                .extracting(MeetingRow::startsAt)
                .containsExactly(at("2026-11-25T08:00"), at("2026-12-02T08:00"), at("2026-12-16T08:00"));
    }

    @Test
    void bothSidesOfTheBounds() {
        assertThat(service.preview(weekly(1))).hasSize(1);
        assertThat(service.preview(weekly(30))).hasSize(30);
        assertThatThrownBy(() -> service.preview(weekly(0))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> service.preview(weekly(31))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> service.preview(new RepeatCommand(id, 1, 0, List.of())))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> service.preview(new RepeatCommand(id, 1, 91, List.of())))
                .isInstanceOf(InvalidInputException.class);
        assertThat(service.preview(new RepeatCommand(id, 1, 0, List.of(SessionWorld.OTHER_ROOM))))
                .hasSize(1);
    }

    /** Plans nothing in one venue. */
    private static final class SessionServiceRefusing extends SessionService {
        private final SessionService real;
        private final long refusedVenue;

        SessionServiceRefusing(SessionService real, long refusedVenue) {
            this.real = real;
            this.refusedVenue = refusedVenue;
        }

        @Override
        public SessionDetail requireManaged(long id) {
            return real.requireManaged(id);
        }

        @Override
        public long plan(PlanSessionCommand command) {
            if (command.meetings().get(0).venueId() == refusedVenue) {
                throw new InvalidInputException("session.refused.venueUnknown");
            }
            return real.plan(command);
        }
    }
}

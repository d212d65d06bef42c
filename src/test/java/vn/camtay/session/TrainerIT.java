package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.organisation.OfficialRow;
import vn.camtay.organisation.OfficialService;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

/** Who may be asked to train what, and when. */
@ExtendWith(DatabaseExtension.class)
class TrainerIT {
    private static final WeekHours TUESDAYS =
            new WeekHours(Map.of(DayOfWeek.TUESDAY, new DayHours(LocalTime.of(8, 0), LocalTime.of(11, 30))));

    private final TrainerService service = new TrainerService();
    private SessionWorld world;

    @BeforeEach
    void begin(EntityManager entityManager) {
        world = SessionWorld.in(entityManager);
        service.trainers = world.service.clashes.trainers;
        service.modules = world.service.modules;
        service.currentUser = world.service.currentUser;
        service.clock = world.clock;
        service.events = world.service.events;
        service.officials = new OfficialService() {
            @Override
            public OfficialRow require(long id) {
                return null;
            }
        };
        world.become(SessionWorld.LAN, Role.COORDINATOR);
    }

    private void describe(long officialId, Set<Long> modules, WeekHours hours, Integer cap) {
        service.describe(new TrainerCommand(officialId, modules, hours, cap));
    }

    private List<Long> offered(Long module, String text) {
        return service.offered(module, text, 8).stream()
                .map(TrainerRow::officialId)
                .toList();
    }

    @Test
    void onlyWhoeverIsListedAndMayTeachTheModuleIsOffered() {
        describe(SessionWorld.VINH, Set.of(SessionWorld.MODULE), WeekHours.ALWAYS, null);
        assertThat(offered(SessionWorld.MODULE, "")).containsExactly(SessionWorld.VINH);
        assertThat(offered(SessionWorld.MODULE + 1, "")).isEmpty();
        assertThat(offered(null, "vinh")).containsExactly(SessionWorld.VINH);
        assertThat(offered(null, "lan")).isEmpty();

        describe(SessionWorld.LAN, Set.of(), WeekHours.ALWAYS, null);
        assertThat(offered(SessionWorld.MODULE + 1, "")).containsExactly(SessionWorld.LAN);
    }

    @Test
    void theListTakesTwoStatementsAndCountsModulesAndComingMeetings(StatementCounter statements) {
        describe(SessionWorld.VINH, Set.of(SessionWorld.MODULE), TUESDAYS, 4);
        describe(SessionWorld.LAN, Set.of(), WeekHours.ALWAYS, null);
        world.open(SessionWorld.plan(SessionWorld.ROOM).trainedBy(SessionWorld.LAN));
        world.forget();
        statements.reset();

        var page = service.search("", PageQuery.page(1, 20));

        assertThat(statements.count()).isEqualTo(2);
        assertThat(page.rows())
                .extracting(TrainerListRow::officialId)
                .containsExactly(SessionWorld.LAN, SessionWorld.VINH);
        assertThat(page.rows()).extracting(TrainerListRow::modules).containsExactly(0L, 1L);
        assertThat(page.rows()).extracting(TrainerListRow::meetings).containsExactly(1L, 0L);
        assertThat(page.rows()).extracting(TrainerListRow::hours).containsExactly(WeekHours.ALWAYS, TUESDAYS);
    }

    @Test
    void whatIsKnownOfATrainerStandsAgainstAPlan() {
        world.entityManager
                .createNativeQuery(
                        "insert into module (id, code, name_vi, name_en, search_key, periods, format, lead_unit,"
                                + " product, status) values (912, 'M07', 'Chứng thực', 'Certification', 'm07', 8, 'x', 'x', 'x', 'ACTIVE')")
                .executeUpdate();
        describe(SessionWorld.VINH, Set.of(912L), TUESDAYS, 1);
        long id = world.draft(SessionWorld.plan()
                .meeting("2026-11-25", "08:00", "09:30", SessionWorld.ROOM)
                .meeting("2026-11-26", "08:00", "09:30", SessionWorld.ROOM));
        world.forget();

        assertThat(world.service.clashesOf(id))
                .extracting(Clash::kind)
                .containsExactly(
                        ClashKind.TRAINER_NOT_FOR_MODULE,
                        ClashKind.TRAINER_NOT_AVAILABLE,
                        ClashKind.TRAINER_NOT_AVAILABLE,
                        ClashKind.TRAINER_LOADED);
    }

    @Test
    void aTrainerSaysWhenTheyAreAvailableAndKeepsWhatTheCoordinatorSaid() {
        describe(SessionWorld.VINH, Set.of(SessionWorld.MODULE), WeekHours.ALWAYS, 4);
        world.become(SessionWorld.VINH, Role.TRAINER);

        service.beAvailable(TUESDAYS);
        world.forget();

        TrainerProfile profile = service.trainers.find(SessionWorld.VINH).orElseThrow();
        assertThat(profile.hours()).isEqualTo(TUESDAYS);
        assertThat(profile.loadCap()).isEqualTo(4);
        assertThat(profile.moduleIds()).containsExactly(SessionWorld.MODULE);
    }

    @Test
    void bothSidesOfTheLoad() {
        describe(SessionWorld.VINH, Set.of(), WeekHours.ALWAYS, 1);
        describe(SessionWorld.VINH, Set.of(), WeekHours.ALWAYS, 60);
        assertThatThrownBy(() -> describe(SessionWorld.VINH, Set.of(), WeekHours.ALWAYS, 0))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> describe(SessionWorld.VINH, Set.of(), WeekHours.ALWAYS, 61))
                .isInstanceOf(InvalidInputException.class);
    }
}

package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camtay.session.Plans.at;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.mail.MailDraft;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.RecordedEvents;

/** Too few people signed up; sign-up closes on 24/11/2026 at 17:00, and Lan is a coordinator. */
@ExtendWith(DatabaseExtension.class)
class MinimumAlarmIT {
    private final MinimumAlarmService service = new MinimumAlarmService();
    private SessionWorld world;
    private long id;

    @BeforeEach
    void begin(EntityManager entityManager) {
        world = SessionWorld.in(entityManager);
        service.sessions = world.service.sessions;
        service.officials = world.service.officials;
        service.policies = world.service.clashes.policies;
        service.mails = world.service.mails;
        service.clock = world.clock;
        service.holders = new RecordedEvents<>(asked -> asked.add(Set.of(SessionWorld.LAN)));
        id = world.open(SessionWorld.plan(SessionWorld.ROOM));
        world.forget();
        world.mails.clear();
    }

    private void look(String moment) {
        world.clock.advance(Duration.between(world.clock.instant(), at(moment)));
        service.findDue().forEach(service::alarm);
        world.forget();
    }

    @Test
    void trainersAndCoordinatorsAreToldOnceADayBeforeTheClosing() {
        look("2026-11-23T16:59");
        assertThat(world.mails).isEmpty();

        look("2026-11-23T17:00");
        look("2026-11-23T17:01");
        service.alarm(id);

        assertThat(world.mails).extracting(MailDraft::officialId).containsExactly(SessionWorld.VINH, SessionWorld.LAN);
        assertThat(world.mails).extracting(MailDraft::template).containsOnly("session/under-minimum");
    }

    @Test
    void nobodyIsToldOnceSomebodyDecidedToHoldIt() {
        world.service.holdBelowMinimum(id, "Phường cần ngay");
        world.forget();

        look("2026-11-24T08:00");

        assertThat(world.mails).isEmpty();
        assertThat(world.service.require(id).belowMinimumReason()).isEqualTo("Phường cần ngay");
    }
}

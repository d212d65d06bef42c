package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import vn.camtay.organisation.PolicySetting;
import vn.camtay.organisation.PolicySettingService;
import vn.camtay.organisation.PolicySettings;
import vn.camtay.organisation.TravelZone;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionMaterialService;
import vn.camtay.session.TravelTime;

/** The office's settings for places in a session: those that hold on the day of its first meeting. */
@ApplicationScoped
class EnrolmentRules {
    @Inject
    PolicySettingService policies;

    @Inject
    SessionMaterialService materials;

    @Inject
    Clock clock;

    Target target(SessionDetail session, Map<Long, TravelZone> zones) {
        PolicySettings settings = settings(session.startsAt());
        return new Target(
                session,
                zones,
                TravelTime.of(settings),
                session.startsAt().minus(Duration.ofHours(settings.get(PolicySetting.WITHDRAWAL_CUT_OFF))),
                lastPromoted(session.startsAt()),
                new Once<>(() -> materials.titles(session)));
    }

    /** How long the ways between the zones take on the day of that moment. */
    TravelTime travel(Instant moment) {
        return TravelTime.of(settings(moment));
    }

    /** Last moment, inclusive, at which a free place of a session that starts then goes to somebody who waits. */
    Instant lastPromoted(Instant startsAt) {
        return startsAt.minus(Duration.ofHours(settings(startsAt).get(PolicySetting.PROMOTION_STOP)));
    }

    /** Last moment, inclusive, at which a head names people for seats kept for the unit. */
    Instant lastNamed(SessionDetail session) {
        return session.startsAt()
                .minus(Duration.ofDays(settings(session.startsAt()).get(PolicySetting.RESERVATION_NAMES)));
    }

    /** From this moment on, inclusive, kept seats without a name of a session that starts then are free for all. */
    Instant released(Instant startsAt) {
        return startsAt.minus(Duration.ofDays(settings(startsAt).get(PolicySetting.RESERVATION_RELEASE)));
    }

    private PolicySettings settings(Instant moment) {
        return policies.on(LocalDate.ofInstant(moment, clock.getZone()));
    }
}

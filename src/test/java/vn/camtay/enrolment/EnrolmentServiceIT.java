package vn.camtay.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.mail.CalendarPart;
import vn.camtay.mail.MailDraft;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.organisation.OfficialService;
import vn.camtay.session.DroppedMeeting;
import vn.camtay.session.SessionCancelled;
import vn.camtay.session.SessionRescheduled;
import vn.camtay.session.TimeSlot;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.DatabaseExtension;

/** What people and organisers do with places: rows, seats, mails, events, locks. */
@ExtendWith(DatabaseExtension.class)
class EnrolmentServiceIT {
    private EnrolmentWorld world;
    private long session;
    private long an;
    private long huong;
    private long binh;

    @BeforeEach
    void people(EntityManager database) {
        world = new EnrolmentWorld(database);
        session = world.session(2, 7);
        an = world.official("Nguyễn Văn An");
        huong = world.official("Đặng Thị Hường");
        binh = world.official("Lê Văn Bình");
        world.become(an, Role.OFFICIAL);
    }

    private static List<String> keys(DomainException refusal) {
        return refusal.reasons().stream().map(reason -> reason.key()).toList();
    }

    @Nested
    class Enrolling {
        @Test
        void takesASeatTellsThePersonAndSaysThatItHappened() {
            Placed placed = world.enrolments.enrol(session);

            assertThat(placed.status()).isEqualTo(EnrolmentStatus.ENROLLED);
            assertThat(world.taken(session)).isEqualTo(1);
            assertThat(world.mails).singleElement().satisfies(mail -> {
                assertThat(mail.key()).isEqualTo("enrolment/enrolled/" + placed.enrolmentId() + "/0");
                assertThat(mail.calendar()).singleElement().satisfies(part -> {
                    assertThat(part.method()).isEqualTo(CalendarPart.Method.REQUEST);
                    assertThat(part.uid()).startsWith("s" + session + "-m").endsWith("-o" + an + "@camtay");
                    assertThat(part.sequence()).isZero();
                });
            });
            assertThat(world.events.fired()).hasOnlyElementsOfType(OfficialEnrolled.class);
        }

        @Test
        void locksTheSessionThenThePeopleBeforeItReads() {
            List<String> steps = new ArrayList<>();
            OfficialService officials = world.places.officials;
            world.places.officials = new OfficialService() {
                @Override
                public void lock(Collection<Long> ids) {
                    assertThat(world.places
                                    .persons
                                    .entityManager
                                    .getTransaction()
                                    .isActive())
                            .isTrue();
                    steps.add("people " + ids);
                    officials.lock(ids);
                }

                @Override
                public List<OfficialContact> contacts(Collection<Long> ids) {
                    return officials.contacts(ids);
                }
            };

            world.enrolments.enrol(session);

            assertThat(steps).containsExactly("people [" + an + "]");
        }

        @Test
        void aRefusalTakesNothingTellsNobodyAndNamesEveryReason() {
            world.enrolAs(huong, session);
            world.enrolAs(binh, session);
            world.mails.clear();
            world.become(an, Role.OFFICIAL);
            world.clock.advance(Duration.ofDays(5));

            assertThatThrownBy(() -> world.enrolments.enrol(session))
                    .isInstanceOfSatisfying(EnrolmentRefusedException.class, refusal -> assertThat(keys(refusal))
                            .containsExactly("session.refused.full", "session.refused.signUpOver"));
            assertThat(world.taken(session)).isEqualTo(2);
            assertThat(world.mails).isEmpty();
        }

        @Test
        void whoLacksAModuleIsToldWhich() {
            world.missing.put(an, List.of(EnrolmentWorld.moduleRow(77)));

            assertThatThrownBy(() -> world.enrolments.enrol(session))
                    .isInstanceOfSatisfying(EnrolmentRefusedException.class, refusal -> assertThat(keys(refusal))
                            .containsExactly("enrolment.refused.prerequisite"));
            assertThat(world.enrolments.myPlace(session).missing())
                    .extracting("id")
                    .containsExactly(77L);
        }

        @Test
        void aSessionForOtherUnitsRefuses() {
            long other = world.rows.unit("10532", "WARD", "Phường Lê Thanh Nghị", null);
            world.rows.run("insert into session_audience_unit (session_id, unit_id) values (?1, ?2)", session, other);

            assertThatThrownBy(() -> world.enrolments.enrol(session))
                    .isInstanceOfSatisfying(EnrolmentRefusedException.class, refusal -> assertThat(keys(refusal))
                            .containsExactly("enrolment.refused.audienceUnit"));
        }

        @Test
        void aSeatKeptForAUnitIsNotTaken() {
            world.rows.run("update coaching_session set seats_reserved = 2 where id = ?1", session);

            assertThatThrownBy(() -> world.enrolments.enrol(session))
                    .isInstanceOfSatisfying(EnrolmentRefusedException.class, refusal -> assertThat(keys(refusal))
                            .containsExactly("session.refused.fullReserved"));
        }
    }

    @Nested
    class BetweenTwoZones {
        private long island;

        /** From 13:00 on at Cát Hải, two hours after the mainland's session ends. */
        @BeforeEach
        void twoHoursToCatHai() {
            Instant starts = EnrolmentWorld.STARTS.plus(Duration.ofHours(5));
            island = world.rows.session(world.module, "OPEN", world.ward, starts, starts.plus(Duration.ofHours(2)));
            world.rows.run("update coaching_session set opened_at = '2026-11-01', minimum = 0 where id = ?1", island);
            world.rows.run(
                    "update venue set travel_zone = 'CAT_HAI' where id in (select venue_id from meeting where session_id = ?1)",
                    island);
        }

        private void minutes(int minutes, String from) {
            world.rows.run(
                    "insert into policy_setting (setting, valid_from, value) values ('TRAVEL_CAT_HAI', ?2, ?1)",
                    minutes,
                    from);
            world.enrolments.enrol(session);
        }

        @Test
        void theWayThatTheOfficeSetFitsExactly() {
            world.rows.run(
                    "insert into policy_setting (setting, valid_from, value) values ('TRAVEL_CAT_HAI', '2026-12-08', 500)");
            minutes(120, "2026-12-07");

            assertThat(world.enrolments.enrol(island).status()).isEqualTo(EnrolmentStatus.ENROLLED);
        }

        @Test
        void oneMinuteMoreIsTooFar() {
            minutes(121, "2026-12-07");

            assertThatThrownBy(() -> world.enrolments.enrol(island))
                    .isInstanceOfSatisfying(EnrolmentRefusedException.class, refusal -> assertThat(keys(refusal))
                            .containsExactly("enrolment.refused.travel"));
        }
    }

    @Nested
    class IntoAClash {
        private long other;

        @BeforeEach
        void aSeatAtTheSameTime() {
            other = world.session(2, 7);
            world.enrolments.enrol(other);
        }

        @Test
        void aTrainersReasonDoesNotHelp() {
            world.rows.trainer(session, huong);
            world.become(huong, Role.TRAINER);

            assertThatThrownBy(() -> world.roster.enrolOfficial(new EnrolOfficialCommand(session, an, "gấp")))
                    .isInstanceOf(EnrolmentRefusedException.class);
        }

        @Test
        void aHeadsReasonDoesNotHelp() {
            world.become(huong, Role.HEAD);

            assertThat(world.nominations
                            .nominate(new NominateCommand(session, List.of(an), "gấp"))
                            .failed())
                    .hasSize(1);
        }

        @Test
        void aCoordinatorsReasonIsKeptAndShown() {
            world.become(huong, Role.COORDINATOR);
            EnrolOfficialCommand silent = new EnrolOfficialCommand(session, an, null);
            assertThatThrownBy(() -> world.roster.enrolOfficial(silent)).isInstanceOf(EnrolmentRefusedException.class);

            long id = world.roster.enrolOfficial(new EnrolOfficialCommand(session, an, "học nửa buổi mỗi nơi"));

            assertThat(world.roster.bypasses(session).get(id)).singleElement().satisfies(kept -> {
                assertThat(kept.condition()).isEqualTo(EnrolmentCondition.CLASH);
                assertThat(kept.reason()).isEqualTo("học nửa buổi mỗi nơi");
            });
        }

        @Test
        void theOtherSessionExcusesNobodyFromTheirCounter() {
            long post = world.rows.post("P90", "Một cửa");
            long alone = world.rows.official("Vũ Thị Cúc", world.ward, post);
            world.rows.counter(world.ward, "Một cửa", 1, post);
            world.become(huong, Role.COORDINATOR);
            world.roster.enrolOfficial(new EnrolOfficialCommand(other, alone, "đã có người trực thay"));

            long id = world.roster.enrolOfficial(new EnrolOfficialCommand(session, alone, "học nửa buổi mỗi nơi"));

            assertThat(world.roster.bypasses(session).get(id))
                    .extracting(BypassRow::condition)
                    .containsExactlyInAnyOrder(EnrolmentCondition.CLASH, EnrolmentCondition.COVER);
        }

        @Test
        void aMovesReasonIsNotOneForAClash() {
            long from = world.session(2, 9);
            world.enrolments.enrol(from);
            world.become(huong, Role.COORDINATOR);

            assertThatThrownBy(() -> world.roster.move(new MoveOfficialCommand(an, from, session, "đổi ca")))
                    .isInstanceOf(EnrolmentRefusedException.class);
        }
    }

    @Nested
    class ByAnOrganiser {
        @BeforeEach
        void trainer() {
            world.rows.trainer(session, huong);
            world.become(huong, Role.TRAINER);
        }

        @Test
        void theWindowIsSetAsideWithAReasonThatIsKept() {
            world.clock.advance(Duration.ofDays(5));
            EnrolOfficialCommand silent = new EnrolOfficialCommand(session, an, " ");

            assertThatThrownBy(() -> world.roster.enrolOfficial(silent)).isInstanceOf(EnrolmentRefusedException.class);
            long id = world.roster.enrolOfficial(new EnrolOfficialCommand(session, an, "người thay thế"));

            assertThat(world.roster.roster(session)).extracting(RosterRow::note).containsExactly("người thay thế");
            assertThat(world.roster.bypasses(session).get(id)).singleElement().satisfies(kept -> {
                assertThat(kept.condition()).isEqualTo(EnrolmentCondition.SIGN_UP_OVER);
                assertThat(kept.reason()).isEqualTo("người thay thế");
                assertThat(kept.by()).isEqualTo("Người dùng " + huong);
            });
        }

        @Test
        void noReasonMakesAFullSessionBigger() {
            world.rows.run("update coaching_session set capacity = 1 where id = ?1", session);
            world.roster.enrolOfficial(new EnrolOfficialCommand(session, binh, null));

            assertThatThrownBy(() -> world.roster.enrolOfficial(new EnrolOfficialCommand(session, an, "khẩn cấp")))
                    .isInstanceOf(EnrolmentRefusedException.class);
        }

        @Test
        void takingSomebodyOutNeedsAReasonWhichTheyRead() {
            world.roster.enrolOfficial(new EnrolOfficialCommand(session, an, null));

            assertThatThrownBy(() -> world.roster.removeOfficial(new RemoveOfficialCommand(session, an, "")))
                    .isInstanceOf(DomainException.class);
            world.roster.removeOfficial(new RemoveOfficialCommand(session, an, "trùng lịch trực"));

            assertThat(world.taken(session)).isZero();
            MailDraft mail = world.mails.get(1);
            assertThat(mail.template()).isEqualTo("enrolment/removed");
            assertThat(mail.model()).containsEntry("note", "trùng lịch trực");
            assertThat(mail.calendar().get(0).method()).isEqualTo(CalendarPart.Method.CANCEL);
            assertThat(mail.calendar().get(0).sequence()).isEqualTo(1);
        }

        @Test
        void somebodyElsesSessionLooksNotFound() {
            long foreign = world.session(5, 9);

            assertThatThrownBy(() -> world.roster.enrolOfficial(new EnrolOfficialCommand(foreign, an, null)))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Nested
    class ByAHead {
        @Test
        void afterTheCutOffTheHeadsWordAndReasonFreeTheSeat() {
            world.enrolAs(an, session);
            world.clock.advance(Duration.ofDays(5).plusHours(1));
            assertThatThrownBy(() -> world.withdrawAs(an, session)).isInstanceOf(EnrolmentRefusedException.class);

            world.become(huong, Role.HEAD);
            world.roster.removeOfficial(new RemoveOfficialCommand(session, an, "trực bầu cử"));

            assertThat(world.status(an, session)).isEqualTo(EnrolmentStatus.WITHDRAWN);
            assertThat(world.roster.bypasses(session).values().iterator().next())
                    .extracting(BypassRow::condition)
                    .containsExactly(EnrolmentCondition.PAST_CUT_OFF);
        }

        @Test
        void anotherUnitsPeopleLookNotFound() {
            long elsewhere = world.rows.official(
                    "Trần Văn Cường", world.rows.unit("10532", "WARD", "Phường Lê Thanh Nghị", null));
            world.enrolAs(elsewhere, session);
            world.become(huong, Role.HEAD);

            assertThatThrownBy(() -> world.roster.removeOfficial(new RemoveOfficialCommand(session, elsewhere, "x")))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Nested
    class Moving {
        private long later;

        @BeforeEach
        void enrolled() {
            later = world.session(1, 8);
            world.enrolAs(an, session);
            world.mails.clear();
            world.become(huong, Role.COORDINATOR);
        }

        @Test
        void aSeatInTheOneForTheSeatInTheOther() {
            world.roster.move(new MoveOfficialCommand(an, session, later, "đổi ca trực"));

            assertThat(world.taken(session)).isZero();
            assertThat(world.taken(later)).isEqualTo(1);
            assertThat(world.mailsTo(an)).containsExactly("removed", "moved");
        }

        @Test
        void twoSessionsAtTheSameTimeAreNoClashForWhoLeavesTheOne() {
            long sameTime = world.session(1, 7);

            world.roster.move(new MoveOfficialCommand(an, session, sameTime, "đổi phòng"));

            assertThat(world.status(an, sameTime)).isEqualTo(EnrolmentStatus.ENROLLED);
        }

        @Test
        void aFullSessionTakesNobody() {
            world.enrolAs(binh, later);
            world.become(huong, Role.COORDINATOR);

            assertThatThrownBy(() -> world.roster.move(new MoveOfficialCommand(an, session, later, "đổi ca")))
                    .isInstanceOf(EnrolmentRefusedException.class);
        }

        @Test
        void anotherModuleIsNoPlaceToMoveTo() {
            long other = world.rows.session(
                    world.rows.module("M02", "Hộ tịch"),
                    "OPEN",
                    world.ward,
                    EnrolmentWorld.STARTS,
                    EnrolmentWorld.STARTS.plusSeconds(3600));
            world.rows.run("update coaching_session set opened_at = '2026-11-01' where id = ?1", other);

            assertThatThrownBy(() -> world.roster.move(new MoveOfficialCommand(an, session, other, "đổi")))
                    .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(keys(refusal))
                            .containsExactly("enrolment.refused.moveOtherModule"));
        }
    }

    @Nested
    class WithTheSession {
        private final SessionObserver observer = new SessionObserver();

        @BeforeEach
        void twoPeopleAndOneWhoWaits() {
            observer.enrolments = world.enrolments;
            observer.reservations = world.reservations;
            world.enrolAs(an, session);
            world.enrolAs(huong, session);
            world.waitAs(binh, session);
            world.mails.clear();
            world.become(huong, Role.COORDINATOR);
        }

        @Test
        void whereElseThePeopleWithASeatAreIsKnownUnlessBothWasAllowed() {
            long elsewhere = world.session(2, 7);
            world.rows.enrolment(elsewhere, an, "ENROLLED");
            world.rows.enrolment(elsewhere, binh, "ENROLLED");
            TakingPartRepository taking = new TakingPartRepository();
            taking.entityManager = world.places.persons.entityManager;
            TimeSlot then = new TimeSlot(EnrolmentWorld.STARTS, EnrolmentWorld.STARTS.plusSeconds(60));

            assertThat(taking.holders(session)).containsExactlyInAnyOrder(an, huong);
            assertThat(taking.elsewhere(session, then)).singleElement().satisfies(slot -> {
                assertThat(slot.holderName()).isEqualTo("Nguyễn Văn An");
                assertThat(slot.number()).isEqualTo(1);
            });
            assertThat(taking.elsewhere(
                            session,
                            new TimeSlot(
                                    EnrolmentWorld.STARTS.minusSeconds(60), EnrolmentWorld.STARTS))) // touches only
                    .isEmpty();

            world.rows.run(
                    "insert into enrolment_bypass (enrolment_id, condition_name, account_id, account_name, set_aside_at, reason)"
                            + " select id, 'CLASH', 1, 'Điều phối', utc_timestamp(), 'Được' from enrolment"
                            + " where session_id = ?1 and official_id = ?2",
                    elsewhere,
                    an);
            assertThat(taking.elsewhere(session, then)).isEmpty();
        }

        @Test
        void aClashThatWasLetStandIsKeptWithThePlaceOfWhomItConcernsOnce() {
            world.rows.enrolment(world.session(2, 7), an, "ENROLLED");
            world.become(huong, Role.COORDINATOR);
            SessionRescheduled moved = new SessionRescheduled(
                    1, world.clock.instant(), session, 1, EnrolmentWorld.STARTS, EnrolmentWorld.STARTS, 1, List.of());
            observer.onRescheduled(moved);
            assertThat(world.roster.bypasses(session)).isEmpty();

            world.rows.run(
                    "insert into session_override (session_id, kind, clash, note, account_id, made_at)"
                            + " values (?1, 'PARTICIPANT_TAKEN', 'k', 'Học nửa buổi mỗi nơi', 1, utc_timestamp())",
                    session);
            observer.onRescheduled(moved);
            observer.onRescheduled(moved);

            assertThat(world.roster.bypasses(session).values())
                    .singleElement()
                    .satisfies(kept -> assertThat(kept).singleElement().satisfies(one -> {
                        assertThat(one.condition()).isEqualTo(EnrolmentCondition.CLASH);
                        assertThat(one.reason()).isEqualTo("Học nửa buổi mỗi nơi");
                    }));
        }

        @Test
        void aCounterThatWasLetBeShortIsKeptWithThePlaceOfWhoLeavesItShort() {
            long post = world.rows.post("P90", "Một cửa");
            long alone = world.rows.official("Vũ Thị Cúc", world.ward, post);
            world.rows.counter(world.ward, "Một cửa", 1, post);
            world.rows.enrolment(session, alone, "ENROLLED");
            world.become(huong, Role.COORDINATOR);
            world.rows.run(
                    "insert into session_override (session_id, kind, clash, note, account_id, made_at)"
                            + " values (?1, 'PARTICIPANT_COVER', 'k', 'Phường đã bố trí người thay', 1, utc_timestamp())",
                    session);

            observer.onRescheduled(new SessionRescheduled(
                    1, world.clock.instant(), session, 1, EnrolmentWorld.STARTS, EnrolmentWorld.STARTS, 1, List.of()));

            assertThat(world.roster.bypasses(session).values())
                    .singleElement()
                    .satisfies(kept -> assertThat(kept).singleElement().satisfies(one -> {
                        assertThat(one.condition()).isEqualTo(EnrolmentCondition.COVER);
                        assertThat(one.reason()).isEqualTo("Phường đã bố trí người thay");
                    }));
        }

        @Test
        void aCancelledSessionFreesAllSeatsAndTellsEachPersonOnce() {
            world.rows.run("update coaching_session set status = 'CANCELLED' where id = ?1", session);

            observer.onCancelled(new SessionCancelled(1, world.clock.instant(), session, 1, 1));

            assertThat(world.taken(session)).isZero();
            assertThat(List.of(world.status(an, session), world.status(huong, session), world.status(binh, session)))
                    .containsOnly(EnrolmentStatus.CANCELLED_BY_SESSION);
            assertThat(world.mails).extracting(MailDraft::officialId).containsExactlyInAnyOrder(an, huong, binh);
            assertThat(world.mails).allSatisfy(mail -> {
                assertThat(mail.template()).isEqualTo("enrolment/session-cancelled");
                assertThat(mail.calendar())
                        .extracting(CalendarPart::method)
                        .containsExactlyElementsOf(
                                mail.officialId() == binh ? List.of() : List.of(CalendarPart.Method.CANCEL));
            });
        }

        @Test
        void aMovedSessionKeepsTheSeatsAndTellsOnlyWhoHasOne() {
            observer.onRescheduled(new SessionRescheduled(
                    1, world.clock.instant(), session, 1, EnrolmentWorld.STARTS, EnrolmentWorld.STARTS, 1, List.of()));

            assertThat(world.taken(session)).isEqualTo(2);
            assertThat(world.mails).extracting(MailDraft::officialId).containsExactlyInAnyOrder(an, huong);
            assertThat(world.mails).allSatisfy(mail -> {
                assertThat(mail.template()).isEqualTo("enrolment/session-changed");
                assertThat(mail.calendar().get(0).method()).isEqualTo(CalendarPart.Method.REQUEST);
                assertThat(mail.calendar().get(0).sequence()).isEqualTo(1);
            });
        }

        @Test
        void aMeetingThatIsNoLongerHeldLeavesTheCalendarByTheSameMail() {
            Instant then = EnrolmentWorld.STARTS.plus(Duration.ofDays(2));
            DroppedMeeting dropped = new DroppedMeeting(78, then, then.plusSeconds(3600));

            observer.onRescheduled(
                    new SessionRescheduled(1, world.clock.instant(), session, 1, then, then, 1, List.of(dropped)));

            assertThat(world.mails).hasSize(2).allSatisfy(mail -> assertThat(mail.calendar())
                    .extracting(part -> part.method() + " " + part.uid().replaceAll("-o.*", ""))
                    .last()
                    .isEqualTo("CANCEL s" + session + "-m78"));
        }

        @Test
        void theRollIsCopiedToEverybodyWithASeat() {
            world.enrolments.settle(session, Map.of(an, EnrolmentStatus.ATTENDED, huong, EnrolmentStatus.NO_SHOW));

            assertThat(world.status(an, session)).isEqualTo(EnrolmentStatus.ATTENDED);
            assertThat(world.enrolments.seatHolders(session)).containsExactlyInAnyOrder(an, huong);
            world.become(huong, Role.COORDINATOR);
            assertThat(world.roster.noShows(session)).isEqualTo(Map.of(huong, 1L));
        }
    }
}

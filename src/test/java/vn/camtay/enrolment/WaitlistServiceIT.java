package vn.camtay.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.mail.CalendarPart;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class WaitlistServiceIT {
    private EnrolmentWorld world;
    private long session;
    private long an;
    private long huong;
    private long binh;
    private long lan;

    @BeforeEach
    void aFullSession(EntityManager database) {
        world = new EnrolmentWorld(database);
        session = world.session(1, 7);
        an = world.official("Nguyễn Văn An");
        huong = world.official("Đặng Thị Hường");
        binh = world.official("Lê Văn Bình");
        lan = world.official("Phạm Thị Lan");
        world.enrolAs(an, session);
    }

    @Nested
    class Joining {
        @Test
        void givesTheNextNumberAndAMailThatSaysWhichPlaceItIs() {
            world.waitAs(huong, session);
            world.waitAs(binh, session);

            assertThat(world.enrolments.myPlace(session).place()).isEqualTo(2);
            assertThat(world.mails.get(world.mails.size() - 1).model()).containsEntry("place", 2);
            assertThat(world.mails.get(world.mails.size() - 1).calendar()).isEmpty();
        }

        @Test
        void isRefusedWhileASeatIsFree() {
            long free = world.session(5, 9);

            assertThatThrownBy(() -> world.waitAs(huong, free))
                    .isInstanceOfSatisfying(EnrolmentRefusedException.class, refusal -> assertThat(refusal.reasons())
                            .extracting("key")
                            .containsExactly("enrolment.refused.seatFree"));
        }

        @Test
        void twiceIsRefused() {
            world.waitAs(huong, session);

            assertThatThrownBy(() -> world.waitAs(huong, session)).isInstanceOf(EnrolmentRefusedException.class);
        }

        @Test
        void isOverWhenNobodyIsPromotedAnyMore() {
            long late = world.session(1, 3);
            world.enrolAs(binh, late);
            world.rows.run("update coaching_session set sign_up_closes_at = starts_at where id = ?1", late);
            world.clock.advance(Duration.ofDays(1));

            world.waitAs(huong, late);
            world.clock.advance(Duration.ofSeconds(1));

            assertThatThrownBy(() -> world.waitAs(lan, late))
                    .isInstanceOfSatisfying(EnrolmentRefusedException.class, refusal -> assertThat(refusal.reasons())
                            .extracting("key")
                            .contains("enrolment.refused.tooLateToPromote"));
        }
    }

    @Nested
    class Promotion {
        @BeforeEach
        void twoWait() {
            world.waitAs(huong, session);
            world.waitAs(binh, session);
        }

        @Test
        void theFirstGetsTheSeatThatIsGivenUpInTheSameTransactionAndIsToldWithTheMeetings() {
            world.withdrawAs(an, session);

            assertThat(world.status(huong, session)).isEqualTo(EnrolmentStatus.ENROLLED);
            assertThat(world.status(binh, session)).isEqualTo(EnrolmentStatus.WAITLISTED);
            assertThat(world.taken(session)).isEqualTo(1);
            assertThat(world.mailsTo(huong)).containsExactly("waitlisted", "promoted");
            assertThat(world.mails.get(world.mails.size() - 1).calendar())
                    .extracting(CalendarPart::method)
                    .containsExactly(CalendarPart.Method.REQUEST);
        }

        @Test
        void whoFailsAConditionIsPassedOverKeepsThePlaceAndItIsSaidWhy() {
            long other = world.session(5, 7);
            world.enrolAs(huong, other);

            world.withdrawAs(an, session);

            assertThat(world.status(binh, session)).isEqualTo(EnrolmentStatus.ENROLLED);
            world.become(lan, Role.COORDINATOR);
            assertThat(world.waitlists.waiting(session)).singleElement().satisfies(row -> {
                assertThat(row.officialId()).isEqualTo(huong);
                assertThat(row.skipped()).extracting("key").containsExactly("enrolment.refused.clash");
                assertThat(row.skippedAt()).isEqualTo(world.clock.instant());
            });
        }

        @Test
        void aDeclinedPlaceGoesToTheNext() {
            world.withdrawAs(an, session);
            world.withdrawAs(huong, session);

            assertThat(world.status(binh, session)).isEqualTo(EnrolmentStatus.ENROLLED);
        }

        @Test
        void whoTakesSomebodyOutPromotesToo() {
            world.become(lan, Role.COORDINATOR);

            world.roster.removeOfficial(new RemoveOfficialCommand(session, an, "trực"));

            assertThat(world.status(huong, session)).isEqualTo(EnrolmentStatus.ENROLLED);
        }

        @Test
        void aBiggerSessionIsFilledInOrderByTheJob() {
            world.rows.run("update coaching_session set capacity = 2 where id = ?1", session);
            world.becomeTheSystem();

            assertThat(world.waitlists.findToFill()).containsExactly(session);
            assertThat(world.waitlists.fill(session)).isEqualTo(1);
            assertThat(world.waitlists.fill(session)).isZero();
            assertThat(world.waitlists.findToFill()).isEmpty();
            assertThat(world.status(huong, session)).isEqualTo(EnrolmentStatus.ENROLLED);
        }

        @Test
        void nobodyIsPromotedLaterThanADayBeforeTheStart() {
            world.clock.advance(Duration.ofDays(5).plusSeconds(3601));
            world.become(lan, Role.COORDINATOR);

            world.roster.removeOfficial(new RemoveOfficialCommand(session, an, "ốm"));

            assertThat(world.taken(session)).isZero();
            assertThat(world.status(huong, session)).isEqualTo(EnrolmentStatus.WAITLISTED);
        }

        @Test
        void aWaitInVainEndsAndSaysSoOnce() {
            world.becomeTheSystem();
            assertThat(world.waitlists.findInVain()).isEmpty();
            world.clock.advance(Duration.ofDays(5).plusSeconds(3601));

            List<Expiring> due = world.waitlists.findInVain();
            due.forEach(world.waitlists::expire);
            due.forEach(world.waitlists::expire);

            assertThat(due).hasSize(2);
            assertThat(world.mailsTo(huong)).containsExactly("waitlisted", "waited-in-vain");
            assertThat(world.status(binh, session)).isEqualTo(EnrolmentStatus.EXPIRED);
        }

        @Test
        void whoComesWithoutWaitingDoesNotOvertake() {
            world.rows.run("update coaching_session set capacity = 2 where id = ?1", session);

            assertThatThrownBy(() -> world.enrolAs(lan, session)).isInstanceOf(EnrolmentRefusedException.class);
        }
    }

    @Nested
    class TheModulesList {
        @Test
        void comesAfterTheSessionsOwnAndByTimeOfJoining() {
            world.become(lan, Role.OFFICIAL);
            world.waitlists.joinModule(world.module);
            world.waitAs(huong, session);

            world.become(binh, Role.COORDINATOR);
            assertThat(world.waitlists.waitingForModule(session))
                    .extracting(WaitingRow::officialId)
                    .containsExactly(lan);
            world.withdrawAs(an, session);
            assertThat(world.status(huong, session)).isEqualTo(EnrolmentStatus.ENROLLED);
            world.withdrawAs(huong, session);

            assertThat(world.status(lan, session)).isEqualTo(EnrolmentStatus.ENROLLED);
            world.become(lan, Role.OFFICIAL);
            assertThat(world.waitlists.myModules()).isEmpty();
        }

        @Test
        void isLeftAndJoinedAnew() {
            world.become(lan, Role.OFFICIAL);
            world.waitlists.joinModule(world.module);
            world.waitlists.leaveModule(world.module);
            world.clock.advance(Duration.ofHours(1));
            world.waitlists.joinModule(world.module);

            assertThat(world.waitlists.myModules())
                    .extracting(MyModuleWait::joinedAt)
                    .containsExactly(world.clock.instant());
        }

        @Test
        void isNotForWhoHasASeatAhead() {
            world.become(an, Role.OFFICIAL);

            assertThatThrownBy(() -> world.waitlists.joinModule(world.module))
                    .isInstanceOf(EnrolmentRefusedException.class);
        }
    }

    @Nested
    class Order {
        @Test
        void isChangedByACoordinatorWithAReasonThatIsKept() {
            world.waitAs(huong, session);
            world.waitAs(binh, session);
            world.waitAs(lan, session);
            world.become(an, Role.COORDINATOR);

            assertThatThrownBy(() -> world.waitlists.reorder(session, lan, 1, " "))
                    .isInstanceOf(DomainException.class);
            world.waitlists.reorder(session, lan, 1, "sắp chuyển công tác");

            assertThat(world.waitlists.waiting(session))
                    .extracting(WaitingRow::officialId)
                    .containsExactly(lan, huong, binh);
            assertThat(world.waitlists.waiting(session).get(0).note()).isEqualTo("sắp chuyển công tác");
        }

        @Test
        void isReadInAFixedNumberOfStatements(StatementCounter statements) {
            world.waitAs(huong, session);
            world.waitAs(binh, session);
            world.become(an, Role.COORDINATOR);
            world.waitlists.waiting(session);
            statements.reset();

            assertThat(world.waitlists.waiting(session)).hasSize(2);

            assertThat(statements.count()).isEqualTo(7);
        }
    }
}

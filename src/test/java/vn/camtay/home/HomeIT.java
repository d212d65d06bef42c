package vn.camtay.home;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.enrolment.CounterCoverService;
import vn.camtay.enrolment.CoverRisk;
import vn.camtay.home.AskedModule.Progress;
import vn.camtay.organisation.Policies;
import vn.camtay.quiz.QuizWorld;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class HomeIT {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

    private final CurrentUser reader = new CurrentUser();
    private final HomeService home = new HomeService();
    private CityRows city;
    private long ward;
    private long civil;
    private long counter;
    private long filing;
    private long huong;
    private long trainer;
    private long teaching;
    private long past;

    @BeforeEach
    void city(EntityManager entityManager) {
        city = new CityRows(entityManager);
        home.home = new HomeRepository();
        home.home.entityManager = entityManager;
        home.currentUser = reader;
        home.counters = new CounterCoverService() {
            @Override
            public List<CoverRisk> atRisk() {
                return List.of();
            }
        };
        home.policies = Policies.on(entityManager, Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh")));
        home.clock = Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
        home.quizzes = QuizWorld.reading(entityManager, reader, home.clock);
        ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        long otherWard = city.unit("10532", "WARD", "Phường Lê Thanh Nghị", null);
        long registry = city.post("HT", "Công chức tư pháp - hộ tịch");
        civil = city.module("M01", "Đăng ký hộ tịch thường xuyên", registry);
        counter = city.module("M02", "Giao tiếp tại quầy", registry);
        filing = city.module("M03", "Văn thư", registry);
        city.module("M04", "Không thuộc vị trí");
        huong = city.official("Đặng Thị Hường", ward, registry);
        long dat = city.official("Nguyễn Văn Đạt", ward, registry);
        city.official("Lê Minh Quân", otherWard, registry);
        trainer = city.official("Phạm Quang Vinh", ward);

        past = city.session(civil, "OPEN", ward, at(-48), at(-45));
        city.trainer(past, trainer);
        city.enrolment(past, huong, "ENROLLED");
        city.enrolment(past, dat, "ENROLLED");
        city.mark(past, 1, huong, "PRESENT", 180);

        teaching = city.session(counter, "OPEN", ward, at(3), at(6));
        city.trainer(teaching, trainer);
        city.enrolment(teaching, huong, "ENROLLED");

        city.session(filing, "OPEN", ward, at(48), at(50));
    }

    @Test
    void anOfficialSeesTheNextMeetingWhatToJoinAndWhatThePostAsks() {
        reader.become(signedIn(Role.OFFICIAL, huong));

        OfficialHome page = home.official();

        assertThat(page.next().sessionId()).isEqualTo(teaching);
        assertThat(page.trainers()).isEqualTo("Phạm Quang Vinh");
        assertThat(page.asked())
                .extracting(module -> module.code() + " " + module.progress())
                .containsExactly("M01 AWAITING", "M02 ENROLLED", "M03 OPEN");
        assertThat(page.toJoin()).extracting(OfferedSession::moduleId).containsExactly(filing);
        assertThat(page.done()).isZero();
    }

    @Test
    void aSessionThatCannotBeJoinedIsNotOffered() {
        city.run("update coaching_session set seats_taken = capacity where module_id = ?1", filing);
        reader.become(signedIn(Role.OFFICIAL, huong));

        OfficialHome page = home.official();

        assertThat(page.toJoin()).isEmpty();
        assertThat(page.asked().get(2).progress()).isEqualTo(Progress.NOT_OFFERED);
    }

    @Test
    void aTrainerSeesTodayTheRollThatIsOpenAndTheirDraftsOnly() {
        long draft = city.session(filing, "DRAFT", ward, at(72), at(74));
        city.trainer(draft, trainer);
        city.session(filing, "DRAFT", ward, at(96), at(98));
        reader.become(signedIn(Role.TRAINER, trainer));

        TrainerHome page = home.trainer();

        assertThat(page.today()).extracting(NextMeeting::sessionId).containsExactly(teaching);
        assertThat(page.next()).isEmpty();
        assertThat(page.rolls()).hasSize(1);
        assertThat(page.rolls().get(0).unrecorded()).isEqualTo(1);
        assertThat(page.rolls().get(0).startsAt()).isEqualTo(at(-48));
        assertThat(page.drafts()).extracting(PlannedSession::sessionId).containsExactly(draft);
        assertThat(page.toLock()).isEmpty();
        assertThat(page.asking()).isEmpty();
    }

    @Test
    void aTrainerSeesWhatTheyWereAskedToTrainUntilTheyAnswer() {
        long other = city.session(filing, "OPEN", ward, at(96), at(98));
        city.run(
                "insert into assignment (session_id, official_id, answer) values (?1, ?2, 'ASKED'), (?3, ?2, 'ASKED'), (?4, ?2,"
                        + " 'ASKED')",
                teaching,
                trainer,
                past,
                other);
        reader.become(signedIn(Role.TRAINER, trainer));

        TrainerHome page = home.trainer();

        assertThat(page.asking()).extracting(PlannedSession::sessionId).containsExactly(teaching);
        assertThat(page.nothingToDo()).isFalse();
        city.run("update assignment set answer = 'ACCEPTED' where session_id = ?1", teaching);
        assertThat(home.trainer().asking()).isEmpty();
    }

    @Test
    void aSessionWithAFullRollWaitsToBeLocked() {
        city.run("delete from enrolment where session_id = ?1 and official_id <> ?2", past, huong);
        reader.become(signedIn(Role.TRAINER, trainer));

        TrainerHome page = home.trainer();

        assertThat(page.rolls()).isEmpty();
        assertThat(page.toLock()).extracting(PlannedSession::sessionId).containsExactly(past);
    }

    @Test
    void aHeadSeesWhoIsInClassAndWhoHasNothingYetOfTheirUnitsOnly() {
        reader.become(signedIn(Role.HEAD, trainer));

        HeadHome page = home.head();

        assertThat(page.away()).extracting(AwayPerson::fullName).containsExactly("Đặng Thị Hường");
        assertThat(page.awayTotal()).isEqualTo(1);
        assertThat(page.waiting()).extracting(WaitingPerson::fullName).containsExactly("Nguyễn Văn Đạt");
        assertThat(page.waitingTotal()).isEqualTo(1);
    }

    @Test
    void aCoordinatorSeesWhatNobodyLooksAfter() {
        city.run("insert into outgoing_mail (mail_key, recipient_name, language, template, model, calendar, status,"
                + " created_at) values ('a', 'A', 'vi', 't', '{}', '[]', 'GIVEN_UP', now()), ('b', 'B', 'vi', 't',"
                + " '{}', '[]', 'SENT', now()), ('c', 'C', 'vi', 't', '{}', '[]', 'UNCERTAIN', now())");
        reader.become(signedIn(Role.COORDINATOR, trainer));

        CoordinatorHome page = home.coordinator();

        assertThat(page.withoutTrainer()).extracting(PlannedSession::startsAt).containsExactly(at(48));
        assertThat(page.underMinimum()).extracting(PlannedSession::startsAt).containsExactly(at(3), at(48));
        assertThat(page.rollsTotal()).isEqualTo(1);
        assertThat(page.mail()).isEqualTo(new MailTrouble(1, 1, 0));
    }

    @Test
    void tooFewPeopleAreAnAlarmFromTheHourThatTheOfficeSet() {
        city.run("update coaching_session set sign_up_closes_at = ?1", CityRows.utc(at(30)));
        city.run(
                "update coaching_session set starts_at = ?1, ends_at = ?2", CityRows.utc(at(40)), CityRows.utc(at(44)));
        reader.become(signedIn(Role.COORDINATOR, trainer));
        assertThat(home.coordinator().underMinimum()).isEmpty();

        city.run("insert into policy_setting (setting, valid_from, value) values ('MINIMUM_ALARM', '2026-11-25', 30)");
        home.policies = Policies.on(home.home.entityManager, home.clock);
        city.run("update coaching_session set below_minimum_reason = 'ít người' where id = ?1", past);

        assertThat(home.coordinator().underMinimum()).hasSize(2);
    }

    @Test
    void anAdministratorSeesWhoHasNotComeInAndWhatWasRefusedToday() {
        city.run("insert into account (user_name, display_name, status, created_at) values ('a', 'A', 'INVITED',"
                + " now())");
        city.run(
                "insert into account (user_name, display_name, status, created_at) values ('b', 'B', 'LOCKED', now())");
        city.run(
                "insert into audit_entry (occurred_at, actor_id, action, refused, details) values (?1, 1, 'x', true,"
                        + " '{}'), (?1, 1, 'x', false, '{}'), (?2, 1, 'x', true, '{}')",
                CityRows.utc(NOW),
                CityRows.utc(at(-11)));
        for (String status : List.of("SENT", "GIVEN_UP", "RETRY")) {
            city.run(
                    "insert into xapi_statement (statement_id, kind, official_id, session_id, number, body, status, created_at)"
                            + " values (?1, 'COMPLETED', ?2, ?3, 1, '{}', ?1, now())",
                    status,
                    huong,
                    status.length());
        }
        reader.become(signedIn(Role.ADMINISTRATOR, trainer));

        assertThat(home.administrator()).isEqualTo(new AdministratorHome(1, 1, 0, new MailTrouble(0, 0, 0), 1, 1));
    }

    @Test
    void theFirstPageOfAPersonWithThreeRolesTakesAtMostFifteenStatements(StatementCounter statements) {
        reader.become(signedIn(Role.OFFICIAL, huong));
        statements.reset();

        home.official();
        int official = statements.count();
        reader.become(signedIn(Role.TRAINER, trainer));
        home.trainer();
        home.head();
        int three = statements.count();
        home.coordinator();
        int coordinator = statements.count() - three;
        home.administrator();

        assertThat(official).isEqualTo(5);
        assertThat(three).isLessThanOrEqualTo(15);
        assertThat(coordinator).isEqualTo(6);
        assertThat(statements.count() - three - coordinator).isEqualTo(5);
    }

    private static Instant at(int hours) {
        return NOW.plus(Duration.ofHours(hours));
    }

    private SignedIn signedIn(Role role, long officialId) {
        return new SignedIn(1, "reader", "Reader", officialId, Set.of(role), Set.of(ward), "vi", NOW, 1);
    }
}

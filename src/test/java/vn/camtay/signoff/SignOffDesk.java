package vn.camtay.signoff;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.camtay.catalogue.CatalogueWorld;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.Officials;
import vn.camtay.organisation.Policies;
import vn.camtay.organisation.UnitHeadsAsked;
import vn.camtay.session.TrainerDetail;
import vn.camtay.session.TrainerService;
import vn.camtay.session.WeekHours;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;

/** One module with two skills on the real database, at 9:00 on 7 December 2026; who may teach it is played. */
final class SignOffDesk {
    final MovingClock clock = MovingClock.at("2026-12-07T09:00");
    final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    final CurrentUser currentUser = new CurrentUser();
    final EntityManager entityManager;
    final CityRows city;
    final long ward;
    final long module;
    /** Three unaided times, no witness. */
    final long skill;
    /** Once unaided, with a witness. */
    final long witnessed;

    final long an;
    final long huong;
    final long trainer;
    final long stranger;
    final CardRepository cards = new CardRepository();
    final CheckRepository checks = new CheckRepository();
    final CardReadingRepository reading = new CardReadingRepository();
    final PeerCoachRepository peers = new PeerCoachRepository();
    final Standings standings = new Standings();
    final Coaches coaches = new Coaches();
    final SignOffService signOff = new SignOffService();
    final CardService cardService = new CardService();
    final DeskService deskService = new DeskService();
    final CaseFlagRepository flags = new CaseFlagRepository();
    final TransferCheckService checkService = new TransferCheckService();
    final CaseFlagService flagService = new CaseFlagService();
    final SignOffTaskService taskService = new SignOffTaskService();
    final PeerCoachService peerService = new PeerCoachService();
    /** Heads by unit. */
    final Map<Long, Long> heads = new HashMap<>();

    /** Mails by template and official. */
    final List<String> mails = new ArrayList<>();

    final LockRetry locks = new LockRetry() {
        @Override
        public <T> T inTransaction(Supplier<T> work) {
            return work.get();
        }
    };
    private int key;

    SignOffDesk(EntityManager entityManager) {
        this.entityManager = entityManager;
        city = new CityRows(entityManager);
        ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        module = city.module("M01", "Chứng thực");
        skill = skill(1, 3, false);
        witnessed = skill(2, 1, true);
        an = city.official("Nguyễn Văn An", ward);
        huong = city.official("Đặng Thị Hường", ward);
        trainer = city.official("Phạm Quang Vinh", ward);
        stranger = city.official("Lê Minh Quân", ward);
        cards.entityManager = entityManager;
        checks.entityManager = entityManager;
        reading.entityManager = entityManager;
        peers.entityManager = entityManager;
        standings.cards = cards;
        standings.checks = checks;
        coaches.cards = cards;
        coaches.peers = peers;
        coaches.trainers = new PlayedTrainers();
        coaches.currentUser = currentUser;
        flags.entityManager = entityManager;
        Amendments amendments = new Amendments();
        amendments.cards = cards;
        amendments.currentUser = currentUser;
        amendments.clock = clock;
        amendments.events = events;
        signOff.flags = flags;
        signOff.amendments = amendments;
        wireChecks(amendments);
        signOff.cards = cards;
        signOff.checks = checks;
        signOff.coaches = coaches;
        signOff.standings = standings;
        signOff.keys = keys();
        signOff.officials = Officials.over(entityManager, currentUser);
        signOff.policies = Policies.on(entityManager, clock);
        signOff.currentUser = currentUser;
        signOff.clock = clock;
        signOff.events = events;
        signOff.locks = locks;
        cardService.cards = cards;
        cardService.reading = reading;
        cardService.standings = standings;
        cardService.coaches = coaches;
        cardService.currentUser = currentUser;
        cardService.clock = clock;
        cardService.events = events;
        deskService.desks = new DeskRepository();
        deskService.desks.entityManager = entityManager;
        deskService.cards = cards;
        deskService.standings = standings;
        deskService.coaches = coaches;
        deskService.modules = CatalogueWorld.modules(entityManager, clock, events);
        deskService.currentUser = currentUser;
        deskService.clock = clock;
        as(trainer, Role.TRAINER);
    }

    private void wireChecks(Amendments amendments) {
        checkService.checks = checks;
        checkService.cards = cards;
        checkService.checkers = new TransferChecks();
        checkService.checkers.checks = checks;
        checkService.checkers.heads = new RecordedEvents<UnitHeadsAsked>(asked -> heads.forEach(asked::add));
        checkService.amendments = amendments;
        checkService.mails = new SignOffMails();
        checkService.mails.mail = new MailService() {
            @Override
            public boolean enqueue(MailDraft draft) {
                return mails.add(draft.template() + " " + draft.officialId());
            }
        };
        checkService.officials = Officials.over(entityManager, currentUser);
        checkService.currentUser = currentUser;
        checkService.clock = clock;
        checkService.events = events;
        checkService.locks = locks;
        taskService.tasks = new SignOffTaskRepository();
        taskService.tasks.entityManager = entityManager;
        taskService.standings = standings;
        taskService.currentUser = currentUser;
        taskService.clock = clock;
        flagService.flags = flags;
        flagService.currentUser = currentUser;
        flagService.clock = clock;
        flagService.events = events;
        peerService.peers = peers;
        peerService.cards = cards;
        peerService.officials = checkService.officials;
        peerService.currentUser = currentUser;
        peerService.clock = clock;
        peerService.events = events;
    }

    private CaseKeys keys() {
        CaseKeys keys = new CaseKeys();
        keys.cards = cards;
        keys.clock = clock;
        keys.transactions = new BatchRunner() {
            @Override
            public void inTransaction(Runnable work) {
                work.run();
            }
        };
        return keys;
    }

    private long skill(int number, int repetitions, boolean witness) {
        city.run(
                "insert into skill (module_id, code, number, name_vi, name_en, required, unaided_repetitions, witness)"
                        + " values (?1, ?2, ?3, ?2, ?2, true, ?4, ?5)",
                module,
                "M01-K0" + number,
                number,
                repetitions,
                witness);
        return ((Number) entityManager
                        .createNativeQuery(
                                "select id from skill where module_id = " + module + " and number = " + number)
                        .getSingleResult())
                .longValue();
    }

    /** Whoever acts from here on. */
    void as(long officialId, Role... roles) {
        currentUser.become(new SignedIn(
                officialId + 1000,
                "user" + officialId,
                "Somebody",
                officialId,
                Set.of(roles),
                Set.of(),
                "vi",
                clock.instant(),
                1));
    }

    StepAnswer sign(long officialId, long skillId, SkillState state, String caseNumber) {
        return sign(new StepCommand(nextKey(), officialId, skillId, state, caseNumber, null, null, null));
    }

    StepAnswer sign(StepCommand command) {
        StepAnswer answer = signOff.signOff(List.of(command)).get(0);
        entityManager.clear();
        return answer;
    }

    String nextKey() {
        return "key-%08d".formatted(++key);
    }

    /** Everything up to the last unaided time. */
    void practised(long officialId, long skillId, int repetitions) {
        sign(officialId, skillId, SkillState.DEMONSTRATED, null);
        sign(officialId, skillId, SkillState.ASSISTED, null);
        for (int i = 1; i <= repetitions; i++) {
            sign(officialId, skillId, SkillState.UNAIDED, "H24-" + officialId + "-000" + i);
        }
    }

    SkillStanding finalised(long officialId, long skillId) {
        practised(officialId, skillId, 3);
        return signOff.finalise(new FinaliseCommand(officialId, skillId, null, null));
    }

    long newestEntry() {
        return ((Number) entityManager
                        .createNativeQuery("select max(id) from card_entry")
                        .getSingleResult())
                .longValue();
    }

    private final class PlayedTrainers extends TrainerService {
        @Override
        public TrainerDetail mine() {
            return new TrainerDetail(
                    currentUser.requireOfficialId(), "Somebody", "Sở Nội vụ", WeekHours.ALWAYS, null, Set.of(module));
        }
    }
}

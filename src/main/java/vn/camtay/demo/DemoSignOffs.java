package vn.camtay.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.demo.DemoCast.DemoPerson;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.signoff.CardDetail;
import vn.camtay.signoff.CardService;
import vn.camtay.signoff.EntryRow;
import vn.camtay.signoff.FinaliseCommand;
import vn.camtay.signoff.PeerCoachService;
import vn.camtay.signoff.SignOffService;
import vn.camtay.signoff.SkillFacts;
import vn.camtay.signoff.SkillState;
import vn.camtay.signoff.StepAnswer;
import vn.camtay.signoff.StepCommand;

/**
 * Coaching cards of the justice officers of one ward, signed by a trainer at their counter: skills finalised and due to be checked,
 * one ready to be finalised, others on the way, a row that its official contests, one case that two people used, and a peer coach.
 */
@ApplicationScoped
public class DemoSignOffs {
    private static final String MODULE = "M06";
    private static final String POST = "P05";
    private static final String DEPARTMENT = "STP";
    private static final String PLACE = "Quầy tư pháp - hộ tịch";

    @Inject
    SignOffService signOffs;

    @Inject
    CardService cards;

    @Inject
    PeerCoachService peers;

    @Inject
    ModuleService modules;

    @Inject
    Clock clock;

    @Inject
    DemoStage stage;

    void make(DemoCast cast, Instant now) {
        List<SkillFacts> skills = signOffs.skills(Set.of(module()));
        SignedIn trainer = cast.trainers().get(DEPARTMENT).get(0).signedIn();
        List<DemoPerson> officers = cast.officials().stream()
                .filter(person -> person.postCodes().contains(POST))
                .limit(4)
                .toList();
        Counter counter = new Counter(trainer, now);
        DemoPerson first = officers.get(0);
        counter.finalised(first, skills.get(0), 45);
        counter.unaided(first, skills.get(1), 9, 3);
        counter.step(first, skills.get(2), SkillState.DEMONSTRATED, null, 2);
        DemoPerson second = officers.get(1);
        counter.finalised(second, skills.get(0), 12);
        counter.unaided(second, skills.get(1), 6, 1);
        counter.step(second, skills.get(1), SkillState.UNAIDED, number(first, skills.get(1), 1), 5);
        DemoPerson third = officers.get(2);
        counter.finalised(third, skills.get(0), 50);
        counter.step(officers.get(3), skills.get(0), SkillState.DEMONSTRATED, null, 1);
        answer(first);
        stage.as(
                cast.coordinators().get(0).signedIn(),
                now.minus(Duration.ofDays(20)),
                () -> peers.name(third.officialId(), 10));
    }

    /** Confirms what they did for the first skill, and says of the newest row of the second that it was otherwise. */
    private void answer(DemoPerson person) {
        stage.as(person.signedIn(), clock.instant(), () -> {
            CardDetail card = cards.require(cards.mine().get(0).cardId());
            card.skills().get(0).entries().forEach(row -> cards.confirm(row.id()));
            EntryRow newest = card.skills().get(2).entries().get(0);
            cards.contest(newest.id(), "Hôm đó tôi trực ở quầy khác, chưa được xem làm mẫu.");
        });
    }

    private long module() {
        return modules.search(MODULE, PageQuery.page(1, 1)).rows().get(0).id();
    }

    private static String number(DemoPerson person, SkillFacts skill, int which) {
        return "000.00.H24-%04d-%03d".formatted(person.officialId(), skill.id() * 10 + which);
    }

    /** One coach at a counter, day after day. */
    private final class Counter {
        private final SignedIn coach;
        private final Instant now;

        Counter(SignedIn coach, Instant now) {
            this.coach = coach;
            this.now = now;
        }

        void finalised(DemoPerson person, SkillFacts skill, int daysAgo) {
            unaided(person, skill, daysAgo + 1, skill.needed());
            stage.as(
                    coach,
                    before(daysAgo),
                    () -> signOffs.finalise(new FinaliseCommand(person.officialId(), skill.id(), null, null)));
        }

        /** Shown, assisted, and so many times unaided, all on one day. */
        void unaided(DemoPerson person, SkillFacts skill, int daysAgo, int times) {
            step(person, skill, SkillState.DEMONSTRATED, null, daysAgo);
            step(person, skill, SkillState.ASSISTED, null, daysAgo);
            for (int i = 1; i <= times; i++) {
                step(person, skill, SkillState.UNAIDED, number(person, skill, i), daysAgo);
            }
        }

        void step(DemoPerson person, SkillFacts skill, SkillState state, String caseNumber, int daysAgo) {
            StepCommand command = new StepCommand(
                    UUID.nameUUIDFromBytes((person.officialId() + "/" + skill.id() + "/" + state + "/" + caseNumber)
                                    .getBytes(StandardCharsets.UTF_8))
                            .toString(),
                    person.officialId(),
                    skill.id(),
                    state,
                    caseNumber,
                    null,
                    PLACE,
                    null);
            StepAnswer answer = stage.as(coach, before(daysAgo), () -> signOffs.signOff(List.of(command)))
                    .get(0);
            if (!answer.saved()) {
                throw new IllegalStateException("demo card: " + answer.reasons());
            }
        }

        private Instant before(int days) {
            return now.minus(Duration.ofDays(days));
        }
    }
}

package vn.camtay.competency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.camtay.competency.LevelRule.Hold;
import vn.camtay.competency.LevelRule.Outcome;
import vn.camtay.competency.LevelRule.Proof;
import vn.camtay.competency.LevelRule.Proposal;
import vn.camtay.competency.LevelRule.Said;
import vn.camtay.standing.LevelState;

/** Evidence counts for 365 days, that of the first day included, and is recorded on the day on which it is observed. */
class LevelRuleTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final List<Proof> proofs = new ArrayList<>();
    private final List<Said> words = new ArrayList<>();

    @Nested
    class Proposed {
        @Test
        void whatEvidenceShowsIsProposedWithEveryLevelBelow() {
            shown(EvidenceSource.ATTENDANCE, 3, 0);

            assertThat(derive().held()).isEmpty();
            assertThat(derive().proposed())
                    .containsExactly(
                            new Proposal(1, FIRST, day(364), ProposalState.PROPOSED),
                            new Proposal(2, FIRST, day(364), ProposalState.PROPOSED),
                            new Proposal(3, FIRST, day(364), ProposalState.PROPOSED));
        }

        @Test
        void aQuestionTakesItFromTheQueueUntilTheOfficialAnswers() {
            shown(EvidenceSource.ATTENDANCE, 1, 0);
            said(WordKind.RETURNED, 1, 5);
            assertThat(states()).containsExactly(ProposalState.RETURNED);

            said(WordKind.COMMENTED, 1, 6);
            assertThat(states()).containsExactly(ProposalState.PROPOSED);
        }

        @Test
        void aDisputeStandsUntilThereIsMoreEvidence() {
            shown(EvidenceSource.ATTENDANCE, 1, 0);
            said(WordKind.DISPUTED, 1, 5);
            assertThat(states()).containsExactly(ProposalState.DISPUTED);

            shown(EvidenceSource.QUIZ, 1, 6);
            assertThat(states()).containsExactly(ProposalState.PROPOSED);
        }

        @Test
        void evidenceOfAHigherLevelProposesOnlyWhatIsNotHeldYet() {
            shown(EvidenceSource.ATTENDANCE, 2, 0);
            said(WordKind.CONFIRMED, 2, 1);

            shown(EvidenceSource.SIGN_OFF, 3, 10);

            assertThat(derive().proposed()).extracting(Proposal::level).containsExactly(3);
        }

        @Test
        void nothingIsProposedWithoutEvidence() {
            said(WordKind.CONFIRMED, 4, 1);

            assertThat(derive()).isEqualTo(new Outcome(List.of(), List.of()));
        }
    }

    @Nested
    class Held {
        @BeforeEach
        void confirmed() {
            shown(EvidenceSource.ATTENDANCE, 2, 0);
            said(WordKind.CONFIRMED, 2, 10);
        }

        @Test
        void fromTheHeadsWordToTheLastDayOfTheEvidence() {
            assertThat(derive().held())
                    .containsExactly(
                            new Hold(1, day(10), day(364), LevelState.CONFIRMED),
                            new Hold(2, day(10), day(364), LevelState.CONFIRMED));
            assertThat(derive().proposed()).isEmpty();
        }

        @Test
        void renewedOnTheDayAfterTheLastItGoesOnWithoutAnotherWord() {
            shown(EvidenceSource.ATTENDANCE, 2, 365);

            assertThat(level(2)).containsExactly(new Hold(2, day(10), day(729), LevelState.CONFIRMED));
        }

        @Test
        void renewedADayLaterItIsProposedAnewAndTheOldDaysStay() {
            shown(EvidenceSource.ATTENDANCE, 2, 366);

            assertThat(level(2)).containsExactly(new Hold(2, day(10), day(364), LevelState.CONFIRMED));
            assertThat(derive().proposed()).extracting(Proposal::from).containsOnly(day(366));

            said(WordKind.CONFIRMED, 2, 370);
            assertThat(level(2))
                    .containsExactly(
                            new Hold(2, day(10), day(364), LevelState.CONFIRMED),
                            new Hold(2, day(370), day(730), LevelState.CONFIRMED));
        }

        @Test
        void evidenceOfALowerLevelKeepsTheLowerOneLonger() {
            shown(EvidenceSource.ATTENDANCE, 1, 100);

            assertThat(derive().held())
                    .containsExactly(
                            new Hold(1, day(10), day(464), LevelState.CONFIRMED),
                            new Hold(2, day(10), day(364), LevelState.CONFIRMED));
        }

        @Test
        void evidenceForGoodHasNoEnd() {
            proofs.add(new Proof(EvidenceSource.PRIOR_LEARNING, 2, day(20), null, at(day(20))));

            assertThat(level(2)).containsExactly(new Hold(2, day(10), null, LevelState.CONFIRMED));
        }

        @Test
        void whatIsTakenBackIsAsIfItHadNeverBeen() {
            proofs.clear();

            assertThat(derive()).isEqualTo(new Outcome(List.of(), List.of()));
        }

        @Test
        void aDisputeEndsItTheDayBeforeAndEveryLevelAbove() {
            said(WordKind.DISPUTED, 2, 40);

            assertThat(level(2)).containsExactly(new Hold(2, day(10), day(39), LevelState.CONFIRMED));
            assertThat(level(1)).containsExactly(new Hold(1, day(10), day(364), LevelState.CONFIRMED));
        }

        @Test
        void aDisputeOnTheDayOfTheConfirmationLeavesNoDay() {
            said(WordKind.DISPUTED, 1, 10);

            assertThat(derive().held()).isEmpty();
        }

        @Test
        void aConfirmationBeforeTheEvidenceIsNone() {
            proofs.clear();
            shown(EvidenceSource.ATTENDANCE, 2, 11);

            assertThat(derive().held()).isEmpty();
        }

        @Test
        void aConfirmedLowerLevelDoesNotConfirmAHigherOne() {
            shown(EvidenceSource.ATTENDANCE, 3, 20);

            assertThat(level(3)).isEmpty();
        }
    }

    @Nested
    class State {
        @Test
        void signedOffSkillsAreProvisionalUntilTheyAreSeenOnTheJob() {
            shown(EvidenceSource.SIGN_OFF, 2, 0);
            said(WordKind.CONFIRMED, 2, 1);
            assertThat(level(2)).extracting(Hold::state).containsExactly(LevelState.PROVISIONAL);

            shown(EvidenceSource.TRANSFER_CHECK, 2, 30);
            assertThat(level(2)).extracting(Hold::state).containsExactly(LevelState.HELD);
        }

        @Test
        void aCheckOfALowerLevelSaysNothingOfAHigherOne() {
            shown(EvidenceSource.SIGN_OFF, 3, 0);
            shown(EvidenceSource.TRANSFER_CHECK, 2, 30);
            said(WordKind.CONFIRMED, 3, 31);

            assertThat(level(3)).extracting(Hold::state).containsExactly(LevelState.PROVISIONAL);
            assertThat(level(2)).extracting(Hold::state).containsExactly(LevelState.HELD);
        }
    }

    private Outcome derive() {
        return LevelRule.derive(proofs, words);
    }

    private List<Hold> level(int level) {
        return derive().held().stream().filter(hold -> hold.level() == level).toList();
    }

    private List<ProposalState> states() {
        return derive().proposed().stream().map(Proposal::state).toList();
    }

    private void shown(EvidenceSource source, int level, int day) {
        proofs.add(new Proof(source, level, day(day), day(day + 364), at(day(day))));
    }

    private void said(WordKind kind, int level, int day) {
        words.add(new Said(kind, level, day(day), at(day(day)).plusSeconds(60)));
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}

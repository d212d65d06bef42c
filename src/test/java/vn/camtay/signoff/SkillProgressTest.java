package vn.camtay.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SkillProgressTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 7);

    private final List<EntryFact> rows = new ArrayList<>();

    @Example
    void withoutARowASkillIsPlanned() {
        assertThat(progress()).isEqualTo(SkillProgress.NOTHING);
    }

    @Example
    void theNewestRowIsTheState() {
        add(SkillState.DEMONSTRATED, null);
        add(SkillState.ASSISTED, null);

        assertThat(progress().state()).isEqualTo(SkillState.ASSISTED);
    }

    @Example
    void theSameCaseTwiceCountsOnce() {
        add(SkillState.UNAIDED, "a");
        add(SkillState.UNAIDED, "b");
        add(SkillState.UNAIDED, "a");

        assertThat(progress().counted()).isEqualTo(2);
        assertThat(SkillProgress.counts(rows, 2)).isTrue();
        assertThat(SkillProgress.counts(rows, 3)).isFalse();
    }

    @Example
    void aCaseThatWasOnlyAssistedStillCountsWhenItIsDoneUnaided() {
        add(SkillState.ASSISTED, "a");
        add(SkillState.UNAIDED, "a");

        assertThat(progress().counted()).isEqualTo(1);
    }

    @Example
    void aContestedRowCountsForNothingAndItsCaseMayBeDoneAgain() {
        contested(SkillState.UNAIDED, "a");
        assertThat(progress().counted()).isZero();

        add(SkillState.UNAIDED, "a");
        assertThat(progress().counted()).isEqualTo(1);
    }

    @Example
    void itIsReadyWithTheLastOfTheCasesNeededAndNotBefore() {
        add(SkillState.UNAIDED, "a");
        add(SkillState.UNAIDED, "b");
        assertThat(progress().isReady(3)).isFalse();

        add(SkillState.UNAIDED, "c");
        assertThat(progress().isReady(3)).isTrue();
    }

    @Example
    void helpNeededAgainKeepsTheCountButIsNotReady() {
        add(SkillState.UNAIDED, "a");
        add(SkillState.ASSISTED, null);

        assertThat(progress().counted()).isEqualTo(1);
        assertThat(progress().isReady(1)).isFalse();
    }

    @Example
    void anAmendmentOpensARoundInWhichOldCasesDoNotCountAgain() {
        add(SkillState.UNAIDED, "a");
        add(SkillState.FINALISED, null);
        assertThat(progress()).isEqualTo(new SkillProgress(SkillState.FINALISED, 1, 1, 2L, DAY));

        add(SkillState.AMENDED, null);
        assertThat(progress()).isEqualTo(new SkillProgress(SkillState.AMENDED, 0, 2, null, null));

        add(SkillState.UNAIDED, "a");
        add(SkillState.UNAIDED, "b");
        assertThat(progress()).isEqualTo(new SkillProgress(SkillState.UNAIDED, 1, 2, null, null));
    }

    @Property
    void neverMoreIsCountedThanThereAreDifferentCases(@ForAll("unaided") List<String> cases) {
        rows.clear();
        cases.forEach(one -> add(SkillState.UNAIDED, one));
        Set<String> different = new HashSet<>(cases);

        assertThat(progress().counted()).isEqualTo(different.size());
        assertThat(rows.stream()
                        .filter(row -> SkillProgress.counts(rows, row.id()))
                        .count())
                .isEqualTo(different.size());
    }

    @Provide
    Arbitrary<List<String>> unaided() {
        return Arbitraries.of("a", "b", "c", "d").list().ofMaxSize(12);
    }

    private SkillProgress progress() {
        return SkillProgress.of(rows);
    }

    private void add(SkillState state, String caseHash) {
        rows.add(new EntryFact(rows.size() + 1, 1, 2, 3, state, caseHash, DAY, false));
    }

    private void contested(SkillState state, String caseHash) {
        rows.add(new EntryFact(rows.size() + 1, 1, 2, 3, state, caseHash, DAY, true));
    }
}

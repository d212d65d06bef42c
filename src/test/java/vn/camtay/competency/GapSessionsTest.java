package vn.camtay.competency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.camtay.catalogue.CompetencyRow;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.enrolment.Offer;
import vn.camtay.shared.error.Reason;

/** Module 1 proves level 1, module 2 level 2, module 3 level 3. */
class GapSessionsTest {
    private static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");
    private static final Map<Long, Integer> PROVEN = Map.of(1L, 1, 2L, 2, 3L, 3);

    @Test
    void whatClosesTheGapComesFirstThenWhatIsNext() {
        GapSessions sessions = GapSessions.of(
                gap(2, 0, 0, null), PROVEN, List.of(free(10, 1, 1), free(11, 3, 9), free(12, 2, 4), free(13, 9, 1)));

        assertThat(ids(sessions.fitting())).containsExactly(12L, 11L, 10L);
    }

    @Test
    void whatShowsNoMoreThanIsHeldIsNoSessionForIt() {
        GapSessions sessions = GapSessions.of(gap(3, 1, 0, null), PROVEN, List.of(free(10, 1, 1)));

        assertThat(sessions.isNone()).isTrue();
    }

    @Test
    void evidenceThatWaitsForTheHeadNeedsNoSessionButAnswered() {
        assertThat(GapSessions.of(gap(2, 0, 2, ProposalState.PROPOSED), PROVEN, List.of(free(10, 2, 1)))
                        .waiting())
                .isTrue();
        assertThat(ids(GapSessions.of(gap(2, 0, 2, ProposalState.DISPUTED), PROVEN, List.of(free(10, 2, 1)))
                        .fitting()))
                .containsExactly(10L);
    }

    @Test
    void whatIsHinderedIsShownOnlyWhereNothingFits() {
        Offer full = offer(11, 3, 1, null, List.of(Reason.of("session.refused.full", 5)));

        assertThat(ids(GapSessions.of(gap(3, 0, 0, null), PROVEN, List.of(full)).hindered()))
                .containsExactly(11L);
        assertThat(GapSessions.of(gap(3, 0, 0, null), PROVEN, List.of(full, free(12, 1, 1)))
                        .hindered())
                .isEmpty();
        Offer mine = offer(13, 2, 1, EnrolmentStatus.ENROLLED, List.of());
        GapSessions sessions = GapSessions.of(gap(3, 0, 0, null), PROVEN, List.of(full, mine));
        assertThat(ids(sessions.taken())).containsExactly(13L);
        assertThat(sessions.hindered()).isEmpty();
    }

    private static List<Long> ids(List<NextSession> next) {
        return next.stream().map(one -> one.offer().sessionId()).toList();
    }

    private static Offer free(long id, long module, int days) {
        return offer(id, module, days, null, List.of());
    }

    private static Offer offer(long id, long module, int days, EnrolmentStatus status, List<Reason> against) {
        Instant starts = NOW.plus(Duration.ofDays(days));
        return new Offer(
                id, "S" + id, module, "x", "x", starts, starts.plusSeconds(3600), "y", 1, 5, false, status, against);
    }

    private static LevelLine gap(int required, int held, int proposed, ProposalState state) {
        CompetencyRow competency = null;
        return new LevelLine(
                competency, required, 1, held, null, null, false, 0, null, proposed, state, 0, 0, null, null);
    }
}

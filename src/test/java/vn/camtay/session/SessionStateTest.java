package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camtay.session.Plans.at;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SessionStateTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-01T00:00, OPEN",
        "2026-11-24T16:59, OPEN",
        "2026-11-24T17:00, CLOSED",
        "2026-11-25T07:59, CLOSED",
        "2026-11-25T08:00, RUNNING",
        "2026-11-26T11:29, RUNNING",
        "2026-11-26T11:30, CLOSED"
    })
    void anOpenSessionIsShownByTheClock(String now, SessionState shown) {
        SessionState state = SessionState.of(
                SessionStatus.OPEN, at("2026-11-24T17:00"), at("2026-11-25T08:00"), at("2026-11-26T11:30"), at(now));

        assertThat(state).isEqualTo(shown);
    }

    @ParameterizedTest
    @EnumSource(names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void anyOtherIsShownAsItIsStored(SessionStatus status) {
        SessionState state = SessionState.of(
                status, at("2026-11-24T17:00"), at("2026-11-25T08:00"), at("2026-11-26T11:30"), at("2026-11-25T09:00"));

        assertThat(state.name()).isEqualTo(status.name());
    }

    @Test
    void onlyTheMovesOfTheTableAreAllowed() {
        Map<SessionStatus, Set<SessionStatus>> allowed = Map.of(
                SessionStatus.DRAFT, Set.of(SessionStatus.OPEN, SessionStatus.CANCELLED),
                SessionStatus.OPEN, Set.of(SessionStatus.COMPLETED, SessionStatus.CANCELLED),
                SessionStatus.COMPLETED, Set.of(SessionStatus.LOCKED),
                SessionStatus.LOCKED, Set.of(SessionStatus.COMPLETED),
                SessionStatus.CANCELLED, Set.of());

        for (SessionStatus from : SessionStatus.values()) {
            for (SessionStatus to : SessionStatus.values()) {
                assertThat(from.mayBecome(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(allowed.get(from).contains(to));
            }
        }
    }
}

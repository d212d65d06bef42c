package vn.camtay.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.camtay.attendance.Outcome.Share;
import vn.camtay.enrolment.EnrolmentStatus;

class OutcomeTest {
    @Test
    void eightyPercentIsAttended() {
        assertThat(Outcome.of(List.of(new Share(144, false, 180)), 80)).isEqualTo(EnrolmentStatus.ATTENDED);
        assertThat(Outcome.of(List.of(new Share(143, false, 180)), 80)).isEqualTo(EnrolmentStatus.PARTLY_ATTENDED);
    }

    @Test
    void minutesOfAllMeetingsCountTogether() {
        assertThat(Outcome.of(List.of(new Share(180, false, 180), new Share(0, false, 180)), 80))
                .isEqualTo(EnrolmentStatus.PARTLY_ATTENDED);
        assertThat(Outcome.of(List.of(new Share(240, false, 240), new Share(0, false, 60)), 80))
                .isEqualTo(EnrolmentStatus.ATTENDED);
    }

    @Test
    void whoNeverCameIsANoShow() {
        assertThat(Outcome.of(List.of(new Share(0, false, 180)), 80)).isEqualTo(EnrolmentStatus.NO_SHOW);
    }

    @Test
    void whoIsJustifiedEveryTimeIsExcusedAndNotAbsent() {
        assertThat(Outcome.of(List.of(new Share(0, true, 180), new Share(0, true, 180)), 80))
                .isEqualTo(EnrolmentStatus.EXCUSED);
        assertThat(Outcome.of(List.of(new Share(0, true, 180), new Share(0, false, 180)), 80))
                .isEqualTo(EnrolmentStatus.NO_SHOW);
    }

    @Test
    void aMinuteIsPartOfIt() {
        assertThat(Outcome.of(List.of(new Share(1, false, 180), new Share(0, true, 180)), 80))
                .isEqualTo(EnrolmentStatus.PARTLY_ATTENDED);
    }

    @Test
    void aMeetingJustlyExcusedIsNotCountedAndAnUnjustifiedOneIs() {
        assertThat(Outcome.of(List.of(new Share(144, false, 180), new Share(0, true, 180)), 80))
                .isEqualTo(EnrolmentStatus.ATTENDED);
        assertThat(Outcome.of(List.of(new Share(144, false, 180), new Share(0, false, 180)), 80))
                .isEqualTo(EnrolmentStatus.PARTLY_ATTENDED);
    }

    @Test
    void theShareThatIsAskedForIsTheOfficesDecision() {
        assertThat(Outcome.of(List.of(new Share(90, false, 180)), 50)).isEqualTo(EnrolmentStatus.ATTENDED);
        assertThat(Outcome.of(List.of(new Share(90, false, 180)), 51)).isEqualTo(EnrolmentStatus.PARTLY_ATTENDED);
    }
}

package vn.camtay.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.camtay.attendance.CheckInCodes.Where;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.RestPerson;
import vn.camtay.testkit.SharedData;

/** What somebody who is not in the room gets sent: a picture of the screen, or what a colleague's browser keeps. */
class CheckInReplayIT {
    private static final String TICKET = "camtay_checkin";
    private static final String DEVICE = "camtay_device";

    private static final AtomicInteger MADE = new AtomicInteger();

    private final Application node = Application.nodes().get(0);
    private RunningMeeting meeting;
    private RestPerson there;
    private RestPerson away;

    @BeforeEach
    void twoPeople() {
        meeting = RunningMeeting.of("REPLAY-" + MADE.incrementAndGet(), 2);
        there = RestPerson.remembered(node, meeting.userNames().get(0));
        away = RestPerson.remembered(node, meeting.userNames().get(1));
    }

    @AfterEach
    void over() {
        meeting.cancel();
    }

    @Test
    void aPictureOlderThanItsLifeIsWorthNothingToAnybody() {
        Instant taken = Instant.now().minus(CheckInCodes.STEP.multipliedBy(2));
        String picture = screen().code(new Where(meeting.id(), Direction.IN), taken);

        RestPerson.Answer answer = checkIn(away, picture);

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("Mã này đã hết hạn");
        assertThat(checkIns()).isEqualTo("0");
    }

    @Test
    void theTicketOfOneBrowserIsWorthNothingInAnother() {
        scanWithoutCheckingIn();
        away.copyCookie(there, TICKET);

        RestPerson.Answer elsewhere = checkIn(away, "");

        assertThat(elsewhere.status()).as(elsewhere.body()).isEqualTo(409);
        assertThat(elsewhere.body()).contains("bằng máy khác");
        assertThat(checkIns()).isEqualTo("0");
        assertThat(checkIn(there, "").status()).isEqualTo(200);
        assertThat(checkIns()).isEqualTo("1");
    }

    @Test
    void whoCopiesTheBrowsersNumberAsWellIsSeenAsOneDeviceForTwo() {
        scanWithoutCheckingIn();
        away.copyCookie(there, TICKET);
        away.copyCookie(there, DEVICE);

        assertThat(checkIn(away, "").status()).isEqualTo(200);
        assertThat(checkIn(there, "").status()).isEqualTo(200);

        assertThat(SharedData.value(
                        "select count(distinct in_device) from check_in where meeting_id = " + meeting.id()))
                .isEqualTo("1");
        assertThat(checkIns()).isEqualTo("2");
    }

    @Test
    void thePictureOfAMeetingWithoutOnesSeatChecksNobodyIn() {
        RestPerson stranger = RestPerson.remembered(node, "canbo");
        String picture = screen().code(new Where(meeting.id(), Direction.IN), Instant.now());

        RestPerson.Answer answer = checkIn(stranger, picture);

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(checkIns()).isEqualTo("0");
    }

    /** Opens the address in the picture, which leaves the ticket in the browser. */
    private void scanWithoutCheckingIn() {
        String picture = screen().code(new Where(meeting.id(), Direction.IN), Instant.now());
        RestPerson.Answer opened = there.send("GET", "/attendance/check-in.xhtml?k=" + picture, "");
        assertThat(opened.status()).as(opened.body()).isEqualTo(302);
    }

    private static RestPerson.Answer checkIn(RestPerson person, String code) {
        return person.send("POST", "/api/check-in", "{\"code\":\"" + code + "\"}");
    }

    private String checkIns() {
        return SharedData.value("select count(*) from check_in where meeting_id = " + meeting.id());
    }

    /** Signs as the node does, whose screen cannot be turned back. */
    private CheckInCodes screen() {
        // the first screen of an installation draws the secret
        meeting.digits(RestPerson.remembered(node, "dieuphoi"));
        return new CheckInCodes(HexFormat.of()
                .parseHex(SharedData.value("select secret from check_in_key order by number desc limit 1")));
    }
}

package vn.camtay.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.RestPerson;
import vn.camtay.testkit.SharedData;

/** The application is killed (SIGKILL) after a check-in is kept and before the phone has its answer. */
class CheckInCrashIT {
    @Test
    void theRepeatAnswersWithTheFirstRecord() throws Exception {
        Application node = Application.nodes().get(1);
        RunningMeeting meeting = RunningMeeting.of("CRASH-IN", 1);
        RestPerson phone = RestPerson.remembered(node, meeting.userNames().get(0));
        String asked = "{\"code\":\"" + meeting.digits(RestPerson.remembered(node, "dieuphoi")) + "\"}";
        String count = "select count(*) from check_in where meeting_id = " + meeting.id();

        try (Socket unread = phone.sendAndLeave("POST", "/api/check-in", asked)) {
            while (SharedData.value(count).equals("0")) {
                Thread.sleep(5);
            }
            node.kill();
            assertThat(unread.isClosed()).isFalse();
        }
        String first = SharedData.value("select in_at from check_in where meeting_id = " + meeting.id());
        node.start();
        String again = "{\"code\":\"" + meeting.digits(RestPerson.remembered(node, "dieuphoi")) + "\"}";
        RestPerson.Answer answer =
                RestPerson.remembered(node, meeting.userNames().get(0)).send("POST", "/api/check-in", again);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"again\":true");
        assertThat(SharedData.value(count)).isEqualTo("1");
        assertThat(SharedData.value("select in_at from check_in where meeting_id = " + meeting.id()))
                .isEqualTo(first);
        meeting.cancel();
    }
}

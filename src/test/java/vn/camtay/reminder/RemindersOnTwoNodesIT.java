package vn.camtay.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.camtay.mail.Outbox;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.MailServer;

/** Two nodes look for due reminders in the same minute: each person is reminded once. */
class RemindersOnTwoNodesIT {
    private static final int PEOPLE = 20;

    private final Outbox rows = new Outbox(Application.SCHEMA);

    @Test
    void everyParticipantAndTheTrainerGetOneReminder() throws Exception {
        Application.nodes();
        rows.run("insert into venue (id, name, search_key, kind) values (70001, 'Hội trường', 'hoi truong', 'ROOM')");
        rows.run(
                "insert into coaching_session (id, code, module_id, status, capacity, minimum, seats_taken, lead_unit_id,"
                        + " sign_up_opens_at, sign_up_closes_at, starts_at, ends_at, opened_at) select 70001, 'T-70001', min(m.id),"
                        + " 'DRAFT', 20, 5, 20, (select min(id) from unit), utc_timestamp() - interval 30 day, utc_timestamp(),"
                        + " utc_timestamp() + interval 6 day, utc_timestamp() + interval 150 hour, utc_timestamp() - interval 30 day"
                        + " from module m");
        rows.run("insert into meeting (session_id, number, starts_at, ends_at, venue_id)"
                + " select id, 1, starts_at, ends_at, 70001 from coaching_session where id = 70001");
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i <= PEOPLE; i++) {
            addresses.add("reminded" + i + "@example.org");
            rows.run(
                    "insert into official (id, full_name, given_name, search_key, unit_id, mail, status) select 70000 + ?,"
                            + " 'Nguyễn Văn Ân', 'Ân', 'nguyen van an', min(id), ?, 'ACTIVE' from unit",
                    String.valueOf(i),
                    addresses.get(i));
        }
        rows.run("insert into session_trainer (session_id, official_id) values (70001, 70000)");
        IntStream.rangeClosed(1, PEOPLE)
                .forEach(i -> rows.run(
                        "insert into enrolment (session_id, official_id, status, status_since, changed_by)"
                                + " values (70001, 70000 + ?, 'ENROLLED', utc_timestamp() - interval 20 day, 0)",
                        String.valueOf(i)));

        rows.run("update coaching_session set status = 'OPEN' where id = 70001");
        assertThat(rows.awaitRows("reminder where session_id = 70001", PEOPLE + 1, Duration.ofSeconds(150)))
                .isTrue();
        assertThat(rows.awaitEmpty(Duration.ofSeconds(60))).isTrue();

        List<String> reminded = new ArrayList<>();
        for (MimeMessage message : MailServer.shared().messages()) {
            String to = message.getAllRecipients()[0].toString();
            if (to.contains("reminded")) {
                reminded.add(to.replaceAll(".*<|>", ""));
            }
        }
        assertThat(reminded).containsExactlyInAnyOrderElementsOf(addresses);
    }
}

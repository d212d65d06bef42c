package vn.camtay.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;

/** The process is killed (SIGKILL) while it sends a mail; no mail goes out twice, and none is lost in silence. */
class CrashInMidSendIT {
    private static final String SCHEMA = "camtay_mail_crash";
    private static final Duration LONG = Duration.ofSeconds(60);

    private static HaltingMailServer mailServer;
    private static Application application;

    private final Outbox outbox = new Outbox(SCHEMA);

    @BeforeAll
    static void start() {
        mailServer = new HaltingMailServer();
        application = Application.start(
                "mail-crash",
                Application.onDatabase(
                        SCHEMA,
                        Map.of(
                                "CAMTAY_SMTP_HOST",
                                "127.0.0.1",
                                "CAMTAY_SMTP_PORT",
                                String.valueOf(mailServer.port()))));
    }

    @AfterAll
    static void stop() throws IOException {
        application.close();
        mailServer.close();
    }

    @BeforeEach
    void allIsQuiet() {
        mailServer.halt(HaltingMailServer.Halt.NEVER);
    }

    @Test
    void killedBetweenHandOverAndNoteTheMailIsUncertainAndTheOneBehindItIsSentOnce() throws Exception {
        mailServer.halt(HaltingMailServer.Halt.AFTER_TEXT);
        outbox.queue(List.of("crash/after", "crash/behind"));
        assertThat(mailServer.awaitHalted(60)).isTrue();

        application.kill();
        mailServer.halt(HaltingMailServer.Halt.NEVER);
        assertThat(outbox.status("crash/after")).isEqualTo("SENDING");
        assertThat(outbox.status("crash/behind")).isEqualTo("SENDING");
        outbox.letLeasesRunOut();
        application.start();

        assertThat(outbox.await("crash/after", "UNCERTAIN", LONG)).isTrue();
        assertThat(outbox.await("crash/behind", "SENT", LONG)).isTrue();
        laterMailsPass("crash/after");
        assertThat(outbox.status("crash/after")).isEqualTo("UNCERTAIN");
        assertThat(times("crash/after")).isEqualTo(1);
        assertThat(times("crash/behind")).isEqualTo(1);
    }

    /** The longer way of the mail behind the other: killed while the server still thinks about its recipient. */
    @Tag("race")
    @Test
    void killedBeforeTheHandOverTheMailIsSentOnce() throws Exception {
        mailServer.halt(HaltingMailServer.Halt.AT_RECIPIENT);
        outbox.queue("crash/before");
        assertThat(mailServer.awaitHalted(60)).isTrue();

        application.kill();
        mailServer.halt(HaltingMailServer.Halt.NEVER);
        assertThat(outbox.status("crash/before")).isEqualTo("SENDING");
        outbox.letLeasesRunOut();
        application.start();

        assertThat(outbox.await("crash/before", "SENT", LONG)).isTrue();
        laterMailsPass("crash/before");
        assertThat(times("crash/before")).isEqualTo(1);
    }

    @Test
    void aMailServerThatFallsSilentAfterTheTextLeavesTheMailUncertain() throws Exception {
        mailServer.halt(HaltingMailServer.Halt.AFTER_TEXT);
        outbox.queue("silent/after");
        assertThat(mailServer.awaitHalted(60)).isTrue();
        mailServer.halt(HaltingMailServer.Halt.NEVER);

        assertThat(outbox.await("silent/after", "UNCERTAIN", LONG)).isTrue();
        laterMailsPass("silent/after");
        assertThat(times("silent/after")).isEqualTo(1);
    }

    /** Two mails queued later, one after the other, have gone out: the dispatcher has been through the outbox since. */
    private void laterMailsPass(String key) {
        for (String later : new String[] {key + "/later", key + "/last"}) {
            outbox.queue(later);
            assertThat(outbox.await(later, "SENT", LONG)).isTrue();
        }
    }

    private static int times(String subject) {
        return Collections.frequency(mailServer.subjects(), subject);
    }
}

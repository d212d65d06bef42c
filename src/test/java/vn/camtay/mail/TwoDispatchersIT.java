package vn.camtay.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.MailServer;

/** Two nodes empty one outbox. */
class TwoDispatchersIT {
    private static final Logger LOGGER = System.getLogger(TwoDispatchersIT.class.getName());
    private static final Duration LONG = Duration.ofSeconds(120);

    private final Outbox outbox = new Outbox(Application.SCHEMA);

    @Test
    void twoHundredMailsArriveOnceEach() throws Exception {
        Application.nodes();
        List<String> keys = IntStream.range(0, 200).mapToObj(i -> "two/" + i).toList();

        outbox.queue(keys);
        long start = System.nanoTime();
        assertThat(outbox.awaitEmpty(LONG)).as("%s", outbox.counts()).isTrue();
        long millis = (System.nanoTime() - start) / 1_000_000;

        assertThat(subjects("two/")).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(keys).allSatisfy(key -> assertThat(outbox.status(key)).isEqualTo("SENT"));
        LOGGER.log(Level.INFO, "200 mails by two dispatchers, each once, in {0} ms", millis);
    }

    @Test
    void mailsOutliveAMailServerThatIsDown() throws Exception {
        Application.nodes();
        MailServer.shared().goDown();

        outbox.queue("down/1");
        assertThat(outbox.await("down/1", "RETRY", LONG)).isTrue();
        MailServer.shared().comeBack();
        outbox.letRetriesBeDue();

        assertThat(outbox.await("down/1", "SENT", LONG)).isTrue();
        assertThat(subjects("down/")).containsExactly("down/1");
    }

    private static List<String> subjects(String prefix) throws Exception {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage message : MailServer.shared().messages()) {
            if (message.getSubject().startsWith(prefix)) {
                subjects.add(message.getSubject());
            }
        }
        return subjects;
    }
}

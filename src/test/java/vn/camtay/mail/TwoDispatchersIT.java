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

/** Two nodes empty one outbox. */
class TwoDispatchersIT {
    private static final Logger LOGGER = System.getLogger(TwoDispatchersIT.class.getName());
    private static final Duration LONG = Duration.ofSeconds(120);

    private final Outbox outbox = new Outbox(TwoNodes.SCHEMA);

    @Test
    void twoHundredMailsArriveOnceEach() throws Exception {
        TwoNodes nodes = TwoNodes.get();
        List<String> keys = IntStream.range(0, 200).mapToObj(i -> "two/" + i).toList();

        outbox.queue(keys);
        long start = System.nanoTime();
        assertThat(outbox.awaitEmpty(LONG)).as("%s", outbox.counts()).isTrue();
        long millis = (System.nanoTime() - start) / 1_000_000;

        assertThat(subjects(nodes, "two/")).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(keys).allSatisfy(key -> assertThat(outbox.status(key)).isEqualTo("SENT"));
        LOGGER.log(Level.INFO, "200 mails by two dispatchers, each once, in {0} ms", millis);
    }

    @Test
    void mailsOutliveAMailServerThatIsDown() throws Exception {
        TwoNodes nodes = TwoNodes.get();
        nodes.mailServerGoesDown();

        outbox.queue("down/1");
        assertThat(outbox.await("down/1", "RETRY", LONG)).isTrue();
        nodes.mailServerComesBack();
        outbox.letRetriesBeDue();

        assertThat(outbox.await("down/1", "SENT", LONG)).isTrue();
        assertThat(subjects(nodes, "down/")).containsExactly("down/1");
    }

    private static List<String> subjects(TwoNodes nodes, String prefix) throws Exception {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage message : nodes.mailServer().messages()) {
            if (message.getSubject().startsWith(prefix)) {
                subjects.add(message.getSubject());
            }
        }
        return subjects;
    }
}

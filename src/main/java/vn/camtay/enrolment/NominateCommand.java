package vn.camtay.enrolment;

import java.io.Serializable;
import java.util.List;

/**
 * A head sends people to a session.
 *
 * @param officialIds in the order in which they get the seats
 * @param reason      needed to send somebody although a counter is short; null or blank for none
 */
public record NominateCommand(long sessionId, List<Long> officialIds, String reason) implements Serializable {
    public NominateCommand {
        officialIds = List.copyOf(officialIds);
    }
}

package vn.camtay.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import vn.camtay.attendance.CheckInCodes.Ticket;
import vn.camtay.shared.batch.BatchRunner;

/** Gives the codes signed with this installation's secret; read from the database once. */
@ApplicationScoped
class CheckInKeys {
    @Inject
    CheckInRepository checkIns;

    @Inject
    BatchRunner transactions;

    @Inject
    Clock clock;

    private volatile CheckInCodes codes;

    CheckInCodes codes() {
        if (codes == null) {
            String secret = checkIns.findSecret().orElseGet(this::draw);
            codes = new CheckInCodes(HexFormat.of().parseHex(secret));
        }
        return codes;
    }

    /**
     * What the ticket stands for.
     *
     * @param device number of the browser that shows it
     * @throws CheckInRefusedException when it holds no longer, is another browser's, or is none of ours
     */
    Ticket requireTicket(String ticket, String device) {
        return codes().ticket(ticket, device, clock.instant())
                .orElseThrow(() -> new CheckInRefusedException("attendance.refused.ticketOver"));
    }

    private String draw() {
        byte[] bytes = new byte[CheckInCodes.SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        transactions.inTransaction(
                () -> checkIns.addSecretIfAbsent(HexFormat.of().formatHex(bytes), clock.instant()));
        return checkIns.findSecret().orElseThrow();
    }
}

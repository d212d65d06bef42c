package vn.camtay.attendance;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import vn.camtay.attendance.CheckInCodes.Read;
import vn.camtay.attendance.CheckInCodes.Where;
import vn.camtay.shared.identity.CurrentUser;

/**
 * Exchanges a code from the screen for a ticket, also for a visitor who must sign in first: the code is signed, lives for half a
 * minute, and a ticket alone checks nobody in.
 */
@Stateless
@DenyAll
public class CheckInTicketService {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");

    @Inject
    CheckInRepository checkIns;

    @Inject
    CheckInKeys keys;

    @Inject
    WrongCodes wrongCodes;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /**
     * @param text    what the picture carries, or six digits, as typed
     * @param address of the browser
     * @param device  the browser's own number, to which the ticket is bound
     */
    @PermitAll
    public ExchangedCode exchange(String text, String address, String device) {
        String code = text == null ? "" : text.replaceAll("\\s", "");
        return DIGITS.matcher(code).matches() ? typed(code, address, device) : read(code, device);
    }

    private ExchangedCode read(String code, String device) {
        Instant now = clock.instant();
        Read read = keys.read(code, now);
        if (read.where().isEmpty()) {
            return ExchangedCode.refused("attendance.refused.codeUnknown");
        }
        return read.old()
                ? ExchangedCode.refused("attendance.refused.codeOld")
                : new ExchangedCode(keys.ticket(read.where().get(), Means.QR, device, now), null);
    }

    /** Digits name no meeting: one's own come first, and two that show the same digits are told apart by neither. */
    private ExchangedCode typed(String digits, String address, String device) {
        String who = currentUser.isSignedIn() ? "account " + currentUser.accountId() : "address " + address;
        if (wrongCodes.tooMany(who, currentUser.isSignedIn() ? WrongCodes.BY_ACCOUNT : WrongCodes.BY_ADDRESS)) {
            return ExchangedCode.refused("attendance.refused.codeTooManyTries");
        }
        Instant now = clock.instant();
        List<Long> around = checkIns.meetingsAround(now);
        OptionalLong me = currentUser.officialId();
        List<Long> mine = me.isPresent() ? checkIns.withSeat(around, me.getAsLong()) : List.of();
        List<Where> found = matching(digits, mine, now);
        if (found.isEmpty()) {
            found = matching(digits, around, now);
        }
        if (found.isEmpty()) {
            wrongCodes.add(who);
            return ExchangedCode.refused("attendance.refused.codeWrong");
        }
        return found.size() > 1
                ? ExchangedCode.refused("attendance.refused.codeTwice")
                : new ExchangedCode(keys.ticket(found.get(0), Means.CODE, device, now), null);
    }

    private List<Where> matching(String digits, List<Long> meetings, Instant now) {
        return meetings.stream()
                .flatMap(meeting ->
                        List.of(new Where(meeting, Direction.IN), new Where(meeting, Direction.OUT)).stream())
                .filter(where -> keys.matches(digits, where, now))
                .toList();
    }
}

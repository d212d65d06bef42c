package vn.camtay.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.camtay.shared.settings.Settings;

/**
 * What the browser keeps for checking in: the ticket, for five minutes, and a number of its own, for a year, to which the ticket is
 * bound and by which one device that checks in several people is seen. No script can read either.
 */
@ApplicationScoped
class CheckInCookies {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int DEVICE_BYTES = 16;
    private static final Pattern DEVICE = Pattern.compile("[0-9a-f]{32}");

    private final SecureRandom random = new SecureRandom();

    @Inject
    Settings settings;

    void keepTicket(HttpServletResponse response, String ticket) {
        response.addCookie(cookie("checkin", ticket, CheckInCodes.TICKET));
    }

    void forgetTicket(HttpServletResponse response) {
        response.addCookie(cookie("checkin", "", Duration.ZERO));
    }

    Optional<String> ticket(HttpServletRequest request) {
        return value(request, "checkin");
    }

    /** The number of this browser; drawn and kept when it has none. */
    String device(HttpServletRequest request, HttpServletResponse response) {
        return value(request, "device")
                .filter(number -> DEVICE.matcher(number).matches())
                .orElseGet(() -> {
                    byte[] bytes = new byte[DEVICE_BYTES];
                    random.nextBytes(bytes);
                    String number = HexFormat.of().formatHex(bytes);
                    response.addCookie(cookie("device", number, YEAR));
                    return number;
                });
    }

    private Optional<String> value(HttpServletRequest request, String what) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> name(what).equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    private Cookie cookie(String what, String value, Duration age) {
        Cookie cookie = new Cookie(name(what), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.secure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) age.toSeconds());
        return cookie;
    }

    private String name(String what) {
        return (settings.secure() ? "__Host-" : "") + "camtay_" + what;
    }
}

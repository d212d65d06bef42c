package vn.camtay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.shared.settings.Settings;

/**
 * A sign-in as the browser holds it: in the HTTP session, for a working day of 12 hours; an administrator's ends after 30
 * minutes without a request. A remembered browser has a cookie besides.
 */
@ApplicationScoped
class BrowserSession {
    static final Duration WORKING_DAY = Duration.ofHours(12);
    static final Duration ADMINISTRATOR_IDLE = Duration.ofMinutes(30);

    private static final String WHO = "camtay.signedIn";
    private static final String SEEN = "camtay.seenAt";
    private static final String ENDED = "camtay.ended";

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    StampCache stamps;

    /** Signs in on a session with a new id; what another person left in it is thrown away. */
    void begin(HttpServletRequest request, SignedIn who) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(WHO) instanceof SignedIn other
                && other.accountId() != who.accountId()) {
            session.invalidate();
            session = null;
        }
        if (session != null) {
            request.changeSessionId();
        }
        stamps.forget(who.accountId());
        request.getSession().setAttribute(WHO, who);
        request.getSession().setAttribute(SEEN, clock.instant());
    }

    /** Who is signed in, if the sign-in still holds; one that does not is ended here. */
    Optional<SignedIn> current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(WHO) instanceof SignedIn who)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant seen = session.getAttribute(SEEN) instanceof Instant moment ? moment : who.since();
        Optional<SignedIn> goesOn = isOver(who, seen, now) ? Optional.empty() : stamps.holding(who);
        if (goesOn.isEmpty()) {
            session.invalidate();
            request.setAttribute(ENDED, Boolean.TRUE);
            return Optional.empty();
        }
        if (goesOn.get() != who) {
            session.setAttribute(WHO, goesOn.get());
        }
        session.setAttribute(SEEN, now);
        return goesOn;
    }

    /** A working day after the sign-in began; for an administrator also after half an hour without a request. */
    static boolean isOver(SignedIn who, Instant seen, Instant now) {
        return !now.isBefore(who.since().plus(WORKING_DAY))
                || who.roles().contains(Role.ADMINISTRATOR) && !now.isBefore(seen.plus(ADMINISTRATOR_IDLE));
    }

    /** Whether a sign-in was ended by this very request. */
    static boolean hasJustEnded(HttpServletRequest request) {
        return request.getAttribute(ENDED) != null;
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    Optional<String> rememberedToken(HttpServletRequest request) {
        return Stream.of(Optional.ofNullable(request.getCookies()).orElseGet(() -> new Cookie[0]))
                .filter(cookie -> cookieName().equals(cookie.getName()))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    void keepToken(HttpServletResponse response, String token) {
        response.addCookie(cookie(token, RememberToken.LIFETIME));
    }

    void forgetToken(HttpServletResponse response) {
        response.addCookie(cookie("", Duration.ZERO));
    }

    private Cookie cookie(String value, Duration age) {
        Cookie cookie = new Cookie(cookieName(), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.secure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) age.toSeconds());
        return cookie;
    }

    private String cookieName() {
        return settings.secure() ? "__Host-camtay_remember" : "camtay_remember";
    }
}

package vn.camtay.account;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import vn.camtay.shared.settings.Settings;

/** The session's cookie: never readable by scripts, never sent from other sites, and on TLS bound to this host. */
@WebListener
public class SessionCookieNames implements ServletContextListener {
    @Inject
    Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Lax");
        if (settings.secure()) {
            cookie.setName("__Host-camtay");
            cookie.setSecure(true);
        } else {
            cookie.setName("camtay");
        }
    }
}

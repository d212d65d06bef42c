package vn.camtay.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;

/** Where a person may go from every page, by role, the most used first. */
@Named
@RequestScoped
public class Navigation {
    private static final int BOTTOM = 4;

    /** @param key text of the link, under {@code general.nav} */
    public record Entry(String key, String path, boolean current) {}

    @Inject
    CurrentUser currentUser;

    @Inject
    HttpServletRequest request;

    public List<Entry> getEntries() {
        Set<String> wanted = new LinkedHashSet<>(List.of("home"));
        if (currentUser.has(Role.OFFICIAL)) {
            wanted.addAll(List.of("sessions", "myRecord"));
        }
        if (currentUser.has(Role.TRAINER)) {
            wanted.addAll(List.of("sessions"));
        }
        if (currentUser.has(Role.HEAD)) {
            wanted.addAll(List.of("counterCover", "unitRecord", "officials", "sessions"));
        }
        if (currentUser.has(Role.COORDINATOR)) {
            wanted.addAll(List.of("sessions", "unitRecord", "officials", "modules", "units", "calendar", "settings"));
        }
        wanted.add("modules");
        if (currentUser.hasAny(Role.OFFICIAL, Role.HEAD)) {
            wanted.add("leave");
        }
        if (currentUser.has(Role.ADMINISTRATOR)) {
            wanted.addAll(List.of("accounts", "officials", "mail", "settings", "audit", "consistency"));
        }
        List<Entry> entries = new ArrayList<>();
        for (String name : wanted) {
            String path = path(name);
            entries.add(new Entry("general.nav." + name, path, path.equals(request.getServletPath())));
        }
        return entries;
    }

    /** The first four, for the thumb. */
    public List<Entry> getBottom() {
        List<Entry> entries = getEntries();
        return entries.subList(0, Math.min(BOTTOM, entries.size()));
    }

    /** What the thumb's row has no room for. */
    public List<Entry> getRest() {
        List<Entry> entries = getEntries();
        return entries.subList(Math.min(BOTTOM, entries.size()), entries.size());
    }

    private static String path(String name) {
        return switch (name) {
            case "home" -> "/index.xhtml";
            case "sessions" -> "/session/sessions.xhtml";
            case "counterCover" -> "/enrolment/counter-cover.xhtml";
            case "leave" -> "/enrolment/leave.xhtml";
            case "myRecord" -> "/report/my-record.xhtml";
            case "unitRecord" -> "/report/unit/unit-record.xhtml";
            case "officials" -> "/organisation/officials.xhtml";
            case "units" -> "/organisation/units.xhtml";
            case "calendar" -> "/organisation/calendar.xhtml";
            case "settings" -> "/organisation/manage/settings.xhtml";
            case "modules" -> "/catalogue/modules.xhtml";
            case "accounts" -> "/account/admin/accounts.xhtml";
            case "mail" -> "/mail/admin/outbox.xhtml";
            case "consistency" -> "/report/admin/consistency.xhtml";
            case "audit" -> "/audit/trail.xhtml";
            default -> throw new IllegalArgumentException(name);
        };
    }
}

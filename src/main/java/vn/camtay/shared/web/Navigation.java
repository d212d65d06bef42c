package vn.camtay.shared.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;

/** Where a person may go from every page: what they do for others by role, then their own, each with the most used first. */
@Named
@RequestScoped
public class Navigation {
    private static final int BOTTOM = 4;
    private static final int TOP = 6;

    /** @param key text of the link, under {@code general.nav} */
    public record Entry(String key, String path, boolean current) {}

    @Inject
    CurrentUser currentUser;

    @Inject
    HttpServletRequest request;

    private List<Entry> entries;

    @PostConstruct
    void gather() {
        Set<String> wanted = new LinkedHashSet<>(List.of("home"));
        if (currentUser.has(Role.TRAINER)) {
            wanted.addAll(List.of("sessions", "signOff", "quizzes"));
        }
        if (currentUser.has(Role.HEAD)) {
            wanted.addAll(List.of("counterCover", "unitRecord", "unitLevels", "review", "officials", "sessions"));
        }
        if (currentUser.has(Role.COORDINATOR)) {
            wanted.addAll(List.of(
                    "sessions",
                    "unitRecord",
                    "cityLevels",
                    "areaReport",
                    "certificates",
                    "officials",
                    "modules",
                    "quizzes",
                    "units",
                    "checks",
                    "calendar",
                    "settings",
                    "privacyRequests"));
        }
        if (currentUser.has(Role.OFFICIAL)) {
            wanted.addAll(List.of("sessions", "myQuizzes", "myRecord", "myCards", "myLevels", "myCertificates"));
        }
        wanted.add("modules");
        if (currentUser.hasAny(Role.OFFICIAL, Role.HEAD)) {
            wanted.add("leave");
        }
        if (currentUser.has(Role.ADMINISTRATOR)) {
            wanted.addAll(List.of(
                    "accounts",
                    "officials",
                    "mail",
                    "settings",
                    "audit",
                    "privacyRequests",
                    "consistency",
                    "badgeKeys",
                    "statements"));
        }
        entries = wanted.stream()
                .map(name ->
                        new Entry("general.nav." + name, path(name), path(name).equals(request.getServletPath())))
                .toList();
    }

    /** As many as one line of a desk's screen holds. */
    public List<Entry> getTop() {
        return first(TOP);
    }

    /** What that line has no room for. */
    public List<Entry> getTopRest() {
        return after(TOP);
    }

    /** The first four, for the thumb. */
    public List<Entry> getBottom() {
        return first(BOTTOM);
    }

    /** What the thumb's row has no room for. */
    public List<Entry> getBottomRest() {
        return after(BOTTOM);
    }

    private List<Entry> first(int count) {
        return entries.subList(0, Math.min(count, entries.size()));
    }

    private List<Entry> after(int count) {
        return entries.subList(Math.min(count, entries.size()), entries.size());
    }

    private static String path(String name) {
        return switch (name) {
            case "home" -> "/index.xhtml";
            case "sessions" -> "/session/sessions.xhtml";
            case "quizzes" -> "/quiz/manage/quizzes.xhtml";
            case "myQuizzes" -> "/quiz/my-quizzes.xhtml";
            case "counterCover" -> "/enrolment/counter-cover.xhtml";
            case "leave" -> "/enrolment/leave.xhtml";
            case "myRecord" -> "/report/my-record.xhtml";
            case "checks" -> "/signoff/checks.xhtml";
            case "signOff" -> "/signoff/sign-off.xhtml";
            case "myCards" -> "/signoff/my-cards.xhtml";
            case "myLevels" -> "/competency/record.xhtml";
            case "unitLevels" -> "/competency/unit/unit-levels.xhtml";
            case "cityLevels" -> "/competency/city/city-levels.xhtml";
            case "areaReport" -> "/report/city/area-report.xhtml";
            case "myCertificates" -> "/certificate/my-certificates.xhtml";
            case "privacyRequests" -> "/privacy/manage/requests.xhtml";
            case "statements" -> "/xapi/admin/statements.xhtml";
            case "badgeKeys" -> "/certificate/admin/badge-keys.xhtml";
            case "certificates" -> "/certificate/manage/certificates.xhtml";
            case "review" -> "/competency/unit/review.xhtml";
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

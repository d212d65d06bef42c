package vn.camtay.home;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.account.AccountStatus;
import vn.camtay.enrolment.CounterCoverService;
import vn.camtay.enrolment.CoverRisk;
import vn.camtay.home.AskedModule.Progress;
import vn.camtay.organisation.PolicySchedule;
import vn.camtay.organisation.PolicySetting;
import vn.camtay.organisation.PolicySettingService;
import vn.camtay.quiz.AttemptService;
import vn.camtay.quiz.MyQuizRow;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/** What each role does next; whose it is, is part of each query. */
@Stateless
@DenyAll
public class HomeService {
    private static final int FEW = 5;
    /** So many sessions are looked at to find the few that are shown. */
    private static final int MANY = 200;

    private static final Duration AHEAD = Duration.ofDays(7);

    @Inject
    HomeRepository home;

    @Inject
    CounterCoverService counters;

    @Inject
    AttemptService quizzes;

    @Inject
    PolicySettingService policies;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** At most five statements. */
    @RolesAllowed(Roles.OFFICIAL)
    public OfficialHome official() {
        long officialId = currentUser.requireOfficialId();
        Instant now = clock.instant();
        List<NextMeeting> seated = home.seated(officialId, now, 4);
        NextMeeting next = seated.isEmpty() ? null : seated.get(0);
        String trainers = next == null ? "" : home.trainers(next.sessionId());
        List<AskedModule> asked = home.asked(officialId, now, LocalDate.now(clock));
        Set<Long> missing = asked.stream()
                .filter(module -> module.progress() == Progress.NOT_OFFERED)
                .map(AskedModule::moduleId)
                .collect(Collectors.toSet());
        Map<Long, OfferedSession> offers = new LinkedHashMap<>();
        if (!missing.isEmpty()) {
            home.offered(missing, now).forEach(offer -> offers.putIfAbsent(offer.moduleId(), offer));
        }
        List<AskedModule> shown = new ArrayList<>();
        for (AskedModule module : asked) {
            shown.add(
                    offers.containsKey(module.moduleId())
                            ? new AskedModule(
                                    module.moduleId(), module.code(), module.nameVi(), module.nameEn(), Progress.OPEN)
                            : module);
        }
        List<OfferedSession> toJoin = offers.values().stream().limit(FEW).toList();
        List<MyQuizRow> due = quizzes.mine().stream()
                .filter(quiz -> quiz.isDue(now))
                .limit(FEW)
                .toList();
        return new OfficialHome(next, seated.stream().skip(1).toList(), trainers, toJoin, due, shown);
    }

    /** Five statements. */
    @RolesAllowed(Roles.TRAINER)
    public TrainerHome trainer() {
        long officialId = currentUser.requireOfficialId();
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Instant tomorrow = today.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        List<NextMeeting> taught =
                home.taught(officialId, today.atStartOfDay(clock.getZone()).toInstant(), 2 * FEW);
        List<OpenRoll> rolls = home.openRolls(officialId, now, 2 * FEW);
        Set<Long> silent = rolls.stream().map(OpenRoll::sessionId).collect(Collectors.toSet());
        List<PlannedSession> toLock = home.ended(officialId, now).stream()
                .filter(session -> !silent.contains(session.sessionId()))
                .limit(FEW)
                .toList();
        return new TrainerHome(
                taught.stream()
                        .filter(meeting -> meeting.startsAt().isBefore(tomorrow))
                        .toList(),
                taught.stream()
                        .filter(meeting -> !meeting.startsAt().isBefore(tomorrow))
                        .limit(FEW)
                        .toList(),
                home.asking(officialId, now),
                rolls,
                home.drafts(officialId, now),
                toLock);
    }

    /** Four statements, and a fixed number for the counters. */
    @RolesAllowed(Roles.HEAD)
    public HeadHome head() {
        Instant now = clock.instant();
        Instant until = now.plus(AHEAD);
        Set<Long> units = currentUser.unitIds();
        List<CoverRisk> risks = counters.atRisk();
        HomeRepository.Few<WaitingPerson> waiting = home.waiting(units, FEW);
        return new HeadHome(
                home.away(units, now, until, FEW),
                home.countAway(units, now, until),
                waiting.first(),
                waiting.total(),
                risks.stream().limit(FEW).toList(),
                risks.size(),
                home.countRequests(units));
    }

    /** Six statements. */
    @RolesAllowed(Roles.COORDINATOR)
    public CoordinatorHome coordinator() {
        Instant now = clock.instant();
        return new CoordinatorHome(
                home.withoutTrainer(now, FEW),
                underMinimum(now),
                home.openRolls(null, now, FEW),
                home.countOpenRolls(now),
                home.mail());
    }

    /** Those whose sign-up closes so soon that the office's setting calls it an alarm, or has closed. */
    private List<PlannedSession> underMinimum(Instant now) {
        PolicySchedule schedule = policies.schedule();
        Instant farthest = now.plus(Duration.ofHours(PolicySetting.MINIMUM_ALARM.most()));
        return home.underMinimum(now, farthest, MANY).stream()
                .filter(session -> {
                    LocalDate closing = LocalDate.ofInstant(session.signUpClosesAt(), clock.getZone());
                    int hours = schedule.valueOn(PolicySetting.MINIMUM_ALARM, closing);
                    return !now.isBefore(session.signUpClosesAt().minus(Duration.ofHours(hours)));
                })
                .limit(FEW)
                .toList();
    }

    /** Five statements. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public AdministratorHome administrator() {
        Instant now = clock.instant();
        Map<AccountStatus, Long> accounts = home.accounts();
        return new AdministratorHome(
                accounts.getOrDefault(AccountStatus.INVITED, 0L),
                accounts.getOrDefault(AccountStatus.LOCKED, 0L),
                home.blocked(now),
                home.mail(),
                home.refusals(LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant()),
                home.unsentStatements());
    }
}

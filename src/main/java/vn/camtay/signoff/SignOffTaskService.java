package vn.camtay.signoff;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;

/** What waits for the person who asks: to confirm, to check, to finalise, to look into. */
@Stateless
@DenyAll
public class SignOffTaskService {
    private static final int MANY = 200;

    @Inject
    SignOffTaskRepository tasks;

    @Inject
    Standings standings;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** Eight statements at most. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public SignOffTasks mine() {
        boolean coordinator = currentUser.has(Role.COORDINATOR);
        LocalDate today = LocalDate.now(clock);
        if (currentUser.officialId().isEmpty()) {
            return SignOffTasks.NONE;
        }
        long me = currentUser.requireOfficialId();
        return new SignOffTasks(
                tasks.unanswered(me),
                tasks.checks(me, today),
                ready(me, today),
                coordinator ? tasks.flags() : 0,
                coordinator ? tasks.unassigned(today) : 0);
    }

    private List<ReadyRow> ready(long me, LocalDate today) {
        List<ReadyRow> coached = tasks.coached(me, today.minusDays(SignOffPolicy.DAYS_BACK), MANY);
        Set<List<Long>> ready = standings
                .of(
                        coached.stream().map(ReadyRow::officialId).distinct().toList(),
                        coached.stream().map(ReadyRow::skillId).distinct().toList())
                .stream()
                .filter(SkillStanding::ready)
                .map(standing -> List.of(standing.officialId(), standing.skillId()))
                .collect(Collectors.toSet());
        return coached.stream()
                .filter(row -> ready.contains(List.of(row.officialId(), row.skillId())))
                .toList();
    }
}

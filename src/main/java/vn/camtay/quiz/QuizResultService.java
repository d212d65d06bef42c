package vn.camtay.quiz;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import vn.camtay.shared.identity.Roles;

/** What people passed, for features that weigh it as evidence; who may see whom is decided by them. */
@Stateless
@DenyAll
public class QuizResultService {
    @Inject
    AttemptRepository attempts;

    /** Quizzes passed by these people, by person and then by time of passing. One statement. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<PassedQuiz> passed(List<Long> officialIds) {
        return attempts.passed(officialIds);
    }

    /**
     * What people gained from pre-tests to post-tests that were handed in within a time, by the unit they work in now; from the
     * first marked attempt at each, the pre-test handed in before the post-test was begun. One statement.
     *
     * @param from  inclusive
     * @param until exclusive
     */
    @RolesAllowed(Roles.COORDINATOR)
    public List<UnitGainSum> gains(Instant from, Instant until) {
        return attempts.gains(from, until);
    }
}

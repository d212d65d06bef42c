package vn.camtay.quiz;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.camtay.shared.identity.Roles;

/** What people passed, for features that weigh it as evidence; who may see whom is decided by them. */
@Stateless
@DenyAll
public class QuizResultService {
    @Inject
    AttemptRepository attempts;

    @Inject
    QuizRepository quizzes;

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

    /** Marked attempts of these people at these quizzes, by person, quiz and time. Two statements, none without people or quizzes. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<QuizScore> scores(Collection<Long> officialIds, Collection<Long> quizIds) {
        return officialIds.isEmpty() || quizIds.isEmpty() ? List.of() : attempts.scores(officialIds, quizIds);
    }

    /** What a person was asked in these quizzes that is not right any more on that day. One statement, none without quizzes. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<StaleQuiz> stale(long officialId, Collection<Long> quizIds, LocalDate day) {
        return quizIds.isEmpty() ? List.of() : attempts.stale(officialId, quizIds, day);
    }

    /** A result whose documents changed is weighed now, in the caller's transaction. */
    @RolesAllowed(Roles.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void weighed(long quizId, long officialId) {
        attempts.weighed(quizId, officialId);
    }

    /** Quizzes of a module, the oldest first. One statement. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<PairedQuiz> ofModule(long moduleId) {
        return quizzes.ofModule(moduleId);
    }
}

package vn.camtay.quiz;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/** Saves the answers of the person who asks; the transaction is the writer's, shared with others. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnswerService {
    static final int MOST = 200;

    @Inject
    AnswerWriter writer;

    @Inject
    CurrentUser currentUser;

    /**
     * Returns when every answer is durable or refused.
     *
     * @param given 1 to {@value #MOST} answers
     * @return one outcome an answer, in their order
     * @throws InvalidInputException when there are none or too many
     */
    @RolesAllowed(Roles.OFFICIAL)
    public List<SavedAnswer> save(long attemptId, String token, List<GivenAnswer> given) {
        if (given.isEmpty() || given.size() > MOST) {
            throw new InvalidInputException("quiz.refused.answerUnreadable");
        }
        long me = currentUser.requireOfficialId();
        return writer.save(given.stream()
                .map(answer ->
                        new AnswerToSave(attemptId, me, token, answer.position(), answer.sequence(), answer.content()))
                .toList());
    }
}

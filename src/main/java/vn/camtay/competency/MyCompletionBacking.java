package vn.camtay.competency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;

/** The part of a module's page about its completion: what it asks for, what the reader has, what is missing. */
@Named
@RequestScoped
public class MyCompletionBacking {
    @Inject
    @Param(name = "id")
    Long module;

    @Inject
    CompletionService completions;

    @Inject
    ModuleQuizService quizzes;

    @Inject
    CurrentUser currentUser;

    private MyCompletion completion;
    private ModuleQuizDetail asked;

    public void load() {
        if (module == null) {
            throw new NotFoundException();
        }
        if (currentUser.officialId().isPresent()) {
            completion = completions.mine(module);
        }
        if (currentUser.has(Role.COORDINATOR) || currentUser.has(Role.ADMINISTRATOR)) {
            asked = quizzes.require(module);
        }
    }

    /** The quiz that the module asks for; null for readers who do not choose it. */
    public ModuleQuizDetail getAsked() {
        return asked;
    }

    /** Null for an account that is no official's. */
    public MyCompletion getCompletion() {
        return completion;
    }
}

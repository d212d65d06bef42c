package vn.camtay.competency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;

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
    CurrentUser currentUser;

    private MyCompletion completion;

    public void load() {
        if (module == null) {
            throw new NotFoundException();
        }
        if (currentUser.officialId().isPresent()) {
            completion = completions.mine(module);
        }
    }

    /** Null for an account that is no official's. */
    public MyCompletion getCompletion() {
        return completion;
    }
}

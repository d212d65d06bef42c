package vn.camtay.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.omnifaces.util.Messages;

/** Says on the next page that something was done: call it, then return the redirect. */
@RequestScoped
public class Notices {
    @Inject
    Language language;

    public void done(String key, Object... arguments) {
        Messages.create("{0}", language.texts().say(key, arguments)).flash().add();
    }
}

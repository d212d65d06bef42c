package vn.camtay.competency;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;

/** Has an administrator derive all completions anew: {@code admin/rebuild.xhtml}. */
@Named
@ViewScoped
public class RebuildBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CompletionService completions;

    private long sessions;
    private RebuildReport report;

    public void load() {
        sessions = completions.lockedSessions();
    }

    public void rebuild() {
        report = completions.rebuild();
        sessions = completions.lockedSessions();
    }

    public long getSessions() {
        return sessions;
    }

    /** Null before the first rebuild on this page. */
    public RebuildReport getReport() {
        return report;
    }
}

package vn.camtay.signoff;

import java.io.Serializable;
import java.util.List;

/**
 * What waits for somebody on their first page.
 *
 * @param unanswered rows of their own cards that they have neither confirmed nor contested
 * @param checks     transfer checks that are due for them to do
 * @param ready      skills that they coached and may finalise, by given name
 * @param flags      shared cases that wait for a coordinator; 0 for anybody else, likewise {@code unassigned}
 * @param unassigned transfer checks that are due and have nobody to do them
 */
public record SignOffTasks(long unanswered, long checks, List<ReadyRow> ready, long flags, long unassigned)
        implements Serializable {
    static final SignOffTasks NONE = new SignOffTasks(0, 0, List.of(), 0, 0);

    public SignOffTasks {
        ready = List.copyOf(ready);
    }

    public boolean none() {
        return unanswered == 0 && checks == 0 && ready.isEmpty() && flags == 0 && unassigned == 0;
    }
}

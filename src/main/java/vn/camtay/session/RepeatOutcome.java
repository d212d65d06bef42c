package vn.camtay.session;

import java.io.Serializable;
import java.util.List;
import vn.camtay.shared.error.Reason;

/** What became of one chosen row of a repetition: the draft that was made, or (id 0) why it was not. */
public record RepeatOutcome(int index, long sessionId, List<Reason> refused) implements Serializable {
    public RepeatOutcome {
        refused = List.copyOf(refused);
    }
}

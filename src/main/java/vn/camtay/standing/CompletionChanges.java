package vn.camtay.standing;

import java.io.Serializable;

/** What writing the completions of a session changed. */
public record CompletionChanges(int recorded, int changed, int withdrawn) implements Serializable {
    public static final CompletionChanges NONE = new CompletionChanges(0, 0, 0);

    public boolean isEmpty() {
        return recorded + changed + withdrawn == 0;
    }

    public CompletionChanges and(CompletionChanges more) {
        return new CompletionChanges(recorded + more.recorded, changed + more.changed, withdrawn + more.withdrawn);
    }
}

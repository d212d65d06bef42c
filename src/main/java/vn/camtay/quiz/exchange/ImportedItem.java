package vn.camtay.quiz.exchange;

import java.io.Serializable;
import java.util.List;
import vn.camtay.shared.error.Reason;

/** One question found in a file: read, or not and why. */
public sealed interface ImportedItem extends Serializable {
    Place place();

    /** As the file names it; empty for none. */
    String title();

    /** @param remarks what of it was left out or read in a way its author should check; mostly none */
    record Read(Place place, NamedQuestion question, List<Reason> remarks) implements ImportedItem {
        public Read {
            remarks = List.copyOf(remarks);
        }

        @Override
        public String title() {
            return question.title();
        }
    }

    /** @param reasons never empty */
    record NotRead(Place place, String title, List<Reason> reasons) implements ImportedItem {
        public NotRead {
            reasons = List.copyOf(reasons);
        }
    }
}

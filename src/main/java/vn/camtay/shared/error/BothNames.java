package vn.camtay.shared.error;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A name that a sentence says in the reader's language.
 *
 * @param english null or blank where nobody gave one: the Vietnamese one is said
 */
public record BothNames(String vietnamese, String english) implements Serializable {
    /** Several names, one behind the other. */
    public static BothNames joined(List<BothNames> names) {
        return new BothNames(
                names.stream().map(BothNames::vietnamese).collect(Collectors.joining(", ")),
                names.stream().map(BothNames::inEnglish).collect(Collectors.joining(", ")));
    }

    public String inEnglish() {
        return english == null || english.isBlank() ? vietnamese : english;
    }

    /** The Vietnamese one, for whatever keeps a sentence as text. */
    @Override
    public String toString() {
        return vietnamese;
    }
}

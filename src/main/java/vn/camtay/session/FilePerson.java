package vn.camtay.session;

import java.io.Serializable;

/**
 * An official as a file of sessions names one.
 *
 * @param staffCode null if none
 * @param active    whether they may be named anew
 */
public record FilePerson(long id, String staffCode, String fullName, boolean active) implements Serializable {
    /** What tells people of one name apart. */
    String mark() {
        return staffCode == null ? "#" + id : staffCode;
    }

    String text() {
        return FileNames.text(fullName, mark());
    }
}

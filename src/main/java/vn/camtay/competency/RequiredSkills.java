package vn.camtay.competency;

import java.time.LocalDate;

/**
 * The skills that a module asks for, and how far a person is with them.
 *
 * @param needed  required skills of the module, 0 if none
 * @param done    of them finalised
 * @param on      day on which the last of them was finalised; null while one is missing, and where none is needed
 * @param checked day on which the last of them was seen again on the job; null while one was not
 */
record RequiredSkills(int needed, int done, LocalDate on, LocalDate checked) {
    static final RequiredSkills NONE = new RequiredSkills(0, 0, null, null);

    boolean isMet() {
        return done == needed;
    }
}

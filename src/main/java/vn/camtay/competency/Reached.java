package vn.camtay.competency;

/**
 * The highest level of a competency that a person holds, or that evidence shows of them.
 *
 * @param held whether it is held
 */
public record Reached(long competencyId, long officialId, String fullName, int level, boolean held) {
    /** As the database gives what evidence shows. */
    public Reached(long competencyId, long officialId, String fullName, int level) {
        this(competencyId, officialId, fullName, level, false);
    }

    Reached nowHeld() {
        return new Reached(competencyId, officialId, fullName, level, true);
    }
}

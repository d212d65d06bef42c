package vn.camtay.competency;

/** Where evidence comes from. The sources are kept apart: what people say of themselves or of others proves no level. */
public enum EvidenceSource {
    /** A module completed by being there, as its locked roll says. */
    ATTENDANCE,
    /** A quiz passed. */
    QUIZ,
    /** Skills signed off by a coach. */
    SIGN_OFF,
    /** The skills of a sign-off seen again on the job by somebody who did not teach them. */
    TRANSFER_CHECK,
    /** What the person learned elsewhere, with the document that says so. */
    PRIOR_LEARNING,
    /** What the person says of themself. */
    SELF,
    /** What the head says of the person. */
    HEAD;

    /** Whether it can prove a level. */
    public boolean isMeasured() {
        return this != SELF && this != HEAD;
    }
}

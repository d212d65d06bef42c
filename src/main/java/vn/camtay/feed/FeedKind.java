package vn.camtay.feed;

import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;

/** What a calendar holds, and who may have it: asked when it is made and at each fetch. */
public enum FeedKind {
    /** Meetings in which the person has a seat or trains. */
    MINE,
    /** Meetings that the person trains. */
    TRAINER,
    /** Meetings in which people of a unit have a seat; for its head and for coordinators. */
    UNIT,
    /** Meetings at a venue; for organisers. */
    VENUE;

    /** Whether it is about one unit or venue. */
    public boolean hasSubject() {
        return this == UNIT || this == VENUE;
    }

    /** A calendar is read by whoever may see on pages what it holds. */
    boolean isFor(SignedIn who, long subjectId) {
        return switch (this) {
            case MINE -> who.officialId() != null;
            case TRAINER -> who.officialId() != null && who.roles().contains(Role.TRAINER);
            case UNIT ->
                who.roles().contains(Role.COORDINATOR)
                        || who.roles().contains(Role.HEAD) && who.unitIds().contains(subjectId);
            case VENUE -> who.roles().contains(Role.COORDINATOR) || who.roles().contains(Role.TRAINER);
        };
    }
}

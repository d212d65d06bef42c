package vn.camtay.session;

/** Names of calendar entries: the same in every mail and feed about the same thing, so that a calendar holds it once. */
public final class CalendarUid {
    private CalendarUid() {}

    /** A participant's entry of a meeting. */
    public static String participant(long sessionId, long meetingId, long officialId) {
        return "s" + sessionId + "-m" + meetingId + "-o" + officialId + "@camtay";
    }

    /** A trainer's entry of the meeting with that number. */
    public static String trainer(long sessionId, long officialId, int number) {
        return "session-" + sessionId + "-trainer-" + officialId + "-meeting-" + number + "@camtay";
    }

    /** A meeting at a venue. */
    public static String venue(long sessionId, long meetingId) {
        return "s" + sessionId + "-m" + meetingId + "@camtay";
    }
}

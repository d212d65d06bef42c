package vn.camtay.enrolment;

/**
 * Where a person's enrolment stands, for looking only.
 *
 * @param status        null for none
 * @param waitingNumber null when not waiting
 * @param note          null when nobody wrote a reason
 */
record MyStanding(EnrolmentStatus status, Integer waitingNumber, String note) {
    static final MyStanding NONE = new MyStanding(null, null, null);
}

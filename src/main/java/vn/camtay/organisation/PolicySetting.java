package vn.camtay.organisation;

/**
 * A number that the office decides, with what holds until somebody decides otherwise. Its name, what it does and, where it
 * rests on law, the document are texts: {@code PolicySetting.X}, {@code PolicySetting.X.what}, {@code PolicySetting.X.document}.
 */
public enum PolicySetting {
    /** Minutes from the mainland to Cát Hải or back; value on the day of the meeting. */
    TRAVEL_CAT_HAI(Group.SESSION, Measure.MINUTES, 120, 0, 1440),
    /** Minutes from the mainland to Bạch Long Vĩ or back; value on the day of the meeting. */
    TRAVEL_BACH_LONG_VI(Group.SESSION, Measure.MINUTES, 480, 0, 1440),
    /** How long before sign-up closes too few people are an alarm; value on the day on which it closes. */
    MINIMUM_ALARM(Group.SESSION, Measure.HOURS, 24, 1, 240),
    /** Share of a session's minutes from which on a person has attended it; value on the day of the last meeting. */
    REQUIRED_ATTENDANCE(Group.ATTENDANCE, Measure.PERCENT, 80, 1, 100),
    /** How late a check-in is still in time, and how early leaving is still the end; value on the day of the meeting. */
    LATE_TOLERANCE(Group.ATTENDANCE, Measure.MINUTES, 15, 0, 60),
    /** For how many days after a mark its person may appeal against it; value on the day of the mark. */
    APPEAL_DAYS(Group.ATTENDANCE, Measure.DAYS, 15, 1, 60),
    /** Minutes of a period (tiết) in records; value on the day of the meeting. */
    PERIOD_MINUTES(Group.ATTENDANCE, Measure.MINUTES, 45, 30, 90),
    /** How long before the first meeting a person may still withdraw by themself; value on the day of the first meeting. */
    WITHDRAWAL_CUT_OFF(Group.ENROLMENT, Measure.HOURS, 24, 0, 720),
    /** How long before the first meeting a free place still goes to somebody who waits; value on the day of the first meeting. */
    PROMOTION_STOP(Group.ENROLMENT, Measure.HOURS, 24, 0, 720),
    /** How many days before the first meeting a head still names people for kept seats; value on the day of the first meeting. */
    RESERVATION_NAMES(Group.ENROLMENT, Measure.DAYS, 2, 0, 30),
    /** How many days before the first meeting kept seats without a name are released; value on the day of the first meeting. */
    RESERVATION_RELEASE(Group.ENROLMENT, Measure.DAYS, 1, 0, 30),
    /** After how many working days the head is reminded of an unanswered request; value on the day of the request. */
    REQUEST_REMINDER(Group.ENROLMENT, Measure.DAYS, 2, 1, 30),
    /** How many days after a skill was finalised somebody else looks again; value on the day on which it was finalised. */
    TRANSFER_CHECK_DAYS(Group.STANDING, Measure.DAYS, 30, 14, 60),
    /** Periods of training that a year asks of everybody; value on the last day of the year. */
    YEARLY_DUTY(Group.STANDING, Measure.PERIODS, 40, 0, 400, true),
    /** Whether heads who look for people also see those of other units, by name and level only: 0 no, 1 yes; value on the day. */
    PEOPLE_ELSEWHERE(Group.STANDING, Measure.SWITCH, 0, 0, 1),
    /** How long before its last day a level is about to end and should be renewed; value on the day that is looked at. */
    RENEWAL_WINDOW(Group.STANDING, Measure.DAYS, 90, 1, 365);

    /** What a value counts. */
    public enum Measure {
        MINUTES,
        HOURS,
        DAYS,
        PERCENT,
        PERIODS,
        PEOPLE,
        TIMES,
        /** 0 closed, 1 open. */
        SWITCH
    }

    /** Under which heading people look for it. */
    public enum Group {
        SESSION,
        ENROLMENT,
        ATTENDANCE,
        STANDING
    }

    private final Group group;
    private final Measure measure;
    private final int usual;
    private final int least;
    private final int most;
    private final boolean restsOnLaw;

    PolicySetting(Group group, Measure measure, int usual, int least, int most) {
        this(group, measure, usual, least, most, false);
    }

    PolicySetting(Group group, Measure measure, int usual, int least, int most, boolean restsOnLaw) {
        this.group = group;
        this.measure = measure;
        this.usual = usual;
        this.least = least;
        this.most = most;
        this.restsOnLaw = restsOnLaw;
    }

    public Group group() {
        return group;
    }

    public Measure measure() {
        return measure;
    }

    /** What holds before anybody has set a value. */
    public int usual() {
        return usual;
    }

    /** Inclusive. */
    public int least() {
        return least;
    }

    /** Inclusive. */
    public int most() {
        return most;
    }

    public boolean restsOnLaw() {
        return restsOnLaw;
    }

    /** Whether a value of a {@link Measure#SWITCH} is open. */
    public static boolean isOpen(int value) {
        return value > 0;
    }

    boolean allows(int value) {
        return value >= least && value <= most;
    }
}

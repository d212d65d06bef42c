package vn.camtay.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.camtay.testkit.RestPerson;
import vn.camtay.testkit.SharedData;

/** A meeting of its own that is going on behind the shared nodes, with people of its own who have seats. */
record RunningMeeting(long sessionId, long id, List<String> userNames, List<Long> officialIds) {
    private static final Pattern DIGITS = Pattern.compile("\"digits\":\"(\\d{6})\"");

    /** @param name of the session and, with a number, of everybody */
    static RunningMeeting of(String name, int people) {
        SharedData.run(
                "insert into coaching_session (code, module_id, status, capacity, minimum, seats_taken, lead_unit_id,"
                        + " sign_up_opens_at, sign_up_closes_at, starts_at, ends_at, opened_at) select '" + name
                        + "', min(id), 'OPEN', " + people + ", 1, " + people
                        + ", (select min(id) from unit where code = 'SNV'), utc_timestamp() - interval 9 day,"
                        + " utc_timestamp() - interval 1 day, utc_timestamp() - interval 10 minute,"
                        + " utc_timestamp() + interval 2 hour, utc_timestamp() - interval 9 day from module");
        long session = Long.parseLong(SharedData.value("select id from coaching_session where code = '" + name + "'"));
        SharedData.run("insert into meeting (session_id, number, starts_at, ends_at, venue_id) select id, 1, starts_at,"
                + " ends_at, (select min(id) from venue) from coaching_session where id = " + session);
        List<String> names = new ArrayList<>();
        List<Long> officials = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String userName = (name + "-" + i).toLowerCase();
            long official = SharedData.personLike("canbo", userName, userName + "@demo.camtay.example");
            SharedData.run(
                    "insert into enrolment (session_id, official_id, status, status_since, changed_by, next_sequence)"
                            + " values (" + session + ", " + official
                            + ", 'ENROLLED', utc_timestamp() - interval 2 day, 1, 1)");
            names.add(userName);
            officials.add(official);
        }
        long meeting = Long.parseLong(SharedData.value("select id from meeting where session_id = " + session));
        return new RunningMeeting(session, meeting, names, officials);
    }

    /** The six digits that the screen of whoever organises it shows now. */
    String digits(RestPerson organiser) {
        Matcher digits = DIGITS.matcher(
                organiser.send("GET", "/api/check-in/" + id + "/i", "").body());
        if (!digits.find()) {
            throw new IllegalStateException("the screen shows no digits");
        }
        return digits.group(1);
    }

    /** Nobody else comes across it: nothing that was said of it is left, and it is not held. */
    void cancel() {
        SharedData.run("delete from attendance where session_id = " + sessionId);
        SharedData.run("delete from check_in where session_id = " + sessionId);
        SharedData.run("update enrolment set status = 'CANCELLED_BY_SESSION' where session_id = " + sessionId);
        SharedData.run(
                "update coaching_session set status = 'CANCELLED', cancel_reason = 'test', seats_taken = 0 where id = "
                        + sessionId);
    }
}

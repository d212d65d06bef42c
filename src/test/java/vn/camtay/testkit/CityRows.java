package vn.camtay.testkit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.camtay.shared.text.SearchKey;

/** Rows of a small city for tests of queries that read across features; each method stores one row and gives its id. */
public final class CityRows {
    private final EntityManager entityManager;
    private int counter;

    public CityRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public long unit(String code, String kind, String name, Long parentId) {
        return insert(
                "insert into unit (code, kind, name, search_key, parent_id, valid_from) values (?1, ?2, ?3, ?4, ?5, '2025-07-01')",
                code,
                kind,
                name,
                SearchKey.of(name),
                parentId);
    }

    /** An open quiz that asks nothing. @param pretest null for none */
    public long quiz(long module, Long pretest) {
        return insert(
                "insert into quiz (module_id, pretest_id, title, search_key, status, audience, opens_at, closes_at,"
                        + " grace_minutes, attempts_allowed, keeping, pass_percent, shuffle_questions, shuffle_choices,"
                        + " show_marks, show_answers, show_explanations, made_by, made_at) values (?1, ?2, 'Bài', 'bai',"
                        + " 'OPEN', 'EVERYONE', '2026-11-01', '2027-01-01', 10, 2, 'HIGHEST', 50, false, false,"
                        + " 'NEVER', 'NEVER', 'NEVER', 1, '2026-11-01')",
                module,
                pretest);
    }

    public long post(String code, String name) {
        return insert(
                "insert into post (code, name_vi, name_en, post_group) values (?1, ?2, ?2, 'counter')", code, name);
    }

    public long official(String fullName, long unitId, long... postIds) {
        long id = insert(
                "insert into official (full_name, given_name, search_key, unit_id, status) values (?1, ?2, ?3, ?4, 'ACTIVE')",
                fullName,
                fullName.substring(fullName.lastIndexOf(' ') + 1),
                SearchKey.of(fullName),
                unitId);
        for (int i = 0; i < postIds.length; i++) {
            run(
                    "insert into official_post (official_id, post_id, main_post) values (?1, ?2, ?3)",
                    id,
                    postIds[i],
                    i == 0);
        }
        return id;
    }

    public long module(String code, String name, long... postIds) {
        long id = insert(
                "insert into module (code, name_vi, name_en, search_key, periods, format, lead_unit, product, status)"
                        + " values (?1, ?2, ?2, ?3, 8, 'hands-on', 'SNV', 'a file', 'ACTIVE')",
                code,
                name,
                SearchKey.of(code + " " + name));
        for (long postId : postIds) {
            run("insert into module_post (module_id, post_id) values (?1, ?2)", id, postId);
        }
        return id;
    }

    /** A competency with four levels, each good for 24 months. */
    public long competency(String code) {
        long id = insert(
                "insert into competency (code, name_vi, name_en, competency_group) values (?1, ?1, ?1, 'x')", code);
        for (int level = 1; level <= 4; level++) {
            run(
                    "insert into competency_level (competency_id, level, behaviour_vi, behaviour_en) values (?1, ?2, ?3, ?3)",
                    id,
                    level,
                    code + " at " + level);
        }
        return id;
    }

    /** Whoever completes the module has shown the level. */
    public void proven(long moduleId, long competencyId, int level) {
        run(
                "insert into module_competency (module_id, competency_id, target_level) values (?1, ?2, ?3)",
                moduleId,
                competencyId,
                level);
    }

    /** What the post asks for from that day on. */
    public void requirement(long postId, long competencyId, int level, String from) {
        run(
                "insert into post_requirement (post_id, competency_id, level, valid_from) values (?1, ?2, ?3, ?4)",
                postId,
                competencyId,
                level,
                from);
    }

    /** The columns of each row, separated by a blank. */
    public static List<String> lines(EntityManager entityManager, String query) {
        List<?> rows = entityManager.createNativeQuery(query).getResultList();
        return rows.stream()
                .map(row -> row instanceof Object[] columns
                        ? Arrays.stream(columns).map(String::valueOf).collect(Collectors.joining(" "))
                        : String.valueOf(row))
                .toList();
    }

    /** An open quiz of the module without questions, passed with so many percent. */
    public long quiz(long moduleId, int passPercent) {
        return insert(
                "insert into quiz (module_id, title, search_key, status, audience, opens_at, closes_at, grace_minutes,"
                        + " attempts_allowed, keeping, pass_percent, shuffle_questions, shuffle_choices, show_marks, show_answers,"
                        + " show_explanations, made_by, made_at) values (?1, ?2, ?2, 'OPEN', 'EVERYONE', '2026-01-01', '2030-01-01', 0,"
                        + " 3, 'HIGHEST', ?3, false, false, 'NEVER', 'NEVER', 'NEVER', 0, '2026-01-01')",
                moduleId,
                "quiz " + ++counter,
                passPercent);
    }

    /** A marked attempt of a hundred points, and what counts by it. @return id of the attempt */
    public long attempt(long quizId, long officialId, int number, int points, Instant handedIn) {
        long id = insert(
                "insert into quiz_attempt (quiz_id, official_id, number, status, seed, token, questions, started_at, ends_at,"
                        + " grace_ends_at, submitted_at, submitted_by, graded_at, points, max_points, passed)"
                        + " select ?1, ?2, ?3, 'GRADED', 1, ?4, 0, ?5, ?5, ?5, ?5, 'OFFICIAL', ?5, ?6, 100, ?6 >= pass_percent from quiz"
                        + " where id = ?1",
                quizId,
                officialId,
                number,
                "t" + ++counter,
                utc(handedIn),
                points);
        run(
                "insert into quiz_result (quiz_id, official_id, percent, passed, passed_at, graded_at)"
                        + " select ?1, ?2, ?3, ?3 >= pass_percent, case when ?3 >= pass_percent then ?4 end, ?4 from quiz where id = ?1"
                        + " on duplicate key update passed_at = case when values(percent) >= (select pass_percent from quiz where id = ?1)"
                        + " then coalesce(passed_at, ?4) end, passed = values(passed), percent = values(percent)",
                quizId,
                officialId,
                points,
                utc(handedIn));
        return id;
    }

    /** A session of one meeting with 20 seats and a minimum of 5; sign-up closes a day before. */
    public long session(long moduleId, String status, long leadUnitId, Instant startsAt, Instant endsAt) {
        long id = insert(
                "insert into coaching_session (code, module_id, status, capacity, minimum, lead_unit_id, sign_up_opens_at,"
                        + " sign_up_closes_at, starts_at, ends_at) values (?1, ?2, ?3, 20, 5, ?4, ?5, ?6, ?7, ?8)",
                "S-" + ++counter,
                moduleId,
                status,
                leadUnitId,
                utc(startsAt.minusSeconds(30 * 86_400)),
                utc(startsAt.minusSeconds(86_400)),
                utc(startsAt),
                utc(endsAt));
        meeting(id, 1, startsAt, endsAt);
        return id;
    }

    public long meeting(long sessionId, int number, Instant startsAt, Instant endsAt) {
        long venue = insert("insert into venue (name, search_key, kind) values (?1, ?1, 'ROOM')", "Room " + ++counter);
        return insert(
                "insert into meeting (session_id, number, starts_at, ends_at, venue_id) values (?1, ?2, ?3, ?4, ?5)",
                sessionId,
                number,
                utc(startsAt),
                utc(endsAt),
                venue);
    }

    public void trainer(long sessionId, long officialId) {
        run("insert into session_trainer (session_id, official_id) values (?1, ?2)", sessionId, officialId);
    }

    public long enrolment(long sessionId, long officialId, String status) {
        return insert(
                "insert into enrolment (session_id, official_id, status, status_since, changed_by, waiting_number)"
                        + " values (?1, ?2, ?3, '2026-01-01', 0, case when ?3 = 'WAITLISTED' then ?2 end)",
                sessionId,
                officialId,
                status);
    }

    /** The mark of a person at the session's meeting of that number. */
    public void mark(long sessionId, int number, long officialId, String status, int minutes) {
        run(
                "insert into attendance (session_id, meeting_id, official_id, status, moment, reason, minutes, recorded_at, recorded_by)"
                        + " select session_id, id, ?3, ?4, case when ?4 in ('LATE', 'LEFT_EARLY') then starts_at end,"
                        + " case when ?4 = 'EXCUSED' then 'leave' end, ?5, ends_at, 0 from meeting where session_id = ?1 and number = ?2",
                sessionId,
                number,
                officialId,
                status,
                minutes);
    }

    /** A counter in force since 2025. */
    public long counter(long unitId, String name, int minimum, long... postIds) {
        long id = insert(
                "insert into counter (unit_id, name, minimum, valid_from) values (?1, ?2, ?3, '2025-07-01')",
                unitId,
                name,
                minimum);
        for (long postId : postIds) {
            run("insert into counter_post (counter_id, post_id) values (?1, ?2)", id, postId);
        }
        return id;
    }

    public void leave(long officialId, LocalDate day, String half) {
        run(
                "insert into official_leave (official_id, day, half, kind) values (?1, ?2, ?3, 'ANNUAL')",
                officialId,
                day,
                half);
    }

    public void run(String sql, Object... values) {
        var query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        entityManager.flush();
        query.executeUpdate();
        entityManager.clear(); // as if somebody else had done it: nothing that was read before is believed
    }

    private long insert(String sql, Object... values) {
        run(sql, values);
        return ((Number) entityManager
                        .createNativeQuery("select last_insert_id()")
                        .getSingleResult())
                .longValue();
    }

    public static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}

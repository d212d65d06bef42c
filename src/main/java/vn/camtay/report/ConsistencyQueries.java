package vn.camtay.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The audit queries, one a check: each gives id and code of the session, the person's name, start of the meeting, what was
 * found, what was expected. Completions and counter cover are compared by the rules themselves and have none.
 */
final class ConsistencyQueries {
    private static final String SEATED = "('ENROLLED', 'ATTENDED', 'PARTLY_ATTENDED', 'NO_SHOW', 'EXCUSED')";
    private static final String SETTLED = "('ATTENDED', 'PARTLY_ATTENDED', 'NO_SHOW', 'EXCUSED')";
    private static final String HELD = "('OPEN', 'COMPLETED', 'LOCKED')";

    /** Whether a condition of an enrolment was set aside with a reason for the seat it has now. */
    private static final String KNOWN = """
            (exists (select 1 from enrolment_bypass x where x.enrolment_id = %1$s.enrolment_id and x.condition_name = '%2$s'
                and (x.set_aside_at >= %1$s.status_since or %1$s.status <> 'ENROLLED')))
            """;

    static final Map<ConsistencyCheck, String> ALL = all();

    private ConsistencyQueries() {}

    private static Map<ConsistencyCheck, String> all() {
        Map<ConsistencyCheck, String> all = new EnumMap<>(ConsistencyCheck.class);
        all.put(ConsistencyCheck.SEAT_COUNTER, """
                select s.id, s.code, null official, null at, s.seats_taken found, coalesce(e.held, 0) expected
                from coaching_session s left join (
                    select session_id, count(*) held from enrolment where status in %s group by session_id) e
                    on e.session_id = s.id
                where s.seats_taken <> coalesce(e.held, 0)
                """.formatted(SEATED));
        all.put(ConsistencyCheck.OVERBOOKED, """
                select s.id, s.code, null official, null at, count(*) found, s.capacity expected
                from coaching_session s join enrolment e on e.session_id = s.id and e.status in %s
                group by s.id, s.code, s.capacity having count(*) > s.capacity
                """.formatted(SEATED));
        all.put(ConsistencyCheck.RESERVED_SEATS, """
                select s.id, s.code, null official, null at, s.seats_reserved found,
                    case when s.status = 'OPEN' then coalesce(r.kept, 0) else 0 end expected
                from coaching_session s left join (
                    select session_id, sum(seats - filled) kept from seat_reservation group by session_id) r
                    on r.session_id = s.id
                where s.seats_reserved <> coalesce(r.kept, 0) or s.status = 'CANCELLED' and s.seats_reserved <> 0
                    or s.seats_reserved > 0 and s.seats_taken + s.seats_reserved > s.capacity
                """);
        all.put(ConsistencyCheck.WAITLIST_ORDER, """
                select s.id, s.code, o.full_name official, null at,
                    concat(e.status, ' / ', coalesce(e.waiting_number, '-')) found, null expected
                from enrolment e join coaching_session s on s.id = e.session_id join official o on o.id = e.official_id
                where (e.status = 'WAITLISTED') <> (e.waiting_number is not null)
                union all
                select s.id, s.code, o.full_name, null, concat(s.seats_taken, ' + ', s.seats_reserved, ' / ', s.capacity), null
                from enrolment e join coaching_session s on s.id = e.session_id join official o on o.id = e.official_id
                where e.status = 'WAITLISTED' and e.skipped_at is null and s.status = 'OPEN'
                    and s.seats_taken + s.seats_reserved < s.capacity
                    and e.status_since < utc_timestamp() - interval 10 minute
                    and s.starts_at > utc_timestamp() + interval coalesce((select p.value from policy_setting p
                        where p.setting = 'PROMOTION_STOP' and p.valid_from <= date(s.starts_at)
                        order by p.valid_from desc limit 1), 24) hour
                """);
        all.put(ConsistencyCheck.APPROVED_NOT_ENROLLED, """
                select s.id, s.code, o.full_name official, null at, e.status found, m.template expected
                from outgoing_mail m
                join enrolment e on e.id = cast(substring_index(substring_index(m.mail_key, '/', 3), '/', -1) as unsigned)
                    and e.next_sequence = cast(substring_index(m.mail_key, '/', -1) as unsigned) + 1
                join coaching_session s on s.id = e.session_id join official o on o.id = e.official_id
                where m.template in ('enrolment/approved', 'enrolment/enrolled', 'enrolment/promoted', 'enrolment/nominated',
                    'enrolment/moved', 'enrolment/walked-in') and e.status not in %s
                """.formatted(SEATED));
        all.put(ConsistencyCheck.DOUBLE_ENROLMENT, """
                select s.id, s.code, o.full_name official, null at, count(*) found, 1 expected
                from enrolment e join coaching_session s on s.id = e.session_id join official o on o.id = e.official_id
                group by s.id, s.code, o.id, o.full_name having count(*) > 1
                """);
        all.put(ConsistencyCheck.DOUBLE_MARK, """
                select s.id, s.code, o.full_name official, m.starts_at at, count(*) found, 1 expected
                from attendance a join meeting m on m.id = a.meeting_id join coaching_session s on s.id = m.session_id
                join official o on o.id = a.official_id
                group by s.id, s.code, o.id, o.full_name, m.id, m.starts_at having count(*) > 1
                """);
        all.put(ConsistencyCheck.PERSON_CLASH, """
                with busy as (
                    select e.official_id, s.id session_id, s.code, 1 part, m.starts_at, m.ends_at, e.id enrolment_id, e.status,
                        e.status_since
                    from enrolment e join coaching_session s on s.id = e.session_id join meeting m on m.session_id = s.id
                    where e.status in %s and s.status in %s
                    union all
                    select t.official_id, s.id, s.code, 2, m.starts_at, m.ends_at, null, null, null
                    from session_trainer t join coaching_session s on s.id = t.session_id join meeting m on m.session_id = s.id
                    where s.status in %s)
                select a.session_id id, a.code, o.full_name official, a.starts_at at, b.code found, null expected
                from busy a join busy b on b.official_id = a.official_id and b.starts_at < a.ends_at and a.starts_at < b.ends_at
                    and (b.session_id > a.session_id or b.session_id = a.session_id and b.part > a.part)
                join official o on o.id = a.official_id
                where not %s and not %s
                """.formatted(
                        SEATED, HELD, HELD, KNOWN.formatted("a", "CLASH"), KNOWN.formatted("b", "CLASH")));
        all.put(ConsistencyCheck.PLACE_IN_CANCELLED, """
                select s.id, s.code, o.full_name official, null at, e.status found, 'CANCELLED_BY_SESSION' expected
                from enrolment e join coaching_session s on s.id = e.session_id join official o on o.id = e.official_id
                where s.status = 'CANCELLED' and e.status in ('REQUESTED', 'WAITLISTED', 'ENROLLED')
                """);
        all.put(ConsistencyCheck.NOT_SETTLED, """
                select s.id, s.code, o.full_name official, null at, concat(e.status, ' / ', s.status) found, null expected
                from enrolment e join coaching_session s on s.id = e.session_id join official o on o.id = e.official_id
                where s.status = 'LOCKED' and e.status = 'ENROLLED' or s.status in ('DRAFT', 'OPEN') and e.status in %s
                """.formatted(SETTLED));
        all.put(ConsistencyCheck.SILENT_IN_LOCKED, """
                select s.id, s.code, o.full_name official, m.starts_at at, 'UNRECORDED' found, null expected
                from coaching_session s join enrolment e on e.session_id = s.id and e.status in %s
                join meeting m on m.session_id = s.id join official o on o.id = e.official_id
                left join attendance a on a.meeting_id = m.id and a.official_id = e.official_id
                where s.status = 'LOCKED' and a.id is null
                """.formatted(SEATED));
        all.put(ConsistencyCheck.MARK_WITHOUT_SEAT, """
                select s.id, s.code, o.full_name official, m.starts_at at, a.status found, null expected
                from attendance a join meeting m on m.id = a.meeting_id join coaching_session s on s.id = m.session_id
                join official o on o.id = a.official_id
                left join enrolment e on e.session_id = s.id and e.official_id = a.official_id and e.status in %s
                where e.id is null and a.status <> 'EXCUSED'
                """.formatted(SEATED));
        return Collections.unmodifiableMap(all);
    }
}

package vn.camtay.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.account.AccountStatus;
import vn.camtay.home.AskedModule.Progress;
import vn.camtay.mail.MailStatus;
import vn.camtay.xapi.StatementStatus;

/** Reads what first pages show; each method is one statement. */
@ApplicationScoped
class HomeRepository {
    private static final Set<Long> NONE = Set.of(-1L);

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    private static final String MEETING = """
            SELECT NEW vn.camtay.home.NextMeeting(m.id, s.id, s.code, c.nameVi, c.nameEn, m.startsAt, m.endsAt,
                v.name, v.address, s.whatToBring, s.seatsTaken, s.capacity)
            """;

    private static final String SEATED = MEETING + """
            FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId JOIN Meeting m ON m.session = s
            JOIN TrainingModule c ON c.id = s.moduleId JOIN Venue v ON v.id = m.venueId
            WHERE e.officialId = :official AND e.status = vn.camtay.enrolment.EnrolmentStatus.ENROLLED
                AND s.status = vn.camtay.session.SessionStatus.OPEN AND m.endsAt > :from
            ORDER BY m.startsAt, m.id
            """;

    /** Meetings the person has a seat for, that are not over. */
    List<NextMeeting> seated(long officialId, Instant now, int most) {
        return entityManager
                .createQuery(SEATED, NextMeeting.class)
                .setParameter("official", officialId)
                .setParameter("from", now)
                .setMaxResults(most)
                .getResultList();
    }

    private static final String TAUGHT = MEETING + """
            FROM CoachingSession s JOIN s.trainerIds t JOIN Meeting m ON m.session = s
            JOIN TrainingModule c ON c.id = s.moduleId JOIN Venue v ON v.id = m.venueId
            WHERE t = :official AND s.status = vn.camtay.session.SessionStatus.OPEN AND m.endsAt > :from
            ORDER BY m.startsAt, m.id
            """;

    /** Meetings the person teaches, that end after that moment. */
    List<NextMeeting> taught(long officialId, Instant from, int most) {
        return entityManager
                .createQuery(TAUGHT, NextMeeting.class)
                .setParameter("official", officialId)
                .setParameter("from", from)
                .setMaxResults(most)
                .getResultList();
    }

    private static final String TRAINERS = """
            SELECT o.fullName FROM CoachingSession s JOIN s.trainerIds t JOIN Official o ON o.id = t
            WHERE s.id = :session ORDER BY o.givenNameSort, o.id
            """;

    String trainers(long sessionId) {
        return String.join(
                ", ",
                entityManager
                        .createQuery(TRAINERS, String.class)
                        .setParameter("session", sessionId)
                        .getResultList());
    }

    private static final String ASKED = """
            select c.id, c.code, c.name_vi, c.name_en, case when exists (
                select 1 from module_completion d where d.official_id = ?1 and d.module_id = c.id
                    and (d.counts_until is null or d.counts_until >= ?3)) then 3
                else coalesce(p.progress, 0) end
            from module c left join (
                select s.module_id, max(case when e.status = 'ENROLLED' and s.ends_at <= ?2 then 2
                    when e.status = 'ENROLLED' then 1 else 0 end) progress
                from enrolment e join coaching_session s on s.id = e.session_id
                where e.official_id = ?1 group by s.module_id) p on p.module_id = c.id
            where c.status = 'ACTIVE' and exists (
                select 1 from module_post mp join official_post op on op.post_id = mp.post_id
                where mp.module_id = c.id and op.official_id = ?1)
            order by c.code
            """;

    /** Modules that the person's posts ask for; NOT_OFFERED stands for all that are not begun. */
    List<AskedModule> asked(long officialId, Instant now, LocalDate today) {
        List<AskedModule> found = new ArrayList<>();
        for (Object[] row : rows(entityManager
                .createNativeQuery(ASKED)
                .setParameter(1, officialId)
                .setParameter(2, utc(now))
                .setParameter(3, today))) {
            Progress progress =
                    switch (number(row[4]).intValue()) {
                        case 3 -> Progress.DONE;
                        case 2 -> Progress.AWAITING;
                        case 1 -> Progress.ENROLLED;
                        default -> Progress.NOT_OFFERED;
                    };
            found.add(new AskedModule(
                    number(row[0]).longValue(), (String) row[1], (String) row[2], (String) row[3], progress));
        }
        return found;
    }

    private static final String OFFERED = """
            SELECT NEW vn.camtay.home.OfferedSession(s.id, c.id, c.nameVi, c.nameEn, s.startsAt, s.signUpClosesAt, v.name)
            FROM CoachingSession s JOIN TrainingModule c ON c.id = s.moduleId
            JOIN Meeting m ON m.session = s JOIN Venue v ON v.id = m.venueId
            WHERE s.moduleId IN :modules AND s.status = vn.camtay.session.SessionStatus.OPEN AND m.number = 1
                AND s.signUpOpensAt <= :now AND s.signUpClosesAt > :now AND s.seatsTaken < s.capacity
            ORDER BY s.signUpClosesAt, s.id
            """;

    /** Sessions of these modules that can be joined now, the first to close first. */
    List<OfferedSession> offered(Collection<Long> moduleIds, Instant now) {
        return entityManager
                .createQuery(OFFERED, OfferedSession.class)
                .setParameter("modules", moduleIds.isEmpty() ? NONE : moduleIds)
                .setParameter("now", now)
                .setMaxResults(100)
                .getResultList();
    }

    private static final String ROLLS = """
            from meeting m join coaching_session s on s.id = m.session_id
            join enrolment e on e.session_id = s.id and e.status = 'ENROLLED'
            join module c on c.id = s.module_id
            left join attendance a on a.meeting_id = m.id and a.official_id = e.official_id
            where s.status in ('OPEN', 'COMPLETED') and m.ends_at <= ?1 and a.id is null
            """;

    /**
     * Past meetings with people of whom nobody has said anything, the oldest first.
     *
     * @param trainerId only meetings of this trainer; null for everybody's
     */
    List<OpenRoll> openRolls(Long trainerId, Instant now, int most) {
        String mine = trainerId == null
                ? ""
                : " and exists (select 1 from session_trainer t where t.session_id = s.id and t.official_id = ?2)";
        Query query = entityManager
                .createNativeQuery(
                        "select m.id, s.id, s.code, c.name_vi, c.name_en, m.starts_at, count(*) " + ROLLS + mine
                                + " group by m.id, s.id, s.code, c.name_vi, c.name_en, m.starts_at order by m.starts_at, m.id")
                .setParameter(1, utc(now))
                .setMaxResults(most);
        if (trainerId != null) {
            query.setParameter(2, trainerId);
        }
        return rows(query).stream()
                .map(row -> new OpenRoll(
                        number(row[0]).longValue(),
                        number(row[1]).longValue(),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        instant(row[5]),
                        number(row[6]).longValue()))
                .toList();
    }

    long countOpenRolls(Instant now) {
        return number(entityManager
                        .createNativeQuery("select count(distinct m.id) " + ROLLS)
                        .setParameter(1, utc(now))
                        .getSingleResult())
                .longValue();
    }

    private static final String PLANNED = """
            SELECT NEW vn.camtay.home.PlannedSession(s.id, s.code, c.nameVi, c.nameEn, s.startsAt, s.signUpClosesAt,
                s.seatsTaken, s.minimum)
            """;

    private static final String PLANNED_OF = PLANNED + """
            FROM CoachingSession s JOIN s.trainerIds t JOIN TrainingModule c ON c.id = s.moduleId
            WHERE t = :official AND (s.status = vn.camtay.session.SessionStatus.COMPLETED OR (s.endsAt <= :now
                AND s.status = vn.camtay.session.SessionStatus.OPEN))
            ORDER BY s.startsAt, s.id
            """;

    /** Sessions of this trainer that are over and not locked. */
    List<PlannedSession> ended(long officialId, Instant now) {
        return entityManager
                .createQuery(PLANNED_OF, PlannedSession.class)
                .setParameter("official", officialId)
                .setParameter("now", now)
                .setMaxResults(20)
                .getResultList();
    }

    private static final String ASKING = PLANNED + """
            FROM CoachingSession s JOIN Assignment a ON a.sessionId = s.id JOIN TrainingModule c ON c.id = s.moduleId
            WHERE a.officialId = :official AND a.answer = vn.camtay.session.AssignmentAnswer.ASKED
                AND s.status = vn.camtay.session.SessionStatus.OPEN AND s.endsAt > :now
                AND s.id IN (SELECT y.id FROM CoachingSession y JOIN y.trainerIds z WHERE z = :official)
            ORDER BY s.startsAt, s.id
            """;

    /** Sessions that this trainer was asked to train and has not answered. */
    List<PlannedSession> asking(long officialId, Instant now) {
        return entityManager
                .createQuery(ASKING, PlannedSession.class)
                .setParameter("official", officialId)
                .setParameter("now", now)
                .setMaxResults(20)
                .getResultList();
    }

    private static final String DRAFTS = PLANNED + """
            FROM CoachingSession s JOIN s.trainerIds t JOIN TrainingModule c ON c.id = s.moduleId
            WHERE t = :official AND s.status = vn.camtay.session.SessionStatus.DRAFT AND s.startsAt > :now
            ORDER BY s.startsAt, s.id
            """;

    List<PlannedSession> drafts(long officialId, Instant now) {
        return entityManager
                .createQuery(DRAFTS, PlannedSession.class)
                .setParameter("official", officialId)
                .setParameter("now", now)
                .setMaxResults(20)
                .getResultList();
    }

    private static final String AWAY = """
            FROM Enrolment e JOIN Official o ON o.id = e.officialId JOIN Unit u ON u.id = o.unitId
            JOIN CoachingSession s ON s.id = e.sessionId JOIN Meeting m ON m.session = s
            JOIN TrainingModule c ON c.id = s.moduleId
            WHERE e.status = vn.camtay.enrolment.EnrolmentStatus.ENROLLED
                AND s.status = vn.camtay.session.SessionStatus.OPEN AND m.endsAt > :now AND m.startsAt < :until
                AND o.unitId IN :units
            """;

    List<AwayPerson> away(Collection<Long> unitIds, Instant now, Instant until, int most) {
        return entityManager
                .createQuery(
                        "SELECT NEW vn.camtay.home.AwayPerson(o.id, o.fullName, u.name, u.nameEn, s.id, c.nameVi, c.nameEn,"
                                + " m.startsAt, m.endsAt) " + AWAY
                                + " ORDER BY m.startsAt, o.givenNameSort, o.id, m.id",
                        AwayPerson.class)
                .setParameter("units", unitIds.isEmpty() ? NONE : unitIds)
                .setParameter("now", now)
                .setParameter("until", until)
                .setMaxResults(most)
                .getResultList();
    }

    long countAway(Collection<Long> unitIds, Instant now, Instant until) {
        return entityManager
                .createQuery("SELECT COUNT(DISTINCT o.id) " + AWAY, Long.class)
                .setParameter("units", unitIds.isEmpty() ? NONE : unitIds)
                .setParameter("now", now)
                .setParameter("until", until)
                .getSingleResult();
    }

    private static final String WAITING = """
            from official o join unit u on u.id = o.unit_id
            where o.status = 'ACTIVE'
            and exists (select 1 from official_post op join module_post mp on mp.post_id = op.post_id
                where op.official_id = o.id)
            and not exists (select 1 from enrolment e join coaching_session s on s.id = e.session_id
                join module_post mp on mp.module_id = s.module_id
                join official_post op on op.post_id = mp.post_id and op.official_id = e.official_id
                where e.official_id = o.id and s.status <> 'CANCELLED' and (e.status in ('ATTENDED', 'PARTLY_ATTENDED')
                    or exists (select 1 from attendance a
                        where a.session_id = s.id and a.official_id = o.id and a.minutes > 0)))
            """;

    /** Active people who have attended nothing of what their posts ask for: the first by given name, and how many there are. */
    Few<WaitingPerson> waiting(Collection<Long> unitIds, int most) {
        List<Object[]> rows = rows(entityManager
                .createNativeQuery("select o.id, o.full_name, u.name, u.name_en, count(*) over () " + WAITING
                        + within(unitIds) + " order by o.given_name_sort, o.full_name_sort, o.id")
                .setMaxResults(most));
        return new Few<>(
                rows.stream()
                        .map(row -> new WaitingPerson(
                                number(row[0]).longValue(), (String) row[1], (String) row[2], (String) row[3]))
                        .toList(),
                rows.isEmpty() ? 0 : number(rows.get(0)[4]).longValue());
    }

    /** @param total of which these are the first */
    record Few<T>(List<T> first, long total) {}

    /** Keys only: nothing that a person typed. */
    private static String within(Collection<Long> unitIds) {
        return " and o.unit_id in ("
                + (unitIds.isEmpty() ? NONE : unitIds)
                        .stream().map(String::valueOf).collect(Collectors.joining(","))
                + ")";
    }

    private static final String WITHOUT_TRAINER = """
            select s.id, s.code, c.name_vi, c.name_en, s.starts_at, s.sign_up_closes_at, s.seats_taken, s.minimum
            from coaching_session s join module c on c.id = s.module_id
            where s.status in ('DRAFT', 'OPEN') and s.starts_at > ?1
            and not exists (
                select 1 from session_trainer t
                left join assignment a on a.session_id = t.session_id and a.official_id = t.official_id
                where t.session_id = s.id and (a.id is null or a.answer = 'ACCEPTED'))
            order by s.starts_at, s.id
            """;

    List<PlannedSession> withoutTrainer(Instant now, int most) {
        return rows(entityManager
                        .createNativeQuery(WITHOUT_TRAINER)
                        .setParameter(1, utc(now))
                        .setMaxResults(most))
                .stream()
                .map(row -> new PlannedSession(
                        number(row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        instant(row[4]),
                        instant(row[5]),
                        number(row[6]).intValue(),
                        number(row[7]).intValue()))
                .toList();
    }

    private static final String UNDER_MINIMUM = PLANNED + """
            FROM CoachingSession s JOIN TrainingModule c ON c.id = s.moduleId
            WHERE s.status = vn.camtay.session.SessionStatus.OPEN AND s.seatsTaken < s.minimum
                AND s.belowMinimumReason IS NULL AND s.startsAt > :now AND s.signUpClosesAt <= :until
            ORDER BY s.signUpClosesAt, s.id
            """;

    /** Open sessions with too few people, whose sign-up closes by that moment or has closed, and of which nobody decided to hold them so. */
    List<PlannedSession> underMinimum(Instant now, Instant until, int most) {
        return entityManager
                .createQuery(UNDER_MINIMUM, PlannedSession.class)
                .setParameter("now", now)
                .setParameter("until", until)
                .setMaxResults(most)
                .getResultList();
    }

    private static final String MAIL = """
            SELECT m.status, COUNT(m.id) FROM OutgoingMail m WHERE m.status IN :statuses GROUP BY m.status
            """;

    MailTrouble mail() {
        Map<MailStatus, Long> counts = new EnumMap<>(MailStatus.class);
        entityManager
                .createQuery(MAIL, Object[].class)
                .setParameter("statuses", Set.of(MailStatus.GIVEN_UP, MailStatus.UNCERTAIN, MailStatus.PAPER))
                .getResultList()
                .forEach(row -> counts.put((MailStatus) row[0], (Long) row[1]));
        return new MailTrouble(
                counts.getOrDefault(MailStatus.GIVEN_UP, 0L),
                counts.getOrDefault(MailStatus.UNCERTAIN, 0L),
                counts.getOrDefault(MailStatus.PAPER, 0L));
    }

    private static final String ACCOUNTS = """
            SELECT a.status, COUNT(a.id) FROM Account a WHERE a.status IN :statuses GROUP BY a.status
            """;

    Map<AccountStatus, Long> accounts() {
        Map<AccountStatus, Long> counts = new EnumMap<>(AccountStatus.class);
        entityManager
                .createQuery(ACCOUNTS, Object[].class)
                .setParameter("statuses", Set.of(AccountStatus.INVITED, AccountStatus.LOCKED))
                .getResultList()
                .forEach(row -> counts.put((AccountStatus) row[0], (Long) row[1]));
        return counts;
    }

    /** Accounts that must wait after wrong passwords. */
    long blocked(Instant now) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(f.id) FROM SignInFailure f WHERE f.blockedUntil > :now AND f.subject LIKE 'account:%'",
                        Long.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    long refusals(Instant since) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(e.id) FROM AuditEntry e WHERE e.occurredAt >= :since AND e.refused = true",
                        Long.class)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Statements of completions that were given up: somebody must send them again. */
    long unsentStatements() {
        return entityManager
                .createQuery("SELECT COUNT(s.id) FROM Statement s WHERE s.status = :status", Long.class)
                .setParameter("status", StatementStatus.GIVEN_UP)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static Number number(Object value) {
        return (Number) value;
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Instant instant(Object column) {
        return column instanceof Timestamp stamp
                ? stamp.toInstant()
                : ((LocalDateTime) column).toInstant(ZoneOffset.UTC);
    }

    private static final String REQUESTS = """
            SELECT COUNT(e) FROM Enrolment e JOIN Official o ON o.id = e.officialId
            WHERE e.status = vn.camtay.enrolment.EnrolmentStatus.REQUESTED AND o.unitId IN :units
            """;

    /** How many requests for seats of people in these units wait for an answer. */
    long countRequests(Collection<Long> units) {
        return units.isEmpty()
                ? 0
                : entityManager
                        .createQuery(REQUESTS, Long.class)
                        .setParameter("units", units)
                        .getSingleResult();
    }
}

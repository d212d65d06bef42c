package vn.camtay.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Changes of units, planned and settled, and what hangs on a unit: one statement for each kind of thing. */
@ApplicationScoped
class UnitChangeRepository extends PlannedRepository<PlannedUnitChange> {
    UnitChangeRepository() {
        super(PlannedUnitChange.class);
    }

    private static final String OPEN = """
            SELECT COUNT(c) FROM PlannedUnitChange c
            WHERE (c.unitId IN :units OR c.intoId IN :units) AND c.status = vn.camtay.staffing.ChangeStatus.PLANNED
            """;

    /** Whether something is planned for one of the units. */
    boolean isPlanned(Collection<Long> unitIds) {
        return entityManager
                        .createQuery(OPEN, Long.class)
                        .setParameter("units", unitIds)
                        .getSingleResult()
                > 0;
    }

    private static final String ROWS = """
            SELECT NEW vn.camtay.staffing.UnitChangeRow(c.id, u.id, u.name, u.nameEn, c.kind, c.effectiveOn, i.name, i.nameEn,
                c.newName, c.newNameEn, c.reason, c.status, c.outcome)
            FROM PlannedUnitChange c JOIN Unit u ON u.id = c.unitId LEFT JOIN Unit i ON i.id = c.intoId
            ORDER BY CASE WHEN c.status = vn.camtay.staffing.ChangeStatus.PLANNED THEN 0 ELSE 1 END, c.settledAt DESC,
                c.effectiveOn, c.id
            """;

    /** Planned ones by their day, then settled ones, the newest first. One statement. */
    List<UnitChangeRow> list(int most) {
        return entityManager
                .createQuery(ROWS, UnitChangeRow.class)
                .setMaxResults(most)
                .getResultList();
    }

    private <T> TypedQuery<T> of(Collection<Long> units, String query, Class<T> type) {
        return entityManager.createQuery(query, type).setParameter("units", units);
    }

    private static final String PEOPLE = """
            SELECT o.fullName FROM Official o
            WHERE o.unitId IN :units AND o.status = vn.camtay.organisation.OfficialStatus.ACTIVE
            ORDER BY o.givenNameSort, o.fullNameSort, o.id
            """;

    /** Names of the active people, by given name. */
    List<String> people(Collection<Long> units) {
        return of(units, PEOPLE, String.class).getResultList();
    }

    private static final String DIVISIONS = """
            SELECT u.name, u.nameEn FROM Unit u
            WHERE u.parentId IN :units AND (u.validTo IS NULL OR u.validTo >= :day) ORDER BY u.nameSort, u.id
            """;

    List<Object[]> divisions(Collection<Long> units, LocalDate day) {
        return of(units, DIVISIONS, Object[].class).setParameter("day", day).getResultList();
    }

    private static final String POSTS = """
            SELECT DISTINCT p.nameVi, p.nameEn FROM Official o JOIN o.posts h JOIN Post p ON p.id = h.postId
            WHERE o.unitId IN :units AND o.status = vn.camtay.organisation.OfficialStatus.ACTIVE ORDER BY p.nameVi
            """;

    List<Object[]> posts(Collection<Long> units) {
        return of(units, POSTS, Object[].class).getResultList();
    }

    private static final String HEADS = """
            SELECT DISTINCT a.displayName FROM RoleGrant r JOIN r.account a
            WHERE r.unitId IN :units AND r.role = vn.camtay.shared.identity.Role.HEAD
              AND a.status <> vn.camtay.account.AccountStatus.DISABLED ORDER BY a.displayName
            """;

    List<String> heads(Collection<Long> units) {
        return of(units, HEADS, String.class).getResultList();
    }

    private static final String DEPUTIES = """
            SELECT DISTINCT o.fullName FROM Deputyship d JOIN Official o ON o.id = d.officialId
            WHERE d.unitId IN :units AND d.revoked = FALSE AND d.validTo >= :day ORDER BY o.fullName
            """;

    List<String> deputies(Collection<Long> units, LocalDate day) {
        return of(units, DEPUTIES, String.class).setParameter("day", day).getResultList();
    }

    private static final String PLACES = """
            SELECT e.status, COUNT(e) FROM Enrolment e JOIN CoachingSession s ON s.id = e.sessionId
              JOIN Official o ON o.id = e.officialId
            WHERE o.unitId IN :units AND s.startsAt > :since AND e.status IN (
                vn.camtay.enrolment.EnrolmentStatus.REQUESTED, vn.camtay.enrolment.EnrolmentStatus.WAITLISTED,
                vn.camtay.enrolment.EnrolmentStatus.ENROLLED)
            GROUP BY e.status
            """;

    /** Rows (status, how many) of places in sessions to come. */
    List<Object[]> places(Collection<Long> units, Instant since) {
        return of(units, PLACES, Object[].class).setParameter("since", since).getResultList();
    }

    private static final String KEPT = """
            SELECT s.code, r.seats - r.filled FROM SeatReservation r JOIN CoachingSession s ON s.id = r.sessionId
            WHERE r.unitId IN :units AND r.filled < r.seats AND s.startsAt > :since ORDER BY s.startsAt, s.id
            """;

    /** Rows (session, seats without a name) of seats kept in sessions to come. */
    List<Object[]> kept(Collection<Long> units, Instant since) {
        return of(units, KEPT, Object[].class).setParameter("since", since).getResultList();
    }

    private static final String SESSIONS = """
            SELECT s.code FROM CoachingSession s
            WHERE s.status IN (vn.camtay.session.SessionStatus.DRAFT, vn.camtay.session.SessionStatus.OPEN)
              AND s.endsAt > :since AND (s.leadUnitId IN :units
                OR s.id IN (SELECT x.id FROM CoachingSession x JOIN x.coUnitIds c WHERE c IN :units)
                OR s.id IN (SELECT y.id FROM CoachingSession y JOIN y.audienceUnitIds a WHERE a IN :units))
            ORDER BY s.startsAt, s.id
            """;

    /** Sessions not over that one of the units leads, helps with or is invited to. */
    List<String> sessions(Collection<Long> units, Instant since) {
        return of(units, SESSIONS, String.class).setParameter("since", since).getResultList();
    }

    private static final String VENUES = """
            SELECT v.name FROM Venue v WHERE v.unitId IN :units AND v.retired = FALSE ORDER BY v.name, v.id
            """;

    /** Venues in use that belong to one of the units. */
    List<String> venues(Collection<Long> units) {
        return of(units, VENUES, String.class).getResultList();
    }

    private static final String COUNTERS = """
            SELECT c.name, c.minimum FROM Counter c
            WHERE c.unitId IN :units AND (c.validTo IS NULL OR c.validTo >= :day) ORDER BY c.name, c.id
            """;

    /** Rows (name, minimum) of counters that are not over. */
    List<Object[]> counters(Collection<Long> units, LocalDate day) {
        return of(units, COUNTERS, Object[].class).setParameter("day", day).getResultList();
    }

    private static final String AREAS = """
            SELECT DISTINCT a.name FROM Area a JOIN a.unitIds u WHERE u IN :units ORDER BY a.name
            """;

    List<String> areas(Collection<Long> units) {
        return of(units, AREAS, String.class).getResultList();
    }

    private static final String COMING = """
            SELECT o.fullName FROM PlannedChange c JOIN Official o ON o.id = c.officialId
            WHERE c.unitId IN :units AND c.status = vn.camtay.staffing.ChangeStatus.PLANNED AND c.effectiveOn >= :day
            ORDER BY o.fullName
            """;

    /** People whose move into one of the units is planned for that day or later. */
    List<String> coming(Collection<Long> units, LocalDate day) {
        return of(units, COMING, String.class).setParameter("day", day).getResultList();
    }

    private static final String ACCOUNTS = """
            SELECT COUNT(a) FROM Account a JOIN Official o ON o.id = a.officialId
            WHERE o.unitId IN :units AND a.status <> vn.camtay.account.AccountStatus.DISABLED
            """;

    long accounts(Collection<Long> units) {
        return of(units, ACCOUNTS, Long.class).getSingleResult();
    }
}

package vn.camtay.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.camtay.privacy.PersonalData.Column;
import vn.camtay.privacy.PersonalData.Form;
import vn.camtay.privacy.PersonalData.KeptTable;

/** Reads what Camtay keeps of one person, table by table. */
@ApplicationScoped
class PersonalDataRepository {
    /** A person may have no official, or no account: no row has this id. */
    private static final long NOBODY = -1;

    private static final String MOMENT = "date_format(%s, '%%Y-%%m-%%dT%%H:%%i:%%sZ')";

    /** Kind of thing that a number names, and how people call one. */
    private static final Map<String, String> NAMES = Map.of(
            "session", "(select r.code from coaching_session r where r.id = %s)",
            "module", "(select concat(r.code, ' – ', r.name_vi) from module r where r.id = %s)",
            "unit", "(select r.name from unit r where r.id = %s)",
            "post", "(select r.name_vi from post r where r.id = %s)",
            "competency", "(select concat(r.code, ' – ', r.name_vi) from competency r where r.id = %s)",
            "skill", "(select concat(r.code, ' – ', r.name_vi) from skill r where r.id = %s)",
            "quiz", "(select r.title from quiz r where r.id = %s)",
            "official", "(select r.full_name from official r where r.id = %s)",
            "meeting",
                    "(select " + MOMENT.formatted("r.starts_at").replace("%", "%%")
                            + " from meeting r where r.id = %s)");

    @PersistenceContext(unitName = "camtay")
    EntityManager entityManager;

    /** Numbers of these kinds name a moment. */
    static boolean isMoment(Column column) {
        return column.form() == Form.MOMENT || "meeting".equals(column.names());
    }

    /** Rows of the table that are the person's, oldest first, with a value for each column that is given out. One statement. */
    List<Object[]> rows(KeptTable table, Long officialId, Long accountId) {
        String columns =
                table.shown().stream().map(PersonalDataRepository::expression).collect(Collectors.joining(", "));
        String order = table.hasId() ? " order by t.id" : "";
        Query query = entityManager.createNativeQuery("select " + columns + " from " + table.name() + " t where "
                + table.mine().replace(":official", "?1").replace(":account", "?2") + order);
        // the provider refuses a parameter that the query does not name
        if (table.mine().contains(":official")) {
            query.setParameter(1, officialId == null ? NOBODY : officialId);
        }
        if (table.mine().contains(":account")) {
            query.setParameter(2, accountId == null ? NOBODY : accountId);
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> row instanceof Object[] values ? values : new Object[] {row})
                .toList();
    }

    private static String expression(Column column) {
        String name = "t." + column.name();
        if (column.names() != null) {
            return NAMES.get(column.names()).formatted(name);
        }
        return switch (column.form()) {
            case MOMENT -> MOMENT.formatted(name);
            case DAY -> "date_format(" + name + ", '%Y-%m-%d')";
            case PLAIN -> name;
        };
    }
}

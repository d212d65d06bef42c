package vn.camtay.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.privacy.PersonalData.Column;
import vn.camtay.privacy.PersonalData.Form;
import vn.camtay.privacy.PersonalData.KeptTable;
import vn.camtay.shared.text.Texts;
import vn.camtay.testkit.DatabaseExtension;

/**
 * Walks the migrated schema: whatever table has a person's key, or hangs below one that is given out, is given out or left out with a
 * reason, and so is each of its columns.
 */
@ExtendWith(DatabaseExtension.class)
class PersonalDataSchemaIT {
    /** Columns that hold a person's number where no foreign key says so. */
    private static final String PERSON = "(.*_)?(official|account|actor|coach|checker|witness)(_id)?|.*_by(_official)?";

    /** Named like a person's key and none: how an attempt was handed in, and whether a skill asks for a witness. */
    private static final Set<String> NO_PERSON = Set.of("quiz_attempt.submitted_by", "skill.witness");

    private final Map<String, Map<String, String>> columns = new HashMap<>();
    private final Map<String, Set<String>> parents = new HashMap<>();

    @BeforeEach
    void readSchema(EntityManager entityManager) {
        for (Object row : entityManager
                .createNativeQuery("select table_name, column_name, data_type from information_schema.columns"
                        + " where table_schema = database() and table_name <> 'flyway_schema_history'")
                .getResultList()) {
            Object[] cells = (Object[]) row;
            columns.computeIfAbsent((String) cells[0], table -> new HashMap<>())
                    .put((String) cells[1], String.valueOf(cells[2]));
        }
        for (Object row : entityManager
                .createNativeQuery(
                        "select table_name, referenced_table_name, column_name from information_schema.key_column_usage"
                                + " where table_schema = database() and referenced_table_name is not null")
                .getResultList()) {
            Object[] cells = (Object[]) row;
            parents.computeIfAbsent((String) cells[0], table -> new HashSet<>()).add((String) cells[1]);
        }
    }

    @Test
    void everyTableWithAPersonsKeyIsGivenOutOrLeftOutWithAReason() {
        assertThat(undecided(PersonalData.ALL))
                .as("tables to keep or to skip in privacy/personal-data.txt")
                .isEmpty();
    }

    @Test
    void aTableThatNobodyDecidedIsFound() {
        List<KeptTable> fewer = PersonalData.ALL.kept().stream()
                .filter(table -> !Set.of("enrolment", "quiz_answer").contains(table.name()))
                .toList();
        Map<String, Withheld> skipped = new HashMap<>(PersonalData.ALL.skipped());
        skipped.remove("seat_reservation");

        assertThat(undecided(new PersonalData(fewer, skipped)))
                .as("one with a key, one below another, one that was left out")
                .containsExactly("enrolment", "quiz_answer", "seat_reservation");
    }

    private Set<String> undecided(PersonalData data) {
        Set<String> kept =
                new HashSet<>(data.kept().stream().map(KeptTable::name).toList());
        Set<String> undecided = new TreeSet<>();
        for (String table : columns.keySet()) {
            boolean person = columns.get(table).keySet().stream()
                            .anyMatch(column -> column.matches(PERSON) && !NO_PERSON.contains(table + "." + column))
                    || Stream.of("official", "account").anyMatch(parent -> hangsBelow(table, parent));
            boolean below = kept.stream().anyMatch(parent -> hangsBelow(table, parent));
            if ((person || below) && !kept.contains(table) && !data.skipped().containsKey(table)) {
                undecided.add(table);
            }
        }
        return undecided;
    }

    private boolean hangsBelow(String table, String parent) {
        return parents.getOrDefault(table, Set.of()).contains(parent);
    }

    @Test
    void everyColumnOfATableThatIsGivenOutIsDecidedOnce() {
        for (KeptTable table : PersonalData.ALL.kept()) {
            List<String> decided = new ArrayList<>(table.hidden().keySet());
            table.shown().stream().map(Column::name).forEach(decided::add);
            Collection<String> there =
                    columns.getOrDefault(table.name(), Map.of()).keySet();

            assertThat(decided).as(table.name()).containsExactlyInAnyOrderElementsOf(there);
        }
    }

    @Test
    void momentsAndDaysAreMarkedAsWhatTheyAre() {
        for (KeptTable table : PersonalData.ALL.kept()) {
            for (Column column : table.shown()) {
                String type = columns.get(table.name()).get(column.name());
                Form form =
                        switch (type) {
                            case "datetime" -> Form.MOMENT;
                            case "date" -> Form.DAY;
                            default -> Form.PLAIN;
                        };
                assertThat(column.form()).as(table.name() + "." + column.name()).isEqualTo(form);
            }
        }
    }

    @Test
    void nothingSecretIsGivenOut() {
        for (KeptTable table : PersonalData.ALL.kept()) {
            assertThat(table.shown().stream().map(Column::name))
                    .as(table.name())
                    .noneMatch(column -> column.matches(".*(hash|token|secret|password|seed).*"));
        }
    }

    @Test
    void everythingThatIsGivenOutHasItsWords() {
        Texts texts = Texts.in("vi");
        for (KeptTable table : PersonalData.ALL.kept()) {
            assertThat(texts.say("privacy.table." + table.name())).doesNotContain("???");
            for (Column column : table.shown()) {
                assertThat(texts.say("privacy.column." + column.title()))
                        .as(table.name() + "." + column.name())
                        .doesNotContain("???");
            }
        }
    }
}

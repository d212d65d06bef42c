package vn.camtay.privacy;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.privacy.PersonalData.Column;
import vn.camtay.privacy.PersonalData.Form;
import vn.camtay.privacy.PersonalData.KeptTable;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/** Gives a person all that Camtay keeps of them; nobody else's. */
@Stateless
@DenyAll
public class PersonalDataService {
    @Inject
    PersonalDataRepository data;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** Of the person who asks. One statement a table. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public PersonalFile mine() {
        Long official = currentUser.officialId().isPresent() ? currentUser.requireOfficialId() : null;
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<PersonalFile.Table> tables = PersonalData.ALL.kept().stream()
                .map(table -> table(table, official))
                .toList();
        events.fire(new PersonalDataTaken(currentUser.accountId(), now, official == null ? 0 : official));
        return new PersonalFile(currentUser.getDisplayName(), now, tables);
    }

    private PersonalFile.Table table(KeptTable table, Long official) {
        List<List<Object>> rows = new ArrayList<>();
        for (Object[] row : data.rows(table, official, currentUser.accountId())) {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < row.length; i++) {
                values.add(value(table.shown().get(i), row[i]));
            }
            rows.add(values);
        }
        return new PersonalFile.Table(
                table.name(),
                table.shown().stream()
                        .map(column -> new PersonalFile.Column(column.title(), column.words()))
                        .toList(),
                rows);
    }

    private static Object value(Column column, Object value) {
        if (value == null) {
            return null;
        }
        if (PersonalDataRepository.isMoment(column)) {
            return Instant.parse(value.toString());
        }
        return column.form() == Form.DAY ? LocalDate.parse(value.toString()) : value;
    }
}

package vn.camtay.organisation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.DatabaseMigration;
import vn.camtay.shared.persistence.StartLock;

/**
 * Fills an empty database with the city's units, their divisions, the posts, the holidays and the office hours. Units and
 * posts are added where their code is missing; the calendar only when it is empty, so that a holiday once removed stays away.
 */
@Startup
@Singleton
@DependsOn(DatabaseMigration.NAME)
@RunAs(Roles.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class OrganisationSeed {
    public static final String NAME = "OrganisationSeed";
    private static final Logger LOGGER = System.getLogger(OrganisationSeed.class.getName());

    /**
     * First day of the two-tier government and of the new city.
     *
     * @legal Resolution 202/2025/QH15, in force since 1 July 2025
     */
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 7, 1);

    private static final String WESTERN = "Chín phường trung tâm phía Tây";

    @Inject
    UnitRepository units;

    @Inject
    PostRepository posts;

    @Inject
    CalendarRepository calendar;

    @Inject
    AreaRepository areas;

    @Inject
    StartLock startLock;

    @PostConstruct
    void start() {
        startLock.inTransaction(this::fill);
    }

    private void fill() {
        int added = fillUnits() + fillPosts() + fillHolidays() + fillHours() + fillAreas();
        LOGGER.log(Level.INFO, "organisation ready, {0} rows added", added);
    }

    private int fillUnits() {
        Set<String> known = units.codes();
        List<NamedCsvRecord> divisions = SeedFile.read("divisions.csv");
        int added = 0;
        for (NamedCsvRecord row : SeedFile.read("units.csv")) {
            UnitCommand command = command(row);
            if (known.add(command.code())) {
                units.add(Unit.open(command));
                added++;
            }
            if (command.kind().isCommuneLevel()) {
                added += fillDivisions(command, divisions, known);
            }
        }
        return added;
    }

    /** The western wards, which the city's chairman asked about, where nobody has saved an area yet. */
    private int fillAreas() {
        Set<Long> wards =
                units.listWesternCentre(FIRST_DAY).stream().map(UnitRow::id).collect(Collectors.toSet());
        if (wards.isEmpty() || !areas.list().isEmpty()) {
            return 0;
        }
        areas.add(new Area(new AreaCommand(WESTERN, wards)));
        return 1;
    }

    private UnitCommand command(NamedCsvRecord row) {
        String parent = row.getField("parent");
        return new UnitCommand(
                row.getField("code"),
                UnitKind.valueOf(row.getField("kind")),
                row.getField("name"),
                row.getField("name_en"),
                parent.isEmpty() ? null : units.requireIdOf(parent),
                TravelZone.valueOf(row.getField("travel_zone")),
                "1".equals(row.getField("western_centre")),
                FIRST_DAY,
                null);
    }

    private int fillDivisions(UnitCommand unit, List<NamedCsvRecord> divisions, Set<String> known) {
        int added = 0;
        for (NamedCsvRecord division : divisions) {
            String code = unit.code() + "-" + division.getField("suffix");
            if (List.of(division.getField("kinds").split(" "))
                            .contains(unit.kind().name())
                    && known.add(code)) {
                units.add(Unit.open(new UnitCommand(
                        code,
                        UnitKind.DIVISION,
                        division.getField("name"),
                        division.getField("name_en"),
                        units.requireIdOf(unit.code()),
                        unit.travelZone(),
                        false,
                        FIRST_DAY,
                        null)));
                added++;
            }
        }
        return added;
    }

    private int fillPosts() {
        Set<String> known = posts.list().stream().map(PostRow::code).collect(Collectors.toSet());
        int added = 0;
        for (NamedCsvRecord row : SeedFile.read("posts.csv")) {
            if (known.add(row.getField("code"))) {
                posts.add(new Post(new PostCommand(
                        row.getField("code"),
                        row.getField("name_vi"),
                        row.getField("name_en"),
                        row.getField("group"))));
                added++;
            }
        }
        return added;
    }

    private int fillHolidays() {
        if (calendar.hasHolidays()) {
            return 0;
        }
        List<NamedCsvRecord> rows = SeedFile.read("holidays.csv");
        for (NamedCsvRecord row : rows) {
            calendar.add(new Holiday(
                    LocalDate.parse(row.getField("day")), row.getField("name_vi"), row.getField("name_en")));
        }
        return rows.size();
    }

    private int fillHours() {
        if (!calendar.seasons().isEmpty()) {
            return 0;
        }
        List<NamedCsvRecord> rows = SeedFile.read("office-hours.csv");
        for (NamedCsvRecord row : rows) {
            calendar.add(new OfficeSeason(
                    MonthDay.parse("--" + row.getField("season_start")),
                    LocalDate.parse(row.getField("valid_from")),
                    new OfficeHours(
                            time(row, "morning_start"),
                            time(row, "morning_end"),
                            time(row, "afternoon_start"),
                            time(row, "afternoon_end"))));
        }
        return rows.size();
    }

    private static LocalTime time(NamedCsvRecord row, String column) {
        return LocalTime.parse(row.getField(column));
    }
}

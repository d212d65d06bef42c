package vn.camtay.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.organisation.UnitReformService;
import vn.camtay.organisation.UnitService;

/** Gathers what hangs on a unit and what is below it, each kind by one statement; kinds of which there are none are left out. */
@ApplicationScoped
class UnitConsequences {
    @Inject
    UnitChangeRepository things;

    @Inject
    UnitService units;

    @Inject
    UnitReformService reform;

    @Inject
    Clock clock;

    List<Consequence> of(UnitChangeCommand command) {
        LocalDate day = command.from();
        Instant since = day.isAfter(LocalDate.now(clock))
                ? day.atStartOfDay(clock.getZone()).toInstant()
                : clock.instant();
        Set<Long> all = units.withBelow(Set.of(command.unitId()));
        Set<Long> self = Set.of(command.unitId());
        // divisions that only go below another unit keep their counters, heads and tasks
        Set<Long> ended =
                switch (command.kind()) {
                    case MERGE ->
                        reform.mergers(command.unitId(), command.intoId(), day).keySet();
                    case CLOSE -> all;
                    case RENAME -> self;
                };
        List<Consequence> found = new ArrayList<>();
        found.add(Consequence.of(ConsequenceKind.UNIT_PEOPLE, texts(things.people(all))));
        found.add(Consequence.of(ConsequenceKind.UNIT_POSTS, names(things.posts(all))));
        found.add(Consequence.of(ConsequenceKind.UNIT_DIVISIONS, names(things.divisions(self, day))));
        found.add(Consequence.of(ConsequenceKind.UNIT_HEADS, texts(things.heads(ended))));
        found.add(Consequence.of(ConsequenceKind.UNIT_DEPUTIES, texts(things.deputies(ended, day))));
        List<Object[]> places = things.places(all, since);
        found.add(places(ConsequenceKind.UNIT_ENROLLED, places, EnrolmentStatus.ENROLLED));
        found.add(places(ConsequenceKind.UNIT_WAITLISTED, places, EnrolmentStatus.WAITLISTED));
        found.add(places(ConsequenceKind.UNIT_REQUESTED, places, EnrolmentStatus.REQUESTED));
        found.add(Consequence.of(ConsequenceKind.UNIT_KEPT_SEATS, numbered(things.kept(ended, since))));
        found.add(Consequence.of(ConsequenceKind.UNIT_SESSIONS, texts(things.sessions(ended, since))));
        found.add(Consequence.of(ConsequenceKind.UNIT_VENUES, texts(things.venues(ended))));
        found.add(Consequence.of(ConsequenceKind.UNIT_COUNTERS, numbered(things.counters(ended, day))));
        found.add(Consequence.of(ConsequenceKind.UNIT_AREAS, texts(things.areas(ended))));
        found.add(Consequence.of(ConsequenceKind.UNIT_COMING, texts(things.coming(ended, day))));
        found.add(Consequence.counted(ConsequenceKind.UNIT_ACCOUNTS, things.accounts(all)));
        return found.stream().filter(one -> one.count() > 0).toList();
    }

    private static Consequence places(ConsequenceKind kind, List<Object[]> places, EnrolmentStatus status) {
        long count = places.stream()
                .filter(row -> row[0] == status)
                .mapToLong(row -> (Long) row[1])
                .sum();
        return Consequence.counted(kind, count);
    }

    private static List<Consequence.Detail> texts(List<String> texts) {
        return texts.stream().map(Consequence.Detail::of).toList();
    }

    private static List<Consequence.Detail> numbered(List<Object[]> rows) {
        return rows.stream()
                .map(row -> Consequence.Detail.of(row[0] + " (" + row[1] + ")"))
                .toList();
    }

    private static List<Consequence.Detail> names(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new Consequence.Detail((String) row[0], (String) (row[1] == null ? row[0] : row[1])))
                .toList();
    }
}

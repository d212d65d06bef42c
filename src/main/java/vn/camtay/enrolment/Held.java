package vn.camtay.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.session.SessionDetail;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;

/**
 * A session whose row is locked until the end of the transaction, and people whose rows are, as they are now.
 *
 * @param missing modules that the session's module asks for and each of them has not completed
 * @param cover   the counters of these people
 */
record Held(Target target, Map<Long, Person> people, Map<Long, List<ModuleRow>> missing, CoverBook cover, Instant now) {
    SessionDetail session() {
        return target.session();
    }

    long sessionId() {
        return target.session().id();
    }

    /** @throws NotFoundException when there is nobody with this id */
    Person person(long officialId) {
        Person person = people.get(officialId);
        if (person == null) {
            throw new NotFoundException();
        }
        return person;
    }

    List<ModuleRow> missing(long officialId) {
        return missing.getOrDefault(officialId, List.of());
    }

    /** As if the person were not expected at that session: for whoever leaves it for this one. */
    Held without(long officialId, long sessionId) {
        Map<Long, Person> others = new HashMap<>(people);
        others.computeIfPresent(officialId, (id, person) -> person.without(sessionId));
        return new Held(target, others, missing, cover, now);
    }

    /** Counters that would fall below their minimum, on that day or later, if the person were in the session. */
    List<Reason> shortages(long officialId, LocalDate from) {
        return cover.shortages(target, person(officialId)).stream()
                .filter(shortage -> !shortage.halfDay().day().isBefore(from))
                .map(CoverShortage::reason)
                .toList();
    }

    Held with(SessionDetail fresh) {
        return new Held(target.with(fresh), people, missing, cover, now);
    }
}

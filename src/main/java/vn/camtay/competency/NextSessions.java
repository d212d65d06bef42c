package vn.camtay.competency;

import java.io.Serializable;
import java.util.List;
import vn.camtay.organisation.OfficialRow;

/**
 * Where a person can learn what they are missing.
 *
 * @param mine whether the reader is the person
 * @param gaps the heaviest first
 */
public record NextSessions(OfficialRow person, boolean mine, List<GapSessions> gaps) implements Serializable {
    public NextSessions {
        gaps = List.copyOf(gaps);
    }
}

package vn.camtay.catalogue;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All versions of post profiles, past and to come: says what holds on a day. */
public final class ProfileSchedule implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<Long, List<ProfileRow>> byPost;

    public ProfileSchedule(List<ProfileRow> rows) {
        byPost = rows.stream()
                .sorted(Comparator.comparing(ProfileRow::validFrom))
                .collect(Collectors.groupingBy(ProfileRow::postId));
    }

    /**
     * What somebody with these posts is asked for on a day: of each competency the highest level and weight that one of the posts
     * asks for, by competency. What asks nothing is left out.
     */
    public Map<Long, RequiredLevel> on(Collection<Long> postIds, LocalDate day) {
        Map<Long, RequiredLevel> asked = new TreeMap<>();
        for (long post : postIds) {
            on(post, day).values().stream()
                    .filter(required -> required.level() > 0)
                    .forEach(required -> asked.merge(required.competencyId(), required, ProfileSchedule::higher));
        }
        return asked;
    }

    private static RequiredLevel higher(RequiredLevel one, RequiredLevel other) {
        return new RequiredLevel(
                one.competencyId(), Math.max(one.level(), other.level()), Math.max(one.weight(), other.weight()));
    }

    /** The profile of a post on a day, by competency, with those that ask nothing. */
    public Map<Long, RequiredLevel> on(long postId, LocalDate day) {
        Map<Long, RequiredLevel> asked = new HashMap<>();
        for (ProfileRow row : byPost.getOrDefault(postId, List.of())) {
            if (!row.validFrom().isAfter(day)) {
                asked.put(row.competencyId(), new RequiredLevel(row.competencyId(), row.level(), row.weight()));
            }
        }
        return asked;
    }

    /** First days of the versions of a post, the earliest first. */
    public List<LocalDate> versions(long postId) {
        return byPost.getOrDefault(postId, List.of()).stream()
                .map(ProfileRow::validFrom)
                .distinct()
                .toList();
    }
}

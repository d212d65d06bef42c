package vn.camtay.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.camtay.shared.text.SearchKey;

/**
 * What the rules of an import ask the database, gathered beforehand for a number of rows: open units, posts, and every official
 * whom one of the rows may mean.
 */
final class ImportKnowledge {
    private final Map<String, Long> units;
    private final Map<String, Long> posts = new HashMap<>();
    private final Set<Long> retiredPosts = new HashSet<>();
    private final Map<String, KnownOfficial> byStaffCode = new HashMap<>();
    private final Map<String, KnownOfficial> byMail = new HashMap<>();
    private final Map<String, List<KnownOfficial>> byPlace = new HashMap<>();

    /** @param units ids by code */
    ImportKnowledge(Map<String, Long> units, List<PostRow> posts) {
        this.units = Map.copyOf(units);
        for (PostRow post : posts) {
            this.posts.put(SearchKey.of(post.nameVi()), post.id());
            this.posts.put(SearchKey.of(post.nameEn()), post.id());
        }
        for (PostRow post : posts) {
            this.posts.put(SearchKey.of(post.code()), post.id());
            if (post.retired()) {
                retiredPosts.add(post.id());
            }
        }
    }

    /** The same units and posts, with other officials. */
    ImportKnowledge with(Collection<KnownOfficial> officials) {
        ImportKnowledge fresh = new ImportKnowledge(units, List.of());
        fresh.posts.putAll(posts);
        fresh.retiredPosts.addAll(retiredPosts);
        for (KnownOfficial official : officials) {
            if (official.staffCode() != null) {
                fresh.byStaffCode.put(official.staffCode(), official);
            }
            if (official.mail() != null) {
                fresh.byMail.put(official.mail(), official);
            }
            fresh.byPlace
                    .computeIfAbsent(place(official.fullName(), official.unitId()), key -> new java.util.ArrayList<>())
                    .add(official);
        }
        return fresh;
    }

    /** Null when there is no such open unit. */
    Long unit(String code) {
        return units.get(code);
    }

    /** By code or name, without marks and case; null when there is no such post. */
    Long post(String text) {
        return posts.get(SearchKey.of(text));
    }

    boolean isRetired(long postId) {
        return retiredPosts.contains(postId);
    }

    /** Null when nobody has it. */
    KnownOfficial byStaffCode(String staffCode) {
        return staffCode == null ? null : byStaffCode.get(staffCode);
    }

    /** Null when nobody has it. */
    KnownOfficial byMail(String mail) {
        return mail == null ? null : byMail.get(mail);
    }

    List<KnownOfficial> byPlace(String fullName, long unitId) {
        return byPlace.getOrDefault(place(fullName, unitId), List.of());
    }

    private static String place(String fullName, long unitId) {
        return unitId + " " + fullName;
    }
}

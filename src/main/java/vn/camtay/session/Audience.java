package vn.camtay.session;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * To whom a session is offered: people who hold one of the posts, in one of the units or below. An empty list asks nothing.
 *
 * @param posts by code
 * @param units by name
 */
public record Audience(List<PostName> posts, List<UnitName> units) implements Serializable {
    public static final Audience EVERYBODY = new Audience(List.of(), List.of());

    public Audience {
        posts = List.copyOf(posts);
        units = List.copyOf(units);
    }

    public boolean isEverybody() {
        return posts.isEmpty() && units.isEmpty();
    }

    public Set<Long> postIds() {
        return posts.stream().map(PostName::id).collect(Collectors.toUnmodifiableSet());
    }

    public Set<Long> unitIds() {
        return units.stream().map(UnitName::id).collect(Collectors.toUnmodifiableSet());
    }
}

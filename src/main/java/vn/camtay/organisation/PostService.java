package vn.camtay.organisation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.text.SearchKey;

/** The posts that officials hold. Reading is for everyone signed in, changing for coordinators and administrators. */
@Stateless
@DenyAll
public class PostService {
    private static final int HOLDERS_SHOWN = 200;

    @Inject
    PostRepository posts;

    @Inject
    CurrentUser currentUser;

    @Inject
    Event<PostChanged> changed;

    @Inject
    Clock clock;

    /** All posts by code, retired ones too: for filters and for what people hold. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<PostRow> list() {
        return posts.list();
    }

    /**
     * Posts to choose from, by code: those in use, and of the retired ones those that are chosen already.
     *
     * @param kept ids of what is chosen already
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<PostRow> offered(Collection<Long> kept) {
        return list().stream()
                .filter(post -> !post.retired() || kept.contains(post.id()))
                .toList();
    }

    /**
     * What became of these posts: one in use stays, of one that was closed the post that took its place, of one retired nothing. One
     * statement.
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Set<Long> today(Collection<Long> ids) {
        return posts.successors().today(ids);
    }

    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Optional<PostRow> findByCode(String code) {
        return posts.list().stream().filter(post -> post.code().equals(code)).findFirst();
    }

    /** @throws NotFoundException when there is no such post */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public PostRow require(long id) {
        return posts.list().stream().filter(post -> post.id() == id).findFirst().orElseThrow(NotFoundException::new);
    }

    /** All posts with how many hold each, those in use first, by code. One statement. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<PostDetail> details() {
        return posts.details();
    }

    /** Who holds the post, retired or not, by given name; at most 200. One statement. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<PostHolder> holders(long id) {
        return posts.holders(id, HOLDERS_SHOWN);
    }

    /** @throws NotFoundException when there is no such post */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public PostDetail requireDetail(long id) {
        return posts.details().stream()
                .filter(post -> post.id() == id)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Adds a post.
     *
     * @return its id
     * @throws PostRefusedException when the words cannot be taken, or code or name belong to another post
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public long open(PostCommand command) {
        Post post = new Post(command);
        requireFree(post, posts.list());
        posts.add(post);
        tell(post);
        return post.id();
    }

    /**
     * Gives a post other names, or another group; its code stays.
     *
     * @param version as read with {@link #requireDetail}
     * @throws PostRefusedException when the words cannot be taken, or a name belongs to another post
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void rename(long id, long version, PostCommand command) {
        Post post = require(id, version);
        List<PostRow> others =
                posts.list().stream().filter(other -> other.id() != id).toList();
        post.rename(command);
        requireFree(post, others);
        tell(post);
    }

    /**
     * Takes a post out of use: who holds it keeps it, nobody else gets it.
     *
     * @param version as read with {@link #requireDetail}
     * @throws PostRefusedException when it is out of use already
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void retire(long id, long version) {
        Post post = require(id, version);
        post.retire();
        tell(post);
    }

    /**
     * Brings a retired post back into use.
     *
     * @param version as read with {@link #requireDetail}
     * @throws PostRefusedException when it is in use already
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public void bringBack(long id, long version) {
        Post post = require(id, version);
        post.bringBack();
        tell(post);
    }

    private Post require(long id, long version) {
        Post post = posts.find(id).orElseThrow(NotFoundException::new);
        if (post.version() != version) {
            throw new OptimisticLockException();
        }
        return post;
    }

    /** A file of officials names posts by code or name, without marks: each word may mean one post only, a retired one too. */
    private static void requireFree(Post post, List<PostRow> others) {
        List<Reason> reasons = new ArrayList<>();
        for (PostRow other : others) {
            List<String> taken =
                    List.of(SearchKey.of(other.code()), SearchKey.of(other.nameVi()), SearchKey.of(other.nameEn()));
            if (taken.contains(SearchKey.of(post.code()))) {
                reasons.add(Reason.of("organisation.refused.postCodeTaken", post.code()));
            }
            if (taken.contains(SearchKey.of(post.nameVi()))) {
                reasons.add(Reason.of("organisation.refused.postNameTaken", post.nameVi(), other.code()));
            }
            if (taken.contains(SearchKey.of(post.nameEn()))) {
                reasons.add(Reason.of("organisation.refused.postNameTaken", post.nameEn(), other.code()));
            }
        }
        if (!reasons.isEmpty()) {
            throw new PostRefusedException(reasons.stream().distinct().toList());
        }
    }

    private void tell(Post post) {
        changed.fire(new PostChanged(
                currentUser.accountId(),
                clock.instant(),
                post.id(),
                post.code(),
                post.nameVi(),
                post.nameEn(),
                post.isRetired()));
    }
}

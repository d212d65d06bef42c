package vn.camtay.organisation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.Roles;

/** The posts that officials hold; for everyone signed in. */
@Stateless
@DenyAll
public class PostService {
    @Inject
    PostRepository posts;

    /** All posts by code. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<PostRow> list() {
        return posts.list();
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
}

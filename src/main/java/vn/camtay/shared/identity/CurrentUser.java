package vn.camtay.shared.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import vn.camtay.shared.error.ForbiddenException;

/**
 * The person this request acts for; the only source of the actor. Filled by the authentication mechanism on each request;
 * empty in jobs, where the actor is the system (account 0).
 */
@Named
@RequestScoped
public class CurrentUser {
    private SignedIn signedIn;

    /** Acts from here on, in this request, as the given person; null for nobody. Only sign-in and the demo seeder call it. */
    public void become(SignedIn person) {
        this.signedIn = person;
    }

    public Optional<SignedIn> signedIn() {
        return Optional.ofNullable(signedIn);
    }

    public boolean isSignedIn() {
        return signedIn != null;
    }

    /** Account that acts; 0 for the system or a visitor. */
    public long accountId() {
        return signedIn == null ? 0 : signedIn.accountId();
    }

    public OptionalLong officialId() {
        return signedIn == null || signedIn.officialId() == null
                ? OptionalLong.empty()
                : OptionalLong.of(signedIn.officialId());
    }

    /** @throws ForbiddenException when the account belongs to no official */
    public long requireOfficialId() {
        return officialId().orElseThrow(ForbiddenException::new);
    }

    public String getDisplayName() {
        return signedIn == null ? "" : signedIn.displayName();
    }

    public boolean has(Role role) {
        return signedIn != null && signedIn.roles().contains(role);
    }

    public boolean hasAny(Role... roles) {
        return Arrays.stream(roles).anyMatch(this::has);
    }

    /** Units whose people a head may see, with everything below; empty for anyone else. */
    public Set<Long> unitIds() {
        return signedIn == null ? Set.of() : signedIn.unitIds();
    }

    public boolean isOfficial() {
        return has(Role.OFFICIAL);
    }

    public boolean isTrainer() {
        return has(Role.TRAINER);
    }

    public boolean isHead() {
        return has(Role.HEAD);
    }

    public boolean isCoordinator() {
        return has(Role.COORDINATOR);
    }

    public boolean isAdministrator() {
        return has(Role.ADMINISTRATOR);
    }
}

package vn.camtay.account;

import java.util.Set;

/** Where an account stands. */
public enum AccountStatus {
    /** The person has no password yet and has not come in. */
    INVITED,
    ACTIVE,
    /** Shut by an administrator until opened again. */
    LOCKED,
    /** The person has left; nothing is deleted. */
    DISABLED;

    /** @return whether an account may go from here to there */
    boolean mayBecome(AccountStatus next) {
        return (switch (this) {
                    case INVITED -> Set.of(ACTIVE, LOCKED, DISABLED);
                    case ACTIVE -> Set.of(LOCKED, DISABLED);
                    case LOCKED, DISABLED -> Set.of(ACTIVE, INVITED, DISABLED);
                })
                .contains(next);
    }
}

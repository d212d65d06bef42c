package vn.camtay.shared.error;

import jakarta.ejb.ApplicationException;
import java.io.Serializable;
import java.util.List;

/**
 * A refusal of the trade: the transaction is rolled back and the person reads every reason. One subclass per use case.
 * Pages show it in place ({@code DomainExceptionHandler}), REST answers it as problem+json ({@code DomainExceptionMapper}).
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of refusal: decides the HTTP status (409, 422, 403, 404). */
    public enum Kind {
        REFUSED,
        INVALID,
        FORBIDDEN,
        NOT_FOUND
    }

    private final Kind kind;
    private final List<Reason> reasons;

    protected DomainException(Kind kind, List<Reason> reasons) {
        super(kind + " " + reasons.stream().map(Reason::key).toList());
        this.kind = kind;
        this.reasons = List.copyOf(reasons);
    }

    protected DomainException(Kind kind, String key, Serializable... arguments) {
        this(kind, List.of(Reason.of(key, arguments)));
    }

    public Kind kind() {
        return kind;
    }

    /** Never empty; in the order in which a person should read them. */
    public List<Reason> reasons() {
        return reasons;
    }
}

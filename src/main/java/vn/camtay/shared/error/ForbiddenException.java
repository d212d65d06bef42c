package vn.camtay.shared.error;

/** The person is signed in, but this is not theirs to do. */
public class ForbiddenException extends DomainException {
    private static final long serialVersionUID = 1L;

    public ForbiddenException() {
        super(Kind.FORBIDDEN, "general.refused.forbidden");
    }
}

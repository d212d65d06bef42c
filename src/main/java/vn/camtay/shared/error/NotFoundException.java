package vn.camtay.shared.error;

/** The thing is not there, or not for this person: the two are not told apart. */
public class NotFoundException extends DomainException {
    private static final long serialVersionUID = 1L;

    public NotFoundException() {
        super(Kind.NOT_FOUND, "general.refused.notFound");
    }
}

package vn.camtay.shared.identity;

/** Role names for {@code @RolesAllowed}; {@link Role} is the same list as values. */
public final class Roles {
    public static final String OFFICIAL = "official";
    public static final String TRAINER = "trainer";
    public static final String HEAD = "head";
    public static final String COORDINATOR = "coordinator";
    public static final String ADMINISTRATOR = "administrator";
    /** Jobs and start-up beans ({@code @RunAs}); never given to a person. */
    public static final String SYSTEM = "system";

    private Roles() {}
}

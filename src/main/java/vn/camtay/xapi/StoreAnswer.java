package vn.camtay.xapi;

/**
 * What the store said to a statement.
 *
 * @param text what an administrator needs to know; nothing of the statement
 */
record StoreAnswer(Kind kind, String text) {
    enum Kind {
        /** The store has it now, or had it before. */
        TAKEN,
        /** It may be taken later. */
        LATER,
        /** It will never be taken as it is. */
        NEVER
    }

    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;

    /** A conflict says that a statement is there under that id, which is ours: the answer to an earlier try was lost. */
    static StoreAnswer of(int status) {
        Kind kind =
                switch (status) {
                    case BAD_REQUEST, TOO_LARGE -> Kind.NEVER;
                    case CONFLICT -> Kind.TAKEN;
                    default -> status / 100 == 2 ? Kind.TAKEN : Kind.LATER;
                };
        return new StoreAnswer(kind, "HTTP " + status);
    }
}

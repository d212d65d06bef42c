package vn.camtay.testkit;

/** The rows behind {@link Application#shared()}; journeys with people of their own leave one another's people alone. */
public final class SharedData {
    private static final SchemaData ROWS = new SchemaData(Application.SCHEMA);

    private SharedData() {}

    /** Runs one statement. */
    public static void run(String sql) {
        ROWS.run(sql);
    }

    /** First column of the first row as text; there must be one. */
    public static String value(String query) {
        return ROWS.value(query);
    }

    /** A new person as {@link SchemaData#personLike} makes one. */
    public static long personLike(String model, String userName, String mail) {
        return ROWS.personLike(model, userName, mail);
    }
}

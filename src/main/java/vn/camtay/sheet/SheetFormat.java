package vn.camtay.sheet;

/** The two formats of tables that Camtay reads and writes. */
public enum SheetFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String contentType;

    SheetFormat(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** Ending of file names, without the dot. */
    public String extension() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @param extension {@code csv} for CSV, anything else for XLSX */
    public static SheetFormat of(String extension) {
        return CSV.extension().equalsIgnoreCase(extension) ? CSV : XLSX;
    }
}

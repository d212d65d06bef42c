package vn.camtay.organisation;

/** How far an uploaded file of officials has come. */
public enum OfficialImportStatus {
    /** Read and shown; nothing is taken over yet. */
    PREVIEWED,
    /** Somebody accepted it; its good rows are being taken over in the background. */
    ACCEPTED,
    /** Every good row was taken over or refused. */
    DONE
}

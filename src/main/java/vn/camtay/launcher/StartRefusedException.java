package vn.camtay.launcher;

/** Camtay cannot start or go on here; the message is one line that says why and what to do. */
class StartRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartRefusedException(String message) {
        super(message);
    }

    StartRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}

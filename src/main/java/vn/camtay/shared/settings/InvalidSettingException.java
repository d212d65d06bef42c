package vn.camtay.shared.settings;

/** A setting has a value that Camtay cannot run with; the message is one line for whoever starts it. */
public class InvalidSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSettingException(String variable, String value, String allowed) {
        super(variable + " is " + (value == null ? "not set" : "'" + value + "'") + "; allowed: " + allowed + ".");
    }
}

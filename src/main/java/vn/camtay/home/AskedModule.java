package vn.camtay.home;

import java.io.Serializable;

/** A module that a person's post asks for, and how far they are. */
public record AskedModule(long moduleId, String code, String nameVi, String nameEn, Progress progress)
        implements Serializable {
    /** How far a person is with a module. */
    public enum Progress {
        DONE("good"),
        /** Was there, and the session waits to be locked. */
        AWAITING("warn"),
        ENROLLED("warn"),
        OPEN("warn"),
        /** Not done, and no session can be joined now. */
        NOT_OFFERED("idle");

        private final String kind;

        Progress(String kind) {
            this.kind = kind;
        }

        /** Good, warn, bad or idle: how it looks on a page. */
        public String kind() {
            return kind;
        }
    }
}

package vn.camtay.mail;

/** Whether the mails of this thread belong to demo data that is being made, and so are kept but never sent. */
final class DemoMails {
    private static final ThreadLocal<Boolean> MAKING = new ThreadLocal<>();

    private DemoMails() {}

    static boolean making() {
        return MAKING.get() != null;
    }

    static void whileMaking(Runnable work) {
        if (making()) {
            work.run();
            return;
        }
        MAKING.set(true);
        try {
            work.run();
        } finally {
            MAKING.remove();
        }
    }
}

package vn.camtay.launcher;

/**
 * Ends Camtay when the process that started it ends, so that a killed build or a closed terminal leaves nothing behind. A process
 * that belongs to the system from the start (process 1 is its parent) watches nobody.
 */
final class ParentWatch {
    private ParentWatch() {}

    static void begin() {
        ProcessHandle.current().parent().filter(parent -> parent.pid() != 1).ifPresent(parent -> parent.onExit()
                .thenRun(() -> {
                    Console.complain("the process that started Camtay has ended; Camtay stops."
                            + " CAMTAY_KEEP_RUNNING=true keeps it running.");
                    System.exit(0);
                }));
    }
}

package vn.camtay.enrolment;

import java.util.function.Supplier;

/** A value that is read when it is first asked for, and never again. Not for several threads. */
final class Once<T> {
    private Supplier<T> read;
    private T value;

    Once(Supplier<T> read) {
        this.read = read;
    }

    T get() {
        if (read != null) {
            value = read.get();
            read = null;
        }
        return value;
    }
}

package vn.camtay.quiz.exchange;

import java.util.Arrays;

/** Constants by the name that a file gives them. */
final class Codes {
    private Codes() {}

    /** The constant of that name; the other where there is none. */
    static <E extends Enum<E>> E of(Class<E> type, String name, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}

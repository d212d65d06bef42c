package vn.camtay.shared.web;

import vn.camtay.shared.error.NotFoundException;

/** Numbers and names that a link carries, as anybody may have typed them: what cannot be read asks nothing. */
public final class ViewParams {
    private ViewParams() {}

    /** The number, or null where there is none. */
    public static Long number(String text) {
        try {
            return text == null || text.isBlank() ? null : Long.valueOf(text.strip());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** @throws NotFoundException where there is no number: such a thing cannot be there */
    public static long requireId(String text) {
        Long id = number(text);
        if (id == null) {
            throw new NotFoundException();
        }
        return id;
    }

    /** Page of a list from 1; the first where the text says none. */
    public static int page(String text) {
        Long page = number(text);
        return page == null || page < 1 || page > 1_000_000 ? 1 : page.intValue();
    }

    /** The constant of that name, or null where there is none. */
    public static <E extends Enum<E>> E constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}

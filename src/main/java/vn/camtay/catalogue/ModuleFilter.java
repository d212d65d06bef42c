package vn.camtay.catalogue;

import java.io.Serializable;

/**
 * Which modules are wanted; null (or empty text) asks nothing.
 *
 * @param text         part of code or name, with or without marks
 * @param postId       meant for this post
 * @param competencyId building this competency
 */
public record ModuleFilter(String text, ModuleStatus status, Long postId, Long competencyId) implements Serializable {
    public ModuleFilter {
        text = text == null ? "" : text.strip();
    }

    /** Modules of any status, post and competency by their code or name. */
    public static ModuleFilter byText(String text) {
        return new ModuleFilter(text, null, null, null);
    }
}

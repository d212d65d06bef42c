package vn.camtay.catalogue;

import java.io.Serializable;

/**
 * Which modules are wanted; null (or empty text) asks nothing.
 *
 * @param text part of code or name, with or without marks
 */
public record ModuleFilter(String text, ModuleStatus status) implements Serializable {
    public ModuleFilter {
        text = text == null ? "" : text.strip();
    }
}

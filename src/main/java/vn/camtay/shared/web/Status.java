package vn.camtay.shared.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Objects;

/**
 * {@code <c:status kind="#{row.tone}" text="#{msg.name(row.status)}"/>}: a state as icon, word and tint, so that no colour says alone
 * what it is.
 *
 * <pre>{@code <span class="tag good"><span aria-hidden="true">✓</span>Đã có chỗ</span>}</pre>
 */
@FacesComponent(Status.TYPE)
public class Status extends Written {
    static final String TYPE = "vn.camtay.Status";

    @Override
    protected void write(ResponseWriter writer) throws IOException {
        String kind = Objects.toString(getAttributes().get("kind"), "");
        writer.startElement("span", this);
        writer.writeAttribute("class", "tag " + kind, null);
        writer.startElement("span", this);
        writer.writeAttribute("aria-hidden", "true", null);
        writer.writeText(icon(kind), null);
        writer.endElement("span");
        writer.writeText(Objects.toString(getAttributes().get("text"), ""), null);
        writer.endElement("span");
    }

    private static String icon(String kind) {
        return switch (kind) {
            case "good" -> "✓";
            case "warn" -> "◔";
            case "bad" -> "!";
            default -> "·";
        };
    }
}

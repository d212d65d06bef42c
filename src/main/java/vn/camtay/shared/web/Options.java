package vn.camtay.shared.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import vn.camtay.shared.text.Choice;

/**
 * {@code <c:options values="#{bean.units}" chosen="#{bean.unit}" texts="#{msg}"/>}: the choices of a list in a form that asks for a
 * page, a unit or a post for example, in their order.
 *
 * <pre>{@code <option value="12" selected="selected">Phường Hải Dương</option><option value="13">..</option>}</pre>
 */
@FacesComponent(Options.TYPE)
public class Options extends Written {
    static final String TYPE = "vn.camtay.Options";

    @Override
    protected void write(ResponseWriter writer) throws IOException {
        String chosen = Objects.toString(getAttributes().get("chosen"), "");
        MessageTexts texts = texts();
        for (Object each : given("values", List.class)) {
            Choice choice = (Choice) each;
            String id = String.valueOf(choice.id());
            writer.startElement("option", this);
            writer.writeAttribute("value", id, null);
            if (id.equals(chosen)) {
                writer.writeAttribute("selected", "selected", null);
            }
            writer.writeText(
                    texts.either(choice.names().vietnamese(), choice.names().english()), null);
            writer.endElement("option");
        }
    }
}

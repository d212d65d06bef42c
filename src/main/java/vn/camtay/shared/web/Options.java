package vn.camtay.shared.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
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
public class Options extends UIComponentBase {
    static final String TYPE = "vn.camtay.Options";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        List<?> values = (List<?>) getAttributes().get("values");
        String chosen = Objects.toString(getAttributes().get("chosen"), "");
        MessageTexts texts = (MessageTexts) getAttributes().get("texts");
        ResponseWriter writer = context.getResponseWriter();
        for (Object each : values) {
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

package vn.camtay.competency;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import vn.camtay.shared.web.MessageTexts;

/**
 * {@code <c:levelCells lines="#{person.lines}" official="#{person.officialId}" texts="#{msg}"/>}: the cells of one person in the heat
 * map of a unit, in the order of its competencies. A page has up to 50 people with 15 competencies: as markup these 750 cells took a
 * quarter of its time.
 *
 * <pre>{@code <td class="g2"><a href="../evidence.xhtml?official=7&competency=3" title="Chưa đạt">1/2 !</a></td><td class="na">–</td>}</pre>
 */
@FacesComponent(LevelCells.TYPE)
public class LevelCells extends UIComponentBase {
    static final String TYPE = "vn.camtay.LevelCells";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        List<?> lines = (List<?>) getAttributes().get("lines");
        MessageTexts texts = (MessageTexts) getAttributes().get("texts");
        String evidence = "../evidence.xhtml?official=" + getAttributes().get("official") + "&competency=";
        ResponseWriter writer = context.getResponseWriter();
        for (Object each : lines) {
            LevelLine line = (LevelLine) each;
            writer.startElement("td", this);
            writer.writeAttribute("class", line.tone(), null);
            if (line.isShown()) {
                writer.startElement("a", this);
                writer.writeAttribute("href", evidence + line.competency().id(), null);
                writer.writeAttribute("title", texts.name(line.standing()), null);
                writer.writeText(line.held() + "/" + line.required() + line.mark(), null);
                writer.endElement("a");
            } else {
                writer.writeText("–", null);
            }
            writer.endElement("td");
        }
    }
}

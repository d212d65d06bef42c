package vn.camtay.competency;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import vn.camtay.shared.web.MessageTexts;
import vn.camtay.shared.web.Written;

/**
 * {@code <c:levelCells lines="#{person.lines}" official="#{person.officialId}" texts="#{msg}"/>}: the cells of one person in the heat
 * map of a unit, in the order of its competencies; 750 of them on a page of 50 people.
 *
 * <pre>{@code <td class="g2"><a href="../evidence.xhtml?official=7&competency=3" title="Chưa đạt">1/2 !</a></td><td class="na">–</td>}</pre>
 */
@FacesComponent(LevelCells.TYPE)
public class LevelCells extends Written {
    static final String TYPE = "vn.camtay.LevelCells";

    @Override
    protected void write(ResponseWriter writer) throws IOException {
        MessageTexts texts = texts();
        String evidence = "../evidence.xhtml?official=" + getAttributes().get("official") + "&competency=";
        for (Object each : given("lines", List.class)) {
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

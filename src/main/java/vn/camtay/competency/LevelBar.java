package vn.camtay.competency;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import vn.camtay.shared.web.Written;

/**
 * {@code <c:levels line="#{line}" texts="#{msg}"/>}: four levels as a bar, those held, those proposed and the one asked for; and in
 * figures.
 *
 * <pre>{@code <span class="levels" role="img" aria-label=".."><i class="held"></i><i class="asked"></i>..</span>
 * <span class="small">1 / 2</span>}</pre>
 */
@FacesComponent(LevelBar.TYPE)
public class LevelBar extends Written {
    static final String TYPE = "vn.camtay.LevelBar";

    private static final int LEVELS = 4;

    @Override
    protected void write(ResponseWriter writer) throws IOException {
        LevelLine line = given("line", LevelLine.class);
        writer.startElement("span", this);
        writer.writeAttribute("class", "levels", null);
        writer.writeAttribute("role", "img", null);
        writer.writeAttribute("aria-label", texts().say("general.levels", line.held(), line.required()), null);
        for (int level = 1; level <= LEVELS; level++) {
            String reached = line.held() >= level ? "held" : line.proposed() >= level ? "proposed" : "";
            writer.startElement("i", this);
            writer.writeAttribute("class", line.required() == level ? reached + " asked" : reached, null);
            writer.endElement("i");
        }
        writer.endElement("span");
        writer.startElement("span", this);
        writer.writeAttribute("class", "small", null);
        writer.writeText(" " + line.held() + " / " + line.required(), null);
        writer.endElement("span");
    }
}

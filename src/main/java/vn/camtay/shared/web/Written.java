package vn.camtay.shared.web;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * A tag that writes its markup itself, for what a page shows so often that a file of markup takes too much of its time: in such a
 * file each {@code #{name}} evaluates anew what the page gave for the name. It shows something and takes nothing in.
 */
public abstract class Written extends UIComponentBase {
    @Override
    public String getFamily() {
        return getClass().getName();
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (isRendered()) {
            write(context.getResponseWriter());
        }
    }

    protected abstract void write(ResponseWriter writer) throws IOException;

    /** What the page gave for an attribute, evaluated now; null for nothing. */
    protected <T> T given(String name, Class<T> type) {
        return type.cast(getAttributes().get(name));
    }

    /** The texts of the reader's language, which the page gives as {@code texts="#{msg}"}. */
    protected MessageTexts texts() {
        return given("texts", MessageTexts.class);
    }
}

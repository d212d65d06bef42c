package vn.camtay.shared.web;

import jakarta.el.ELContext;
import jakarta.el.ValueExpression;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * {@code <c:each value="#{rows}" var="row">}: writes its body once for each item. For rows that only show something: its body holds no
 * input, command or form, so no state of a row is kept, which is most of what {@code ui:repeat} does, row for row and component for
 * component. The item is a name of the expression language alone, found before any bean.
 *
 * <p>{@code value} is a collection, another {@link Iterable}, an array or nothing. {@code varStatus} names the item's {@link Place}.
 */
@FacesComponent(Each.TYPE)
public class Each extends UIComponentBase {
    static final String TYPE = "vn.camtay.Each";

    private enum PropertyKeys {
        var,
        varStatus
    }

    /** @param index from 0 */
    public record Place(int index, boolean first, boolean last) {}

    @Override
    public String getFamily() {
        return TYPE;
    }

    public String getVar() {
        return (String) getStateHelper().get(PropertyKeys.var);
    }

    public void setVar(String name) {
        getStateHelper().put(PropertyKeys.var, name);
    }

    public String getVarStatus() {
        return (String) getStateHelper().get(PropertyKeys.varStatus);
    }

    public void setVarStatus(String name) {
        getStateHelper().put(PropertyKeys.varStatus, name);
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        if (!isRendered() || getChildCount() == 0) {
            return;
        }
        ELContext el = context.getELContext();
        ValueExpression value = getValueExpression("value");
        List<UIComponent> body = getChildren();
        String name = getVar();
        String status = getVarStatus();
        int index = 0;
        for (Iterator<?> items = items(value == null ? null : value.getValue(el)); items.hasNext(); index++) {
            Map<String, Object> names = new HashMap<>();
            names.put(name, items.next());
            if (status != null) {
                names.put(status, new Place(index, index == 0, !items.hasNext()));
            }
            el.enterLambdaScope(names);
            try {
                for (UIComponent each : body) {
                    each.encodeAll(context);
                }
            } finally {
                el.exitLambdaScope();
            }
        }
    }

    /** Nothing is sent from rows that only show something; and without an item nobody may ask whether their parts are shown. */
    @Override
    public void processDecodes(FacesContext context) {}

    @Override
    public void processValidators(FacesContext context) {}

    @Override
    public void processUpdates(FacesContext context) {}

    private static Iterator<?> items(Object value) {
        if (value == null) {
            return Collections.emptyIterator();
        }
        if (value instanceof Iterable<?> items) {
            return items.iterator();
        }
        if (value instanceof Object[] items) {
            return Arrays.asList(items).iterator();
        }
        throw new IllegalArgumentException("not a collection: " + value.getClass());
    }
}

package vn.camtay.shared.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Makes {@code #{row.title}} read a record's component: Jakarta EL 5.0 knows only getters. To be deleted on EE 11. */
public class RecordELResolver extends ELResolver {
    private record Property(Class<?> type, String name) {}

    private static final Map<Property, Optional<Method>> ACCESSORS = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        Method accessor = accessor(base, property);
        if (accessor == null) {
            return null;
        }
        try {
            Object value = accessor.invoke(base);
            context.setPropertyResolved(base, property);
            return value;
        } catch (ReflectiveOperationException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (accessor(base, property) != null) {
            context.setPropertyResolved(true);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (accessor(base, property) != null) {
            throw new PropertyNotWritableException(base.getClass() + "." + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        boolean mine = accessor(base, property) != null;
        if (mine) {
            context.setPropertyResolved(true);
        }
        return mine;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }

    private static Method accessor(Object base, Object property) {
        if (!(base instanceof Record) || property == null) {
            return null;
        }
        return ACCESSORS
                .computeIfAbsent(new Property(base.getClass(), property.toString()), RecordELResolver::find)
                .orElse(null);
    }

    private static Optional<Method> find(Property property) {
        try {
            Method accessor = property.type().getMethod(property.name());
            accessor.setAccessible(true);
            return Optional.of(accessor);
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}

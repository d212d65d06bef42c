package vn.camtay.shared.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls of Camtay's own methods in expressions, {@code #{msg.say('session.list.seats', row.free)}} or {@code #{row.isShown()}}: the usual
 * resolver looks through all methods of the type at each call, and a page calls hundreds of times. Methods of one name and as many
 * arguments, and those whose arguments cannot be turned into what they take, are left to it.
 */
public class CallELResolver extends ELResolver {
    private static final String OURS = "vn.camtay.";

    private record Call(String name, int arguments) {}

    private static final ClassValue<Map<Call, Optional<Method>>> METHODS = new ClassValue<>() {
        @Override
        protected Map<Call, Optional<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (base == null || method == null || !base.getClass().getName().startsWith(OURS)) {
            return null;
        }
        Object[] given = arguments == null ? new Object[0] : arguments;
        Map<Call, Optional<Method>> known = METHODS.get(base.getClass());
        Call call = new Call(method.toString(), given.length);
        Optional<Method> found = known.get(call);
        if (found == null) {
            found = known.computeIfAbsent(call, missing -> find(base.getClass(), missing));
        }
        if (found.isEmpty()) {
            return null;
        }
        try {
            Object value = found.get().invoke(base, converted(context, found.get(), given));
            context.setPropertyResolved(base, method);
            return value;
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new ELException(e);
        }
    }

    private static Optional<Method> find(Class<?> type, Call call) {
        List<Method> fitting = Arrays.stream(type.getMethods())
                .filter(method ->
                        method.getName().equals(call.name()) && !method.isBridge() && takes(method, call.arguments()))
                .toList();
        if (fitting.size() != 1) {
            return Optional.empty();
        }
        fitting.get(0).setAccessible(true);
        return Optional.of(fitting.get(0));
    }

    private static boolean takes(Method method, int arguments) {
        return method.isVarArgs()
                ? arguments >= method.getParameterCount() - 1
                : arguments == method.getParameterCount();
    }

    private static Object[] converted(ELContext context, Method method, Object[] given) {
        Class<?>[] types = method.getParameterTypes();
        Object[] converted = new Object[types.length];
        int single = method.isVarArgs() ? types.length - 1 : types.length;
        for (int i = 0; i < single; i++) {
            converted[i] = value(context, given[i], types[i]);
        }
        if (method.isVarArgs()) {
            Class<?> type = types[single].getComponentType();
            Object rest = Array.newInstance(type, given.length - single);
            for (int i = single; i < given.length; i++) {
                Array.set(rest, i - single, value(context, given[i], type));
            }
            converted[single] = rest;
        }
        return converted;
    }

    private static Object value(ELContext context, Object given, Class<?> type) {
        return type.isInstance(given) ? given : context.convertToType(given, type);
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // calls set nothing
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}

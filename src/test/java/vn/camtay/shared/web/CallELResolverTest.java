package vn.camtay.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CallELResolverTest {
    /** What a page calls. */
    public record Row(String title, int count) {
        public boolean isMany() {
            return count > 1;
        }

        public String broken() {
            throw new IllegalStateException("as it should be");
        }

        public String with(String other, long number) {
            return title + other + number;
        }

        public String say(String key, Object... arguments) {
            return key + List.of(arguments);
        }

        public String two(String text) {
            return text;
        }

        public String two(Integer number) {
            return "" + number;
        }
    }

    /** Turns texts and numbers into each other, as expressions do; nothing is an empty text. */
    private static final class Context extends ELContext {
        @Override
        @SuppressWarnings("unchecked")
        public <T> T convertToType(Object given, Class<T> type) {
            return (T) (type == String.class ? Objects.toString(given, "") : Long.valueOf(given.toString()));
        }

        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }

    private final CallELResolver resolver = new CallELResolver();
    private final ELContext context = new Context();
    private final Row row = new Row("Chứng thực", 2);

    @Test
    void aMethodWithoutArgumentsIsCalled() {
        assertThat(call("isMany")).isEqualTo(true);
        assertThat(context.isPropertyResolved()).isTrue();
        assertThat(resolver.invoke(context, new Row("x", 1), "isMany", null, null))
                .isEqualTo(false);
    }

    @Test
    void argumentsBecomeWhatTheMethodTakes() {
        assertThat(call("with", null, 3)).isEqualTo("Chứng thực3");
        assertThat(call("with", 1, "4")).isEqualTo("Chứng thực14");
    }

    @Test
    void asManyArgumentsAsThereAre() {
        assertThat(call("say", "key")).isEqualTo("key[]");
        assertThat(call("say", "key", 1, "two")).isEqualTo("key[1, two]");
    }

    @Test
    void whatAMethodThrowsIsTheCause() {
        assertThatThrownBy(() -> call("broken")).isInstanceOf(ELException.class).hasRootCauseMessage("as it should be");
    }

    @Test
    void whatIsNotCertainIsLeftToTheOtherResolvers() {
        assertThat(call("two", "text")).isNull();
        assertThat(call("missing")).isNull();
        assertThat(call("with", "one")).isNull();
        assertThat(resolver.invoke(context, "not ours", "length", null, new Object[0]))
                .isNull();
        assertThat(resolver.invoke(context, null, "length", null, new Object[0]))
                .isNull();

        assertThat(context.isPropertyResolved()).isFalse();
    }

    private Object call(String method, Object... arguments) {
        context.setPropertyResolved(false);
        return resolver.invoke(context, row, method, null, arguments);
    }
}

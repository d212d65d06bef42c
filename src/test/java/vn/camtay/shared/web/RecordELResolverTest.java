package vn.camtay.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordELResolverTest {
    /** What a page shows. */
    public record Row(String title, int count) {
        public boolean isMany() {
            return count > 1;
        }

        public String broken() {
            throw new IllegalStateException("as it should be");
        }

        public String with(String other) {
            return title + other;
        }
    }

    private final RecordELResolver resolver = new RecordELResolver();
    private final Row row = new Row("Chứng thực", 2);
    private ELContext context;

    @BeforeEach
    void begin() {
        context = new ELContext() {
            @Override
            public ELResolver getELResolver() {
                return resolver;
            }

            @Override
            public FunctionMapper getFunctionMapper() {
                return null;
            }

            @Override
            public VariableMapper getVariableMapper() {
                return null;
            }
        };
    }

    @Test
    void aComponentIsReadByItsName() {
        assertThat(resolver.getValue(context, row, "title")).isEqualTo("Chứng thực");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void aMethodWithoutArgumentsIsCalled() {
        assertThat(resolver.invoke(context, row, "isMany", null, new Object[0])).isEqualTo(true);
        assertThat(context.isPropertyResolved()).isTrue();
        assertThat(resolver.invoke(context, new Row("x", 1), "isMany", null, null))
                .isEqualTo(false);
    }

    @Test
    void whatAMethodThrowsIsTheCause() {
        assertThatThrownBy(() -> resolver.invoke(context, row, "broken", null, null))
                .isInstanceOf(ELException.class)
                .hasRootCauseMessage("as it should be");
    }

    @Test
    void everythingElseIsLeftToTheOtherResolvers() {
        assertThat(resolver.invoke(context, row, "with", null, new Object[] {"!"}))
                .isNull();
        assertThat(resolver.invoke(context, row, "missing", null, null)).isNull();
        assertThat(resolver.getValue(context, "no record", "length")).isNull();
        assertThat(resolver.getValue(context, row, "missing")).isNull();

        assertThat(context.isPropertyResolved()).isFalse();
    }
}

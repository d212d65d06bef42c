package vn.camtay.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordELResolverTest {
    /** What a page shows. */
    public record Row(String title, int count) {}

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
    void everythingElseIsLeftToTheOtherResolvers() {
        assertThat(resolver.getValue(context, "no record", "length")).isNull();
        assertThat(resolver.getValue(context, row, "missing")).isNull();

        assertThat(context.isPropertyResolved()).isFalse();
    }
}

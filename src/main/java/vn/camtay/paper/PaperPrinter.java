package vn.camtay.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.camtay.shared.text.Texts;

/** Prints papers: the text from its template inside the frame, then the pages. */
@ApplicationScoped
public class PaperPrinter {
    private static final String FONT = "Liberation Serif";
    private static final String FONTS = "/com/mpobjects/jasperreports/fonts/liberation/LiberationSerif-";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    @Inject
    Clock clock;

    private Configuration templates;

    @PostConstruct
    void configure() {
        templates = new Configuration(Configuration.VERSION_2_3_35);
        templates.setTemplateLoader(new ClassTemplateLoader(PaperPrinter.class.getClassLoader(), "vn/camtay"));
        templates.setDefaultEncoding("UTF-8");
        templates.setLocalizedLookup(false);
        templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
        templates.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_35));
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
    }

    /** Writes the PDF; the stream stays open. */
    public void print(Paper paper, OutputStream out) {
        String page = page(paper);
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFont(() -> font("Regular"), FONT, REGULAR, FontStyle.NORMAL, true);
            builder.useFont(() -> font("Italic"), FONT, REGULAR, FontStyle.ITALIC, true);
            builder.useFont(() -> font("Bold"), FONT, BOLD, FontStyle.NORMAL, true);
            // nothing outside the page is asked for: the code is part of it, and so are the fonts
            builder.useUriResolver((base, address) -> address.startsWith("data:") ? address : null);
            builder.withHtmlContent(page, null);
            builder.withProducer("Camtay");
            builder.toStream(out);
            builder.run();
        } catch (IOException broken) {
            throw new UncheckedIOException("paper " + paper.template(), broken);
        }
    }

    private static InputStream font(String style) {
        return PaperPrinter.class.getResourceAsStream(FONTS + style + ".ttf");
    }

    /** The whole document in XHTML, before it becomes pages. */
    String page(Paper paper) {
        Texts texts = Texts.in(paper.language());
        Map<String, Object> root = new HashMap<>(paper.model());
        root.put("language", "en".equals(paper.language()) ? "en" : "vi");
        root.put("paper", paper);
        root.put("bodyTemplate", "/" + paper.template().replace("/", "/paper/") + ".html.ftl");
        root.put("qr", paper.address() == null ? "" : PaperCode.of(paper.address()));
        root.put(
                "say",
                method(values -> texts.say(
                        String.valueOf(values.get(0)),
                        values.subList(1, values.size()).toArray())));
        root.put("day", date("dd/MM/yyyy", texts.locale()));
        root.put("time", date("HH:mm", texts.locale()));
        root.put("weekday", date("EEEE", texts.locale()));
        StringWriter page = new StringWriter();
        try {
            templates.getTemplate("paper/frame.html.ftl", texts.locale()).process(root, page);
        } catch (TemplateException broken) {
            throw new IllegalStateException("paper " + paper.template() + ": " + broken.getMessage(), broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("paper " + paper.template(), unreadable);
        }
        return page.toString();
    }

    private TemplateMethodModelEx date(String pattern, Locale locale) {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, locale);
        return method(values -> formatter.format(((Instant) values.get(0)).atZone(clock.getZone())));
    }

    private static TemplateMethodModelEx method(Function<List<Object>, Object> body) {
        return arguments -> {
            List<Object> values = new ArrayList<>();
            for (Object argument : arguments) {
                values.add(unwrap((TemplateModel) argument));
            }
            return body.apply(values);
        };
    }

    private static Object unwrap(TemplateModel model) {
        try {
            return DeepUnwrap.unwrap(model);
        } catch (TemplateModelException unknown) {
            throw new IllegalArgumentException(unknown);
        }
    }
}

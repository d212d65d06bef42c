package vn.camtay.mail;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileNameGlobMatcher;
import freemarker.cache.FirstMatchTemplateConfigurationFactory;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.Template;
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
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.camtay.shared.settings.Settings;
import vn.camtay.shared.text.Texts;

/** Writes a mail's text from its row, in the recipient's language; the package description tells what templates may use. */
@ApplicationScoped
class MailRenderer {
    static final int SUBJECT_LENGTH = 500;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private Configuration templates;

    @PostConstruct
    void configure() {
        templates = new Configuration(Configuration.VERSION_2_3_35);
        templates.setTemplateLoader(new ClassTemplateLoader(MailRenderer.class.getClassLoader(), "vn/camtay"));
        templates.setDefaultEncoding("UTF-8");
        templates.setLocalizedLookup(false);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        TemplateConfiguration html = new TemplateConfiguration();
        html.setOutputFormat(HTMLOutputFormat.INSTANCE);
        TemplateConfiguration text = new TemplateConfiguration();
        text.setOutputFormat(PlainTextOutputFormat.INSTANCE);
        templates.setTemplateConfigurations(new FirstMatchTemplateConfigurationFactory(
                        new ConditionalTemplateConfigurationFactory(new FileNameGlobMatcher("*.html.ftl"), html),
                        new ConditionalTemplateConfigurationFactory(new FileNameGlobMatcher("*.txt.ftl"), text))
                .allowNoMatch(false));
    }

    /** The subject alone: the text {@code <feature>.mail.<name>.subject} with the model's list {@code subject}. */
    static String subject(String template, String language, Map<String, Object> model) {
        Object arguments = model.get("subject");
        Object[] values = arguments instanceof List<?> list ? list.toArray() : new Object[0];
        return oneLine(Texts.in(language).say(template.replace("/", ".mail.") + ".subject", values));
    }

    /** A subject must not bring header lines of its own. */
    static String oneLine(String subject) {
        String line = subject.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > SUBJECT_LENGTH ? line.substring(0, SUBJECT_LENGTH) : line;
    }

    /** As the recipient reads it. */
    RenderedMail forRecipient(ClaimedMail mail) {
        return render(mail, mail.model());
    }

    /** As it may be shown to others and kept: without secrets. */
    RenderedMail forKeeping(ClaimedMail mail) {
        return render(mail, MailModel.withoutSecrets(mail.model()));
    }

    private RenderedMail render(ClaimedMail mail, Map<String, Object> model) {
        Texts texts = Texts.in(mail.language());
        Map<String, Object> root = new HashMap<>(model);
        root.put("language", mail.language());
        root.put("recipientName", mail.recipientName());
        root.put("mailSubject", mail.subject());
        root.put("onPaper", mail.address() == null);
        root.put(
                "say",
                method(values -> texts.say(
                        String.valueOf(values.get(0)),
                        values.subList(1, values.size()).toArray())));
        root.put("link", method(values -> settings.baseUrl() + values.get(0)));
        root.put("day", date("dd/MM/yyyy", texts.locale()));
        root.put("time", date("HH:mm", texts.locale()));
        root.put("moment", date("HH:mm dd/MM/yyyy", texts.locale()));
        root.put("weekday", date("EEEE", texts.locale()));
        String name = mail.template().replace("/", "/mail/");
        return new RenderedMail(
                mail.subject(), write(name, "txt", root, texts.locale()), write(name, "html", root, texts.locale()));
    }

    private String write(String name, String form, Map<String, Object> root, Locale locale) {
        root.put("bodyTemplate", "/" + name + "." + form + ".ftl");
        StringWriter out = new StringWriter();
        try {
            Template layout = templates.getTemplate("mail/layout." + form + ".ftl", locale);
            layout.process(root, out);
        } catch (TemplateException broken) {
            throw new IllegalStateException("mail template " + name + "." + form + ": " + broken.getMessage(), broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("mail template " + name + "." + form, unreadable);
        }
        return out.toString().replaceAll("\\n{3,}", "\n\n");
    }

    private TemplateMethodModelEx date(String pattern, Locale locale) {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, locale);
        return method(values -> {
            ZonedDateTime moment = Instant.parse(String.valueOf(values.get(0))).atZone(clock.getZone());
            return formatter.format(moment);
        });
    }

    private static TemplateMethodModelEx method(Function<List<Object>, Object> body) {
        return arguments -> {
            List<Object> values = new ArrayList<>();
            for (Object argument : arguments) {
                values.add(unwrap((TemplateModel) argument));
            }
            try {
                return body.apply(values);
            } catch (RuntimeException broken) {
                throw new TemplateModelException("cannot use " + values, broken);
            }
        };
    }

    private static Object unwrap(TemplateModel argument) throws TemplateModelException {
        return DeepUnwrap.unwrap(argument);
    }
}

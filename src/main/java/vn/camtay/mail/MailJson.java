package vn.camtay.mail;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The model and the calendar parts of a mail as they are kept in its row. */
final class MailJson {
    /** Looked up once: the API's own short cuts look through every library on the class path at each call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private MailJson() {}

    static String model(Map<String, Object> model) {
        return object(model).toString();
    }

    static Map<String, Object> model(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return map(reader.readObject());
        }
    }

    static String calendar(List<CalendarPart> parts) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (CalendarPart part : parts) {
            array.add(JSON.createObjectBuilder()
                    .add("method", part.method().name())
                    .add("uid", part.uid())
                    .add("sequence", part.sequence())
                    .add("summary", part.summary())
                    .add("description", part.description())
                    .add("location", part.location())
                    .add("starts", part.starts().toString())
                    .add("ends", part.ends().toString()));
        }
        return array.build().toString();
    }

    static List<CalendarPart> calendar(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(part -> new CalendarPart(
                            CalendarPart.Method.valueOf(part.getString("method")),
                            part.getString("uid"),
                            part.getInt("sequence"),
                            part.getString("summary"),
                            part.getString("description"),
                            part.getString("location"),
                            Instant.parse(part.getString("starts")),
                            Instant.parse(part.getString("ends"))))
                    .toList();
        }
    }

    private static JsonObject object(Map<?, ?> values) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        values.forEach((name, value) -> object.add(String.valueOf(name), json(value)));
        return object.build();
    }

    private static JsonValue json(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        } else if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (value instanceof Number number) {
            return JSON.createValue(new BigDecimal(number.toString()));
        } else if (value instanceof Map<?, ?> map) {
            return object(map);
        } else if (value instanceof Iterable<?> items) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            items.forEach(item -> array.add(json(item)));
            return array.build();
        } else if (value instanceof CharSequence || value instanceof TemporalAccessor || value instanceof Enum<?>) {
            return JSON.createValue(value.toString());
        }
        throw new IllegalArgumentException("not for a mail: " + value.getClass().getName());
    }

    private static Map<String, Object> map(JsonObject object) {
        Map<String, Object> values = new LinkedHashMap<>();
        object.forEach((name, value) -> values.put(name, plain(value)));
        return values;
    }

    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case NUMBER -> ((JsonNumber) value).bigDecimalValue();
            case STRING -> ((JsonString) value).getString();
            case OBJECT -> map(value.asJsonObject());
            case ARRAY -> list(value.asJsonArray());
        };
    }

    private static List<Object> list(JsonArray array) {
        List<Object> items = new ArrayList<>();
        array.forEach(item -> items.add(plain(item)));
        return items;
    }
}

package vn.camtay.organisation;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.shared.error.Reason;
import vn.camtay.sheet.CellReason;

/** Cells and reasons of a row as text for the database: JSON arrays. */
final class ImportText {
    /** Looked up once: each of Json's own methods looks for the provider anew, which took seconds on a file of 10,000 rows. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private ImportText() {}

    static String writeCells(List<String> cells) {
        return JSON.createArrayBuilder(cells).build().toString();
    }

    static List<String> readCells(String text) {
        return array(text).getValuesAs(JsonString::getString);
    }

    /** Arrays of row, column, key and arguments. */
    static String writeReasons(List<CellReason> reasons) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        for (CellReason reason : reasons) {
            JsonArrayBuilder one = JSON.createArrayBuilder()
                    .add(reason.row())
                    .add(reason.column())
                    .add(reason.reason().key());
            for (Serializable argument : reason.reason().arguments()) {
                if (argument instanceof Integer number) {
                    one.add(number);
                } else {
                    one.add(argument.toString());
                }
            }
            all.add(one);
        }
        return all.build().toString();
    }

    /** @param text null for none */
    static List<CellReason> readReasons(String text) {
        if (text == null) {
            return List.of();
        }
        List<CellReason> reasons = new ArrayList<>();
        for (JsonArray one : array(text).getValuesAs(JsonArray.class)) {
            List<Serializable> arguments = new ArrayList<>();
            for (JsonValue argument : one.subList(3, one.size())) {
                arguments.add(
                        argument instanceof JsonNumber number
                                ? number.intValue()
                                : ((JsonString) argument).getString());
            }
            reasons.add(new CellReason(one.getInt(0), one.getString(1), new Reason(one.getString(2), arguments)));
        }
        return reasons;
    }

    private static JsonArray array(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readArray();
        }
    }
}

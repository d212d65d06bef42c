package vn.camtay.session;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps hours of a week in one column; null for {@link WeekHours#ALWAYS}. */
@Converter(autoApply = true)
public class WeekHoursConverter implements AttributeConverter<WeekHours, String> {
    @Override
    public String convertToDatabaseColumn(WeekHours hours) {
        return hours == null || hours.isAlways() ? null : hours.text();
    }

    @Override
    public WeekHours convertToEntityAttribute(String text) {
        return text == null || text.isEmpty() ? WeekHours.ALWAYS : WeekHours.parse(text);
    }
}

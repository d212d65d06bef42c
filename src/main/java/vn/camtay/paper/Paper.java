package vn.camtay.paper;

import java.time.LocalDate;
import java.util.Map;

/**
 * What is to be printed.
 *
 * @param template  {@code attendance/sheet} for {@code vn/camtay/attendance/paper/sheet.html.ftl}
 * @param language  {@code en} for English, anything else for Vietnamese; the national name is Vietnamese in both
 * @param superior  body above the issuing one, null for none
 * @param issuer    body that issues the paper
 * @param place     where it is issued, without the kind of unit: {@code Hải Phòng}
 * @param date      on which it is issued
 * @param title     of the file
 * @param footnote  at the bottom of every page, before its number
 * @param address   whole address that the code leads to, null for no code
 * @param model     what the template reads; moments as instants, records and maps for rows
 */
public record Paper(
        String template,
        String language,
        String superior,
        String issuer,
        String place,
        LocalDate date,
        String title,
        String footnote,
        String address,
        Map<String, Object> model) {
    public Paper {
        model = Map.copyOf(model);
    }
}

package vn.camtay.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A name of a unit.
 *
 * @param until first day on which it is no longer its name; null for the present one
 */
public record UnitName(String name, String nameEn, LocalDate until) implements Serializable {
    /** A division's name and its unit's in one line; the upper name is null unless the unit is a division. */
    public static String line(String name, String upperName) {
        return upperName == null ? name : name + ", " + upperName;
    }

    /** The same in English; a name that nobody gave in English stays Vietnamese. */
    public static String lineEn(String name, String nameEn, String upperName, String upperNameEn) {
        return line(nameEn == null ? name : nameEn, upperNameEn == null ? upperName : upperNameEn);
    }

    /** The name on a day: of the former ones that were still in use the one that ended first, else the present one. */
    static UnitName on(LocalDate day, UnitName present, List<UnitName> former) {
        return former.stream()
                .filter(name -> name.until().isAfter(day))
                .min(Comparator.comparing(UnitName::until))
                .orElse(present);
    }
}

package vn.camtay.organisation;

import java.time.LocalDate;
import java.util.List;

/** Commands as a coordinator would give them, named by situation. */
final class Facts {
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 7, 1);

    private Facts() {}

    static RegisterOfficialCommand named(String fullName, long unitId, Long... postIds) {
        return new RegisterOfficialCommand(null, fullName, null, unitId, List.of(postIds), null, null, "vi");
    }

    static RegisterOfficialCommand reachable(
            String staffCode, String fullName, long unitId, String mail, String mobile) {
        return new RegisterOfficialCommand(staffCode, fullName, null, unitId, List.of(), mail, mobile, "vi");
    }

    static UnitCommand city() {
        return unit("31", UnitKind.CITY, "Thành phố Hải Phòng", null);
    }

    static UnitCommand unit(String code, UnitKind kind, String name, Long parentId) {
        return new UnitCommand(code, kind, name, null, parentId, TravelZone.MAINLAND, false, FIRST_DAY, null);
    }

    static UnitCommand ended(String code, UnitKind kind, String name, Long parentId, LocalDate lastDay) {
        return new UnitCommand(code, kind, name, null, parentId, TravelZone.MAINLAND, false, FIRST_DAY, lastDay);
    }
}

package vn.camtay.demo;

import java.util.List;
import java.util.Map;
import vn.camtay.shared.identity.SignedIn;

/**
 * Who lives in the demo city.
 *
 * @param officials    everyone in the wards who may be sent to a session, in the order they were made
 * @param trainers     trainers by the code of their department
 * @param coordinators coordinators of the Department of Home Affairs
 * @param heads        chairs of the wards
 */
record DemoCast(
        List<DemoPerson> officials,
        Map<String, List<DemoPerson>> trainers,
        List<DemoPerson> coordinators,
        List<DemoPerson> heads) {
    /** The official whom everybody who tries the demo signs in as: one who receives citizens at a counter. */
    DemoPerson official() {
        return officials.stream()
                .filter(person -> person.postCodes().contains("P05"))
                .findFirst()
                .orElseThrow();
    }

    /**
     * One person.
     *
     * @param wardCode  code of the ward or department
     * @param postCodes codes of the posts held
     */
    record DemoPerson(SignedIn signedIn, String wardCode, List<String> postCodes) {
        long officialId() {
            return signedIn.officialId();
        }
    }
}

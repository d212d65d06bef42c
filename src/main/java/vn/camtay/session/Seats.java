package vn.camtay.session;

/**
 * The seats of a session.
 *
 * @param taken    by people
 * @param reserved kept for units, not named yet
 */
record Seats(int capacity, int taken, int reserved) {
    int free() {
        return capacity - taken - reserved;
    }
}

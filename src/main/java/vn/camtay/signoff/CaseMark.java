package vn.camtay.signoff;

/**
 * What is kept of a case.
 *
 * @param hash      HMAC-SHA-256 of its normal form, in hexadecimal
 * @param keyNumber of the secret it was made with
 * @param tail      the last characters of the normal form
 */
record CaseMark(String hash, int keyNumber, String tail) {}

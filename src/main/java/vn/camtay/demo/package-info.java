/**
 * A synthetic city for trying Camtay out: people who do not exist, in the real units, with sessions around today. Made through
 * the same services as real use, on a clock that the seeder sets, acting as the people it made; the mails that follow are kept
 * as "demo, never sent". Absent where demo data is off.
 *
 * <p>May import everything; imported by nobody.
 */
package vn.camtay.demo;

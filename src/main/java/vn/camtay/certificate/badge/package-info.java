/**
 * Certificates as Open Badges 3.0: a credential in the data model of Verifiable Credentials 2.0, signed as a JSON Web Token, which its
 * holder takes anywhere and anybody verifies with the issuer's public key.
 *
 * <p>The private keys are files in a folder of their own ({@code CAMTAY_BADGE_KEYS}), one key a node unless nodes share the folder; the
 * database holds the public halves of all of them, so that whatever any node signed can be verified at any node, also after the
 * private key is gone. Whether a badge is revoked is told by a Bitstring Status List, which names nobody.
 *
 * <p>Glossary: badge – huy hiệu mở; key – khóa ký; to rotate – đổi khóa; to withdraw – hủy khóa.
 *
 * <p>Sources: 1EdTech Open Badges 3.0 (data model; JSON Web Token proof format), W3C Verifiable Credentials Data Model 2.0, W3C
 * Bitstring Status List 1.0, RFC 7515, 7517, 7638.
 */
package vn.camtay.certificate.badge;

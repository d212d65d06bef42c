package vn.camtay.account;

import java.io.Serializable;
import java.time.Instant;

/**
 * A one-time code to hand out on paper; shown once, never again.
 *
 * @param enterAt address of the page where it is typed
 */
public record PrintedCode(
        String displayName,
        String unitName,
        String unitNameEn,
        String userName,
        String code,
        Instant expiresAt,
        String enterAt)
        implements Serializable {}

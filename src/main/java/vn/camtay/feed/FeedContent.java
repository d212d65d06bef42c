package vn.camtay.feed;

import java.time.Instant;

/**
 * What a fetch gets.
 *
 * @param tag   changes with the content
 * @param since when the content became what it is
 */
public record FeedContent(String calendar, String tag, Instant since) {}

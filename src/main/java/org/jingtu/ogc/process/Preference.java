package org.jingtu.ogc.process;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the header Prefer asks for (RFC 7240); what cannot be read of it is passed over, as that standard wants.
 *
 * @param async whether the answer may come before the results do
 * @param waitSeconds how long the client waits
 */
record Preference(boolean async, int waitSeconds) {
    private static final int LONGEST_WAIT_SECONDS = 60;

    /** Example: {@code respond-async, wait=10} waits ten seconds before it answers without results. */
    static Preference of(@Nullable List<String> headers) {
        boolean async = false;
        int wait = -1;
        for (String header : headers == null ? Collections.<String>emptyList() : headers) {
            for (String part : header.toLowerCase(Locale.ROOT).split(",", 50)) {
                String word = part.strip();
                if ("respond-async".equals(word)) {
                    async = true;
                } else if (word.matches("wait ?= ?\"?[0-9]{1,6}\"?")) {
                    wait = Integer.parseInt(word.replaceAll("[^0-9]", ""));
                }
            }
        }
        int otherwise = async ? 0 : LONGEST_WAIT_SECONDS;
        return new Preference(async, wait < 0 ? otherwise : Math.min(wait, LONGEST_WAIT_SECONDS));
    }
}

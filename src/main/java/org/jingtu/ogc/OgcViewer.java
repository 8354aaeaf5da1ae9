package org.jingtu.ogc;

import org.jspecify.annotations.Nullable;

/**
 * Who looks.
 *
 * @param username null when nobody is logged in
 * @param audience what they belong to; null for who sees nothing of the county's data by right
 * @param confined whether they see only what lies in their own zones
 * @param place areas that they see, as {@link org.jingtu.platform.PlaceScope} has it; null for the whole county
 */
public record OgcViewer(
        @Nullable String username, @Nullable Audience audience, boolean confined, @Nullable String place) {
    /** Nobody who is logged in. */
    public static final OgcViewer ANONYMOUS = new OgcViewer(null, null, false, null);

    public boolean isAnonymous() {
        return username == null;
    }

    /** Whether what is kept for an audience is there for this viewer. */
    public boolean sees(Audience least) {
        return audience != null && audience.compareTo(least) >= 0;
    }

    /** The name that data are confined by; null when all of them may be seen. */
    public @Nullable String scope() {
        return confined ? username : null;
    }
}

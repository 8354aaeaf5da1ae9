package org.jingtu.bulletin;

import java.util.Locale;

/** A kind of document that a bulletin comes as. */
enum BulletinFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private final String mediaType;

    BulletinFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name under which it is kept. */
    String fileName() {
        return "bulletin." + ending();
    }
}

package org.jingtu.ogc.process;

/**
 * What an output of a process is.
 *
 * @param id as requests name it
 * @param mediaType in which it goes out
 */
public record OutputDescription(String id, String titleZh, String titleEn, String mediaType) {
    public static final String GEOTIFF = "image/tiff; application=geotiff";

    /** Whether it can stand inside a JSON document as it is. */
    boolean isJson() {
        return mediaType.endsWith("json");
    }
}

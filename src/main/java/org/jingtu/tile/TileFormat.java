package org.jingtu.tile;

/** Kinds of tiles. */
public enum TileFormat {
    MVT("mvt", "application/vnd.mapbox-vector-tile"),
    PNG("png", "image/png");

    private final String ending;
    private final String mediaType;

    TileFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}

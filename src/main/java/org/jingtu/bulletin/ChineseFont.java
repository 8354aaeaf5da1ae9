package org.jingtu.bulletin;

import java.awt.Font;
import java.nio.file.Path;

/**
 * A font of this machine that has Chinese characters.
 *
 * @param file TrueType, OpenType, or a collection of either
 * @param index of the font within a collection; -1 when the file holds one
 * @param awt of one point
 */
record ChineseFont(Path file, int index, Font awt) {
    /** Name by which a PDF library opens it. */
    String reference() {
        return index < 0 ? file.toString() : file + "," + index;
    }

    String family() {
        return awt.getFamily();
    }

    Font size(float points) {
        return awt.deriveFont(points);
    }
}

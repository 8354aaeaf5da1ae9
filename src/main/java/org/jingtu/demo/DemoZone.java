package org.jingtu.demo;

/**
 * A cleaning zone.
 *
 * @param crew 1 to 32; three zones each
 * @param ring closed ring on the drawing
 */
record DemoZone(String sourceId, String name, int crew, Polyline ring) {
    /** Middle of the zone's bounding box on the drawing. */
    double centreU() {
        return (ring.u(0) + ring.u(2)) / 2;
    }

    double centreV() {
        return (ring.v(0) + ring.v(2)) / 2;
    }
}

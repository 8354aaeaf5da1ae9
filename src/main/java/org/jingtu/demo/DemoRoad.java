package org.jingtu.demo;

/**
 * A road of the demo county.
 *
 * @param grade code of the road grade catalogue
 * @param path corners on the drawing
 */
record DemoRoad(String sourceId, String name, String grade, double widthMetres, Polyline path) {
    boolean isAlley() {
        return "alley".equals(grade);
    }
}

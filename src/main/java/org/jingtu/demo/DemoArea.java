package org.jingtu.demo;

/**
 * An area of the demo county.
 *
 * @param kind code of the area kind catalogue
 * @param ring closed ring on the drawing
 */
record DemoArea(String kind, String sourceId, String name, Polyline ring) {}

package org.jingtu.ogc.feature;

/**
 * Features that the OGC API shows. A room implements it as a bean named {@code *Collection}; the engine does addresses,
 * rights, paging, filters, coordinate systems and forms.
 */
public interface FeatureCollection {
    /** What it is and how it is read; the same every time. */
    CollectionDeclaration declaration();
}

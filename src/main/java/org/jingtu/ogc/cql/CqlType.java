package org.jingtu.ogc.cql;

/** What a part of a filter yields. */
public enum CqlType {
    TEXT,
    NUMBER,
    TRUTH,
    MOMENT,
    SHAPE
}

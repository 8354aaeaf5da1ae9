package org.jingtu.ogc.cql;

/**
 * A property that a filter may name.
 *
 * @param sql what it is in the query; from a declaration, never from a request
 */
public record CqlColumn(CqlType type, String sql) {}

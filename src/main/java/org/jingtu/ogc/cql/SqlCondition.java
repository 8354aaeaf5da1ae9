package org.jingtu.ogc.cql;

import java.util.Map;

/**
 * A filter as SQL.
 *
 * @param sql a condition; what came from the request is in the parameters only
 * @param parameters by name
 */
public record SqlCondition(String sql, Map<String, Object> parameters) {}

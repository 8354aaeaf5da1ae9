package org.jingtu.ogc.feature;

import java.util.List;
import org.jingtu.ogc.cql.SqlCondition;

/**
 * What is asked of a collection.
 *
 * @param conditions that all must hold
 * @param crs in which geometries go out
 * @param after identity of the last feature of the page before; 0 for the first page
 * @param limit of features in a page
 */
record FeatureQuery(
        CollectionDeclaration collection,
        FeatureScope scope,
        List<SqlCondition> conditions,
        FeatureCrs crs,
        long after,
        int limit) {}

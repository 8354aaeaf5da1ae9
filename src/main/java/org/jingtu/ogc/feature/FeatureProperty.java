package org.jingtu.ogc.feature;

/**
 * A property that features of a collection have, and that filters may name.
 *
 * @param name of the member and of the column; small letters, digits, underscores
 */
public record FeatureProperty(String name, PropertyType type, String titleZh, String titleEn) {}

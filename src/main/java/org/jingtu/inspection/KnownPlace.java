package org.jingtu.inspection;

/** An area or street of the county by name, with a place in it. @param kind {@code area} or {@code road} */
record KnownPlace(String kind, String name, double longitude, double latitude) {}

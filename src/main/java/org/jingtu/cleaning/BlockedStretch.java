package org.jingtu.cleaning;

/**
 * A part of a road that a crew could not sweep and said why.
 *
 * @param fromMetres along the road's line, in the county's plane
 * @param toMetres likewise
 */
public record BlockedStretch(long roadId, double fromMetres, double toMetres) {}

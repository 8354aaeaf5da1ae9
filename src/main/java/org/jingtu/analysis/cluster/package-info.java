/** Clusters of points: DBSCAN, HDBSCAN*, OPTICS, and the shape of each cluster. */
@NullMarked
package org.jingtu.analysis.cluster;

import org.jspecify.annotations.NullMarked;

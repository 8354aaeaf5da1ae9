#!/usr/bin/python3
"""Peers in Python and PostGIS on the workloads of `./jingtu bench --write-workloads DIR`.

usage: peers.py DIR [NAME]; one row a measurement: workload n threads median-ms min-ms samples error heap peer.
Times are those of the computation, with the data in memory (PostGIS: the query, with the data in a table).
Debian packages: python3-numpy python3-scipy python3-sklearn; postgresql-client and a PostGIS of version 3 for the
database in PEER_DATABASE (a URL), where it is set. What is not installed is left out with a word on standard error.
"""
import os
import subprocess
import sys
import time

import numpy as np
from scipy import ndimage, signal, sparse, spatial, special

FOLDER = sys.argv[1]
NAME = sys.argv[2] if len(sys.argv) > 2 else ""
SAMPLES = 3
CELL = 10_000 / 1024
GRIDS = {10_000: "100x100", 100_000: "400x250", 1_000_000: "1000x1000"}


def points(n):
    return np.fromfile(f"{FOLDER}/points_{n}.f64").reshape(-1, 4)


def grid(n):
    columns, rows = map(int, GRIDS[n].split("x"))
    return np.fromfile(f"{FOLDER}/grid_{columns}x{rows}.f64").reshape(rows, columns, 3)[:, :, 2]


def row(workload, n, peer, milliseconds, error="-"):
    times = sorted(milliseconds)
    print(workload, n, 1, f"{times[len(times) // 2]:.2f}", f"{times[0]:.2f}", len(times), error, "-", peer, flush=True)


def measure(workload, n, peer, compute, error=None):
    if NAME not in workload:
        return
    times = []
    for _ in range(SAMPLES):
        begin = time.perf_counter()
        result = compute()
        times.append(1000 * (time.perf_counter() - begin))
    row(workload, n, peer, times, f"{error(result):.0e}" if error else "-")


def binned(xy):
    counts, _, _ = np.histogram2d(xy[:, 1], xy[:, 0], bins=1024, range=[[0, 10_000], [0, 10_000]])
    return counts


def quartic(distance):
    return np.where(distance < 200, 3 / (np.pi * 200**2) * (1 - np.minimum(1, distance / 200) ** 2) ** 2, 0)


def gaussian(distance):
    return np.exp(-(distance**2) / (2 * 200**2)) / (2 * np.pi * 200**2)


def by_convolution(xy):
    reach = np.arange(-21, 22) * CELL
    return signal.fftconvolve(binned(xy), quartic(np.hypot(*np.meshgrid(reach, reach))), mode="same")


def by_filter(xy):
    return ndimage.gaussian_filter(binned(xy), 200 / CELL, mode="constant", truncate=7) / CELL**2


def error_by_plain_sums(xy, kernel):
    def error(density):
        cells = [(k * 16 + 7, k * 29 % 1024) for k in range(64)] + [np.unravel_index(density.argmax(), density.shape)]
        centre = lambda k: (k + 0.5) * CELL
        exact = [kernel(np.hypot(xy[:, 0] - centre(c), xy[:, 1] - centre(r))).sum() for r, c in cells]
        return max(abs(density[r, c] - e) for (r, c), e in zip(cells, exact)) / density.max()

    return error


def false_discovery_rate(p):
    order = np.argsort(p)
    n = len(p)
    steps = p[order] * n / np.arange(1, n + 1)
    q = np.empty(n)
    q[order] = np.minimum(1, np.minimum.accumulate(steps[::-1])[::-1])
    return q


def scores(values, sums, sizes):
    n = len(values)
    mean, spread = values.mean(), values.std()
    z = (sums - mean * sizes) / (spread * np.sqrt((n * sizes - sizes**2) / (n - 1)))
    return false_discovery_rate(special.erfc(np.abs(z) / np.sqrt(2)))


def by_stencil(values, width):
    stencil = lambda field: ndimage.convolve(field, np.ones((width, width)), mode="constant")
    return scores(values.ravel(), stencil(values).ravel(), stencil(np.ones_like(values)).ravel())


def by_tree(values, reach):
    rows, columns = values.shape
    places = np.column_stack([a.ravel() for a in np.meshgrid(np.arange(columns), np.arange(rows))]).astype(float)
    pairs = spatial.cKDTree(places).query_pairs(reach, output_type="ndarray")
    n = len(places)
    half = sparse.coo_matrix((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(n, n)).tocsr()
    weights = half + half.T + sparse.identity(n, format="csr")
    return scores(values.ravel(), weights @ values.ravel(), np.asarray(weights.sum(axis=1)).ravel())


def run_scipy():
    for n in (100_000, 1_000_000):
        xy = points(n)[:, :2]
        measure("density-quartic", n, "scipy-fft", lambda: by_convolution(xy), error_by_plain_sums(xy, quartic))
        measure("density-gaussian", n, "scipy-filter", lambda: by_filter(xy), error_by_plain_sums(xy, gaussian))
        values = grid(n)
        measure("hotspots-lattice-8", n, "scipy-stencil", lambda: by_stencil(values, 3))
        measure("hotspots-lattice-24", n, "scipy-stencil", lambda: by_stencil(values, 5))
        measure("hotspots-band-24", n, "scipy-tree", lambda: by_tree(values, 2.9))


def run_sklearn():
    try:
        from sklearn.cluster import DBSCAN
    except ImportError:
        print("peers: sklearn is not installed", file=sys.stderr)
        return
    for eps, sizes in ((10, (100_000, 1_000_000)), (30, (100_000,))):
        for n in sizes:
            xy = points(n)[:, :2]
            measure(f"dbscan-{eps}", n, "sklearn", lambda: DBSCAN(eps=eps, min_samples=10).fit(xy))


def psql(*commands, data=None):
    arguments = ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", os.environ["PEER_DATABASE"]]
    for command in commands:
        arguments += ["-c", command]
    return subprocess.run(arguments, input=data, text=True, capture_output=True, check=True).stdout


def run_postgis():
    if not os.environ.get("PEER_DATABASE"):
        print("peers: PEER_DATABASE is not set", file=sys.stderr)
        return
    for n in (100_000, 1_000_000):
        if NAME and NAME not in ("dbscan", "dbscan-10", "dbscan-30"):
            continue
        psql("create table if not exists peer_point (x float8, y float8, geom geometry)", "truncate peer_point")
        rows = "".join(f"{x:.3f},{y:.3f}\n" for x, y in points(n)[:, :2])
        psql("copy peer_point (x, y) from stdin with (format csv)", data=rows)
        psql("update peer_point set geom = st_makepoint(x, y)")
        for eps in (10, 30):
            # max of the clusters: a mere count would let the planner leave the clustering out
            query = f"select max(c) from (select st_clusterdbscan(geom, {eps}, 10) over () as c from peer_point) each"
            out = psql("\\timing on", *[query] * SAMPLES)
            times = [float(line.split()[1]) for line in out.splitlines() if line.startswith("Time:")]
            row(f"dbscan-{eps}", n, "PostGIS", times)
        psql("drop table peer_point")


run_scipy()
run_sklearn()
run_postgis()

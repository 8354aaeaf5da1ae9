#!/usr/bin/env Rscript
# Peers in R on the workloads of `./jingtu bench --write-workloads DIR`.
#
# usage: peers.R DIR [NAME]; one row a measurement: workload n threads median-ms min-ms samples error heap peer.
# Times are those of the computation, with the data in memory. Debian packages: r-cran-spdep r-cran-spatstat
# r-cran-dbscan r-cran-surveillance. What is not installed is left out with a word on standard error.

arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
name <- if (length(arguments) > 1) arguments[2] else ""

numbers <- function(file, columns) {
  path <- file.path(folder, file)
  matrix(readBin(path, "double", file.size(path) / 8, endian = "little"), ncol = columns, byrow = TRUE)
}
points <- function(n) numbers(sprintf("points_%d.f64", n), 4)

measure <- function(workload, n, peer, compute, samples = 3) {
  if (!grepl(name, workload, fixed = TRUE)) return(invisible())
  times <- replicate(samples, {
    began <- proc.time()[["elapsed"]]
    compute()
    1000 * (proc.time()[["elapsed"]] - began)
  })
  cat(workload, sprintf("%d", n), 1, sprintf("%.0f", median(times)), sprintf("%.0f", min(times)), samples, "-", "-", peer, "\n")
}
with_package <- function(package, run) {
  if (suppressMessages(requireNamespace(package, quietly = TRUE))) suppressMessages(run()) else
    message("peers: ", package, " is not installed")
}

with_package("dbscan", function() {
  for (n in c(100000, 1000000)) {
    xy <- points(n)[, 1:2]
    for (eps in c(10, 30)) {
      measure(paste0("dbscan-", eps), n, "R-dbscan", function() dbscan::dbscan(xy, eps, minPts = 10))
    }
  }
  xy <- points(10000)[, 1:2]
  measure("hdbscan", 10000, "R-dbscan", function() dbscan::hdbscan(xy, minPts = 10))
})

with_package("spdep", function() {
  places <- function(file) {
    cells <- numbers(file, 3)
    list(xy = cells[, 1:2] + 0.5, value = cells[, 3])
  }
  grid <- places("grid_400x250.f64")
  measure("hotspots-band-24", 100000, "spdep", function() {
    near <- spdep::include.self(spdep::dnearneigh(grid$xy, 0, 2.9))
    z <- spdep::localG(grid$value, spdep::nb2listw(near, style = "B"))
    p.adjust(2 * pnorm(-abs(as.numeric(z))), "BH")
  }, samples = 1)
  small <- places("grid_250x200.f64")
  weights <- spdep::nb2listw(spdep::dnearneigh(small$xy, 0, 1.5), style = "W")
  measure("local-moran", 50000, "spdep", function() spdep::localmoran_perm(small$value, weights, nsim = 999), samples = 1)
})

with_package("spatstat.explore", function() {
  window <- spatstat.geom::owin(c(0, 10000), c(0, 10000))
  pattern <- function(n) {
    xy <- points(n)[, 1:2]
    spatstat.geom::ppp(xy[, 1], xy[, 2], window, check = FALSE)
  }
  million <- pattern(1000000)
  measure("density-gaussian", 1000000, "spatstat", function() {
    spatstat.explore::density.ppp(million, sigma = 200, edge = FALSE, dimyx = c(1024, 1024))
  })
  many <- pattern(100000)
  measure("ripley", 100000, "spatstat", function() {
    spatstat.explore::Kest(many, r = seq(0, 250, by = 5), correction = "translation", nlarge = Inf)
  })
})

with_package("surveillance", function() {
  rows <- points(3000)
  near <- as.matrix(dist(rows[, 1:2])) <= 200
  soon <- as.matrix(dist(rows[, 4])) <= 7
  diag(near) <- diag(soon) <- FALSE
  measure("knox", 3000, "surveillance-99-permutations", function() {
    surveillance::knox(dt = soon[lower.tri(soon)], ds = near[lower.tri(near)], simulate.p.value = TRUE, B = 99)
  }, samples = 1)
})

#!/usr/bin/env bash
# QGIS's kernel density on the workloads of `./jingtu bench --write-workloads DIR`: the time of the whole process.
#
# usage: qgis.sh DIR [NAME]; rows as those of the other peers. Debian packages: qgis python3-numpy.
set -euo pipefail

folder=$(cd "$1" && pwd)
[[ density-quartic == *"${2:-}"* ]] || exit 0
command -v qgis_process >/dev/null || { echo 'peers: qgis_process is not installed' >&2 && exit 0; }
export QT_QPA_PLATFORM=offscreen
# Debian's wrapper passes options of the desktop program, which this one refuses
process=$(command -v qgis_process.bin || command -v qgis_process)

for n in 100000 1000000; do
    csv=$folder/points_$n.csv
    [ -f "$csv" ] || /usr/bin/python3 -c "
import numpy as np
rows = np.fromfile('$folder/points_$n.f64').reshape(-1, 4)[:, :2]
np.savetxt('$csv', rows, fmt='%.3f,%.3f', header='x,y', comments='')"
    began=$(date +%s%N)
    if "$process" run qgis:heatmapkerneldensityestimation \
        --INPUT="delimitedtext://file://$csv?type=csv&xField=x&yField=y&crs=EPSG:4549&detectTypes=yes" \
        --RADIUS=200 --PIXEL_SIZE=9.765625 --KERNEL=0 --OUTPUT_VALUE=0 --OUTPUT="$folder/qgis.tif" >"$folder/qgis.log" 2>&1 &&
        [ -f "$folder/qgis.tif" ]; then
        took=$((($(date +%s%N) - began) / 1000000))
        echo "density-quartic $n 1 $took $took 1 - - QGIS-process"
    else
        echo "peers: qgis_process failed, see $folder/qgis.log" >&2
    fi
    rm -f "$folder/qgis.tif"
done

package org.jingtu.density;

import org.jingtu.tile.TileAddress;
import org.jingtu.tile.TileFormat;
import org.jingtu.tile.TileLayer;
import org.jingtu.tile.TileRequest;
import org.springframework.stereotype.Component;

/** Density runs as coloured pixels. */
@Component
class DensityTileLayer implements TileLayer {
    private final DensityService service;

    DensityTileLayer(DensityService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return DensityProcess.ID;
    }

    @Override
    public boolean drawsRuns() {
        return true;
    }

    @Override
    public TileFormat format() {
        return TileFormat.PNG;
    }

    @Override
    public byte[] render(TileRequest request) {
        TileAddress address = request.address();
        return service.drawTile(request.requiredRun(), address.z(), address.x(), address.y());
    }
}

package org.jingtu.cleaning;

import java.util.List;
import org.springframework.stereotype.Service;

/** Who cleans where with what: vehicles, crews and their zones. */
@Service
public class FleetService {
    private final FleetRepository repository;

    FleetService(FleetRepository repository) {
        this.repository = repository;
    }

    /**
     * Registers a vehicle, a collector or a beacon.
     *
     * @param code as its positions carry it
     * @param kind code of the vehicle kind catalogue
     * @return its identity
     */
    public int register(String code, String name, String kind) {
        return repository.saveVehicle(code, name, kind);
    }

    /** All that are registered, by kind and code. */
    public List<FleetVehicle> listVehicles() {
        return repository.listVehicles();
    }

    /** Registers a crew and hands it zones, named by the ids of the file they came from. */
    public void registerCrew(String code, String name, List<String> zoneSourceIds) {
        repository.saveCrew(code, name, zoneSourceIds);
    }

    /** Lets an account see these zones, named by the ids of the file they came from. */
    public void assign(String username, List<String> zoneSourceIds) {
        repository.assignZones(username, zoneSourceIds);
    }
}

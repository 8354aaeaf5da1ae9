package org.jingtu.track.intake;

import java.util.List;
import java.util.Map;
import org.jingtu.platform.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Devices that may send positions. */
@RestController
@RequestMapping("/api/v1/devices")
class DeviceController {
    private static final int LONGEST_NAME = 100;

    private final DeviceService devices;

    DeviceController(DeviceService devices) {
        this.devices = devices;
    }

    /** @param vehicle code; left out for a gateway such as a Traccar server */
    record NewDevice(@Nullable String name, @Nullable String vehicle) {}

    /** Makes a device; its token is in this answer only. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Device create(@RequestBody NewDevice wish) {
        String name = wish.name();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new BadRequestException("name", "Name the device in 1 to " + LONGEST_NAME + " characters.");
        }
        String vehicle = wish.vehicle();
        return devices.create(name.strip(), vehicle == null || vehicle.isBlank() ? null : vehicle.strip());
    }

    @GetMapping
    Map<String, List<Device>> list() {
        return Map.of("devices", devices.list());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable int id) {
        devices.remove(id);
    }
}

package org.jingtu.track.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Map;
import org.jingtu.analysis.UnusableDataException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where devices send their positions. An answer of 200 means that they are durable. */
@RestController
class PositionInController {
    /** A message of one position. */
    private static final int LONGEST_MESSAGE = 64 << 10;

    private final PositionIntake intake;
    private final DeviceService devices;
    private final JsonMapper json;

    PositionInController(PositionIntake intake, DeviceService devices, JsonMapper json) {
        this.intake = intake;
        this.devices = devices;
        this.json = json;
    }

    /** Traccar's position forwarding, JSON. */
    @PostMapping("/ingest/traccar")
    void traccar(HttpServletRequest request, Principal sender) throws IOException {
        JsonNode message = message(request.getInputStream());
        intake.one(devices.vehicleOf(sender.getName()), messages -> messages.traccar(message));
    }

    /** The OsmAnd protocol, as the Traccar Client app speaks it. */
    @GetMapping("/ingest/osmand")
    void osmAnd(@RequestParam Map<String, String> parameters, Principal sender) {
        intake.one(vehicleOfPhone(sender), messages -> messages.osmAnd(parameters));
    }

    /** The same, or the JSON of newer Traccar Clients. */
    @PostMapping("/ingest/osmand")
    void osmAndPosted(HttpServletRequest request, @RequestParam Map<String, String> parameters, Principal sender)
            throws IOException {
        if (parameters.containsKey("lat")) {
            osmAnd(parameters, sender);
            return;
        }
        JsonNode message = message(request.getInputStream());
        intake.one(vehicleOfPhone(sender), messages -> messages.traccarClient(message));
    }

    /** Many positions: lines of JSON, CSV, or GeoJSON points; packed with gzip or not. The same again changes nothing. */
    @PostMapping("/api/v1/positions")
    PositionReceipt batch(HttpServletRequest request, Principal sender) throws IOException {
        return intake.many(devices.vehicleOf(sender.getName()), request.getInputStream());
    }

    /** A phone speaks for one vehicle. */
    private Integer vehicleOfPhone(Principal sender) {
        @Nullable Integer vehicle = devices.vehicleOf(sender.getName());
        if (vehicle == null) {
            throw new UnusableDataException(
                    "device-without-vehicle",
                    "This protocol does not name a vehicle; make a device that belongs to one.");
        }
        return vehicle;
    }

    private JsonNode message(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST_MESSAGE + 1);
        if (bytes.length > LONGEST_MESSAGE) {
            throw new UnusableDataException(
                    "too-large",
                    "A message of one position may have " + (LONGEST_MESSAGE >> 10) + " KB; send many to"
                            + " /api/v1/positions.");
        }
        try {
            return json.readTree(bytes);
        } catch (JacksonException e) {
            throw new UnusableDataException("position-unreadable", "The message is not JSON.");
        }
    }
}

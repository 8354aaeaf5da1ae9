package org.jingtu.track.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jingtu.account.AccountService;
import org.jingtu.account.Role;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Devices, each with an account of its own that can do nothing but send positions. */
@Service
class DeviceService {
    private final DeviceRepository repository;
    private final AccountService accounts;
    private final VehicleCodes fleet;
    private final AuditTrail audit;
    /** A device's vehicle never changes. */
    private final Cache<String, Optional<DeviceRepository.Sender>> senders = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    DeviceService(DeviceRepository repository, AccountService accounts, VehicleCodes fleet, AuditTrail audit) {
        this.repository = repository;
        this.accounts = accounts;
        this.fleet = fleet;
        this.audit = audit;
    }

    /**
     * A new device; its token is told this once.
     *
     * @param vehicle code; null for a gateway
     * @throws UnusableDataException {@code vehicle-unknown}
     */
    @Transactional
    public Device create(String name, @Nullable String vehicle) {
        String username = "device-" + UUID.randomUUID();
        String token = accounts.createDevice(username, name);
        Optional<Integer> id = repository.insert(name, username, vehicle);
        if (id.isEmpty()) {
            throw new UnusableDataException(
                    "vehicle-unknown",
                    "There is no vehicle '" + vehicle + "'.",
                    Map.of("vehicle", String.valueOf(vehicle)));
        }
        fleet.forget();
        audit.record("device.create", "device", id.get(), null, state(name, vehicle));
        return new Device(id.get(), name, vehicle, Instant.now(), token);
    }

    private static Map<String, String> state(String name, @Nullable String vehicle) {
        return vehicle == null ? Map.of("name", name) : Map.of("name", name, "vehicle", vehicle);
    }

    List<Device> list() {
        return repository.list();
    }

    /** Ends a device: its token works no more. Its positions stay. */
    @Transactional
    public void remove(int id) {
        String username = repository.findUsername(id).orElseThrow(() -> new NotFoundException("device " + id));
        accounts.remove(username);
        senders.invalidate(username);
        audit.record("device.remove", "device", id, null, null);
    }

    /**
     * The only vehicle that a sender may speak for; null: every vehicle (gateways, and administrators' programs).
     *
     * @throws UnusableDataException {@code device-without-vehicle} for an account that is neither
     */
    @Nullable
    Integer vehicleOf(String username) {
        Optional<DeviceRepository.Sender> sender = senders.get(username, repository::findSender);
        if (sender.isEmpty() && !isAdministrator(username)) {
            throw new UnusableDataException("device-without-vehicle", "No device has this account.");
        }
        return sender.map(DeviceRepository.Sender::vehicle).orElse(null);
    }

    private boolean isAdministrator(String username) {
        return accounts.find(username)
                .map(account -> account.role() == Role.ADMIN)
                .orElse(false);
    }
}

package org.jingtu.cleaning;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/zones")
class ZoneOwnershipController {
    private final ZoneOwnership ownership;

    ZoneOwnershipController(ZoneOwnership ownership) {
        this.ownership = ownership;
    }

    /** Land that two zones share, largest first. */
    @GetMapping("/overlaps")
    Map<String, List<ZoneOverlap>> overlaps() {
        return Map.of("overlaps", ownership.listOverlaps());
    }

    /** 无主区域: land of the county in no zone, largest first. */
    @GetMapping("/unowned")
    Map<String, List<UnownedLand>> unowned() {
        return Map.of("unowned", ownership.listUnowned());
    }
}

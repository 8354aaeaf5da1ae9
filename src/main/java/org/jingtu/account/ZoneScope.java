package org.jingtu.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** In which zones an account may look: a crew in its own, everybody else in all. */
@Service
public class ZoneScope {
    private final AccountService accounts;
    private final ViewerZones zones;

    ZoneScope(AccountService accounts, ViewerZones zones) {
        this.accounts = accounts;
        this.zones = zones;
    }

    /** Identities of the zones; null for all. An account that is gone sees none. */
    public @Nullable List<Integer> visibleTo(String username) {
        return accounts.current(username)
                        .filter(account -> account.role() != Role.CREW)
                        .isPresent()
                ? null
                : ownZones(username);
    }

    /** Identities of an account's own zones, whatever its role. */
    public List<Integer> ownZones(String username) {
        return zones.zonesOf(username).stream().map(ViewerZones.Zone::id).toList();
    }
}

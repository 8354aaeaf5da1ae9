package org.jingtu.account;

import java.security.Principal;
import org.jingtu.ogc.Audience;
import org.jingtu.ogc.OgcViewer;
import org.jingtu.ogc.OgcViewers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What accounts see of the OGC API: as the matrix of {@link Rights} has it for tiles and lists. */
@Component
class AccountViewers implements OgcViewers {
    private final AccountPlaces places;

    AccountViewers(AccountPlaces places) {
        this.places = places;
    }

    @Override
    public OgcViewer of(@Nullable Principal principal) {
        if (!(principal instanceof Authentication login && login.getPrincipal() instanceof Account account)) {
            return OgcViewer.ANONYMOUS;
        }
        String username = account.getUsername();
        return new OgcViewer(username, audience(account.role()), account.role() == Role.CREW, places.of(username));
    }

    private static @Nullable Audience audience(Role role) {
        return switch (role) {
            case ADMIN, PLANNER -> Audience.ANALYSTS;
            case LEADER, INSPECTOR -> Audience.OFFICE;
            case CREW -> Audience.EVERYBODY;
            case DEVICE -> null;
        };
    }
}

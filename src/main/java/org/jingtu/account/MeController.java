package org.jingtu.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jingtu.geo.MetricCrs;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who looks, and at which county. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {
    /** @param bounds west, south, east, north of what the viewer may see */
    record CountyView(
            String nameZh,
            String nameEn,
            boolean placed,
            @Nullable List<Double> origin,
            @Nullable List<Double> bounds,
            @Nullable String metricCrs,
            String today,
            boolean pinned) {}

    record Background(String url, String attribution) {}

    /** @param place names of the areas that the account is bound to; null: the whole county */
    record Me(
            String username,
            String displayName,
            String role,
            boolean mustChangePassword,
            List<ViewerZones.Zone> zones,
            @Nullable String place,
            CountyView county,
            boolean demo,
            String version,
            @Nullable Background tileBackground) {}

    record PasswordChange(@Nullable String oldPassword, @Nullable String newPassword) {}

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final CountyService counties;
    private final ExtentRepository extents;
    private final AccountService accounts;
    private final Optional<ViewerZones> zones;
    private final AccountPlaces places;
    private final Environment environment;

    MeController(
            CountyService counties,
            ExtentRepository extents,
            AccountService accounts,
            Optional<ViewerZones> zones,
            AccountPlaces places,
            Environment environment) {
        this.counties = counties;
        this.extents = extents;
        this.accounts = accounts;
        this.zones = zones;
        this.places = places;
        this.environment = environment;
    }

    @GetMapping
    Me get(@AuthenticationPrincipal Account account) {
        String version = getClass().getPackage().getImplementationVersion();
        boolean mustChange = accounts.current(account.getUsername())
                .map(Account::mustChangePassword)
                .orElse(false);
        String place = places.of(account.getUsername());
        String tileUrl = environment.getProperty("jingtu.background.url", "");
        return new Me(
                account.getUsername(),
                account.displayName(),
                account.role().code(),
                mustChange,
                zones.map(z -> z.zonesOf(account.getUsername())).orElse(List.of()),
                place == null ? null : extents.names(place),
                county(place),
                environment.acceptsProfiles(Profiles.of("demo")),
                version == null ? "dev" : version,
                tileUrl.isEmpty()
                        ? null
                        : new Background(tileUrl, environment.getProperty("jingtu.background.attribution", "")));
    }

    private CountyView county(@Nullable String place) {
        County county = counties.get();
        Double longitude = county.originLongitude();
        Double latitude = county.originLatitude();
        return new CountyView(
                county.nameZh(),
                county.nameEn(),
                county.isPlaced(),
                longitude != null && latitude != null ? List.of(longitude, latitude) : null,
                extents.find(place).orElse(null),
                longitude != null && latitude != null
                        ? MetricCrs.at(longitude, latitude).code()
                        : null,
                counties.today().toString(),
                county.pinnedDate() != null);
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            @RequestBody PasswordChange change,
            @AuthenticationPrincipal Account account,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (change.oldPassword() == null || change.newPassword() == null) {
            throw new BadRequestException("newPassword", "Send oldPassword and newPassword.");
        }
        accounts.changePassword(account.getUsername(), change.oldPassword(), change.newPassword());
        if (request.getSession(false) != null) {
            stayLoggedIn(account.getUsername(), request, response);
        }
    }

    /** Other sessions of the account end; this one goes on as the account that it is now, under another number. */
    private void stayLoggedIn(String username, HttpServletRequest request, HttpServletResponse response) {
        Account now = accounts.find(username).orElseThrow(() -> new NotFoundException("account " + username));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities()));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        sessions.saveContext(context, request, response);
    }
}

package org.jingtu.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jingtu.platform.run.RunService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.web.util.pattern.PathPatternParser;

/** Everything is denied but what {@link Rights} allows; form login with sessions for people, bearer tokens for programs. */
@Configuration
class SecurityConfiguration {
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data: blob: https:; style-src 'self' 'unsafe-inline'; object-src 'none'; "
                    + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** Where anybody may read when the county has opened collections; which ones, the room behind it knows. */
    private static final String[] OPEN_COLLECTIONS = {
        "/ogc",
        "/ogc/",
        "/ogc/api/**",
        "/ogc/conformance/**",
        "/ogc/collections",
        "/ogc/collections/",
        "/ogc/collections/{id}",
        "/ogc/collections/{id}/",
        "/ogc/collections/{id}/queryables/**",
        "/ogc/collections/{id}/items/**"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    CrewRememberMe crewRememberMe(AccountService accounts, @Value("${jingtu.home}") Path home) {
        return new CrewRememberMe(SecretFile.get(home, "remember-me", accounts.randomSecret()), accounts);
    }

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            AccountService accounts,
            CrewRememberMe rememberMe,
            LoginAttempts attempts,
            AccountPlaces places,
            RunService runs,
            ProblemWriter problems,
            @Value("${jingtu.ogc.anonymous-collections:}") List<String> openCollections)
            throws Exception {
        return http.authorizeHttpRequests(requests -> matrix(requests, !openCollections.isEmpty()))
                .csrf(csrf -> csrf.spa()
                        .ignoringRequestMatchers(BearerTokenFilter::carriesToken)
                        .ignoringRequestMatchers("/open311/**"))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(
                                (request, response, authentication) -> response.sendRedirect(afterLogin(request)))
                        .failureUrl("/login?error=wrong"))
                .rememberMe(remember -> remember.rememberMeServices(rememberMe).key(rememberMe.getKey()))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, e) -> unauthenticated(request, response, problems))
                        .accessDeniedHandler((request, response, e) -> denied(request, response, problems)))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> {})
                        .cacheControl(cache -> cache.disable()))
                .addFilterBefore(new LoginThrottleFilter(attempts), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new BearerTokenFilter(accounts, problems), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new SessionEndFilter(accounts), AuthorizationFilter.class)
                .addFilterBefore(new PasswordChangeFilter(accounts, problems), AuthorizationFilter.class)
                .addFilterAfter(new PlaceFilter(places, problems), AuthorizationFilter.class)
                .addFilterAfter(new RunDetailFilter(runs, problems), AuthorizationFilter.class)
                .build();
    }

    private static void matrix(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            boolean anybodyReadsCollections) {
        if (anybodyReadsCollections) {
            requests.requestMatchers(HttpMethod.GET, OPEN_COLLECTIONS).permitAll();
        }
        for (Rights.Line line : Rights.LINES) {
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl matched = line.method() == null
                    ? requests.requestMatchers(line.pattern())
                    : requests.requestMatchers(line.method(), line.pattern());
            if (line.isOpen()) {
                matched.permitAll();
            } else {
                matched.hasAnyRole(line.roles().stream().map(Role::name).toArray(String[]::new));
            }
        }
        requests.anyRequest().denyAll();
    }

    /** Pages lead to the login page, programs get a problem. */
    private static void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, ProblemWriter problems) throws IOException {
        String accept = request.getHeader("Accept");
        boolean page = "GET".equals(request.getMethod()) && accept != null && accept.contains("text/html");
        if (page) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            String next = URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
            response.sendRedirect("/".equals(request.getRequestURI()) ? "/login" : "/login?next=" + next);
        } else {
            problems.write(
                    request, response, HttpStatus.UNAUTHORIZED, "not-authenticated", "Log in or send a valid token.");
        }
    }

    /** What no line of the matrix names does not exist. */
    private static void denied(HttpServletRequest request, HttpServletResponse response, ProblemWriter problems)
            throws IOException {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        boolean known = Rights.LINES.stream()
                .anyMatch(line ->
                        PathPatternParser.defaultInstance.parse(line.pattern()).matches(path));
        if (known) {
            problems.write(request, response, HttpStatus.FORBIDDEN, "forbidden", "This account may not do that.");
        } else {
            problems.write(request, response, HttpStatus.NOT_FOUND, "not-found", "There is no such address.");
        }
    }

    /** Where one wanted to go, when that is a path of ours, else home, which leads to the role's page. */
    private static String afterLogin(HttpServletRequest request) {
        String next = request.getParameter("next");
        boolean ours = next != null && next.matches("/[A-Za-z0-9][A-Za-z0-9/_.?=&%,-]*");
        return ours && !next.startsWith("/login") ? next : "/";
    }
}

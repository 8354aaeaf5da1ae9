package org.jingtu.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in by {@code Authorization: Bearer …}; without a session and therefore without CSRF. Devices that cannot
 * set a header put their token into the address: as {@code token}, or as the {@code id} of the OsmAnd protocol.
 */
class BearerTokenFilter extends OncePerRequestFilter {
    private static final String PREFIX = "Bearer ";
    private static final String DEVICES = "/ingest/";

    private final AccountService accounts;
    private final ProblemWriter problems;

    BearerTokenFilter(AccountService accounts, ProblemWriter problems) {
        this.accounts = accounts;
        this.problems = problems;
    }

    static boolean carriesToken(HttpServletRequest request) {
        return token(request) != null;
    }

    private static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(PREFIX)) {
            return header.substring(PREFIX.length());
        }
        if (!request.getRequestURI().startsWith(request.getContextPath() + DEVICES)) {
            return null;
        }
        String token = request.getParameter("token");
        return token != null ? token : request.getParameter("id");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = token(request);
        if (token == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> account = accounts.findByToken(token);
        if (account.isEmpty()) {
            problems.write(request, response, HttpStatus.UNAUTHORIZED, "not-authenticated", "The token is not valid.");
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                account.get(), null, account.get().getAuthorities()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}

package org.jingtu.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns logins away that {@link LoginAttempts} has locked, before a password is looked at. */
class LoginThrottleFilter extends OncePerRequestFilter {
    private final LoginAttempts attempts;

    LoginThrottleFilter(LoginAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || !RequestedPath.of(request).equals("/login");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String username =
                Objects.requireNonNullElse(request.getParameter("username"), "").strip();
        if (attempts.isLocked(username, request.getRemoteAddr())) {
            response.sendRedirect("/login?error=locked");
        } else {
            chain.doFilter(request, response);
        }
    }
}

package org.jingtu.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;

/**
 * A crew's phone stays logged in for a month: gloves do not type passwords, and a queue of photographs must not wait for
 * one. Nobody else's browser does. The cookie is signed with the hash of the password: a new password, a disabled account
 * or a logout on the phone ends it.
 */
class CrewRememberMe extends TokenBasedRememberMeServices {
    static final String COOKIE = "jingtu-crew";

    private static final Duration FOR = Duration.ofDays(30);

    CrewRememberMe(String key, UserDetailsService accounts) {
        super(key, accounts);
        setAlwaysRemember(true);
        setCookieName(COOKIE);
        setTokenValiditySeconds((int) FOR.toSeconds());
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    @Override
    public void onLoginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login) {
        boolean crew = login.getPrincipal() instanceof Account account
                && account.role() == Role.CREW
                && !account.mustChangePassword();
        if (crew) {
            super.onLoginSuccess(request, response, login);
        }
    }
}

package org.jingtu.cleaning;

import java.util.HashMap;
import java.util.Map;
import org.jingtu.account.Account;
import org.jingtu.account.AccountService;
import org.jingtu.account.Role;
import org.jingtu.tile.SqlTileLayer;
import org.jingtu.tile.TileRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cleaning zones; a crew sees its own. */
@Component
class ZoneTileLayer extends SqlTileLayer {
    private final AccountService accounts;

    ZoneTileLayer(JdbcClient jdbc, AccountService accounts) {
        super(jdbc, "zones", "cleaning/tile-zones");
        this.accounts = accounts;
    }

    @Override
    public String scope(String username) {
        boolean crew = accounts.find(username)
                .map(Account::role)
                .filter(Role.CREW::equals)
                .isPresent();
        return crew ? username : "";
    }

    @Override
    protected Map<String, @Nullable Object> bind(TileRequest request) {
        Map<String, @Nullable Object> bound = new HashMap<>();
        String scope = scope(request.username());
        bound.put("username", scope.isEmpty() ? null : scope);
        return bound;
    }
}

package org.jingtu.account;

import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Makes the first accounts: in demo mode one for each role with a known password, and only when bound to loopback;
 * otherwise an administrator with a one-time password that is printed once.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAccounts implements ApplicationRunner {
    private static final Map<Role, String> DEMO = Map.of(
            Role.ADMIN, "数据管理员",
            Role.PLANNER, "规划员",
            Role.LEADER, "分管领导",
            Role.INSPECTOR, "检查员",
            Role.CREW, "北塘保洁班");

    private final AccountService accounts;
    private final Environment environment;

    FirstAccounts(AccountService accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            String address = environment.getProperty("server.address", "");
            if (!address.startsWith("127.") && !address.equals("::1") && !address.equals("localhost")) {
                throw new IllegalStateException("demo mode is for loopback addresses only, not " + address);
            }
            DEMO.forEach((role, name) -> accounts.create(role.code(), name, role.code() + "-demo", role, false));
        } else if (!accounts.hasUsers()) {
            String password = accounts.randomSecret().substring(0, 16);
            accounts.create("admin", "管理员", password, Role.ADMIN, true);
            System.out.println("First start: log in as admin with the one-time password " + password);
        }
    }
}

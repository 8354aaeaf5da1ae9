package org.jingtu.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What becomes of an issue: whose it is, by when it should be done, when it was, and how often it came back. */
final class IssueHandling {
    /** A category with its usual share, deadline and department. */
    private record Kind(String name, double share, int deadlineHours, int department) {}

    /** @param onTime share closed before the deadline; @param rework share that is reopened */
    private record Department(String name, String owner, double onTime, double rework) {}

    private static final Department[] DEPARTMENTS = {
        new Department("环卫服务中心", "周建国", 0.90, 0.04),
        new Department("城市管理局", "李志强", 0.84, 0.05),
        new Department("市场监督管理局", "王海燕", 0.80, 0.06),
        new Department("住房和城乡建设局", "赵明", 0.97, 0.25),
        new Department("交警大队", "陈伟", 0.76, 0.05),
    };
    private static final Kind[] KINDS = {
        new Kind("乱扔乱丢", 0.15, 4, 0), new Kind("暴露垃圾", 0.13, 4, 0), new Kind("路面不洁", 0.12, 4, 0),
        new Kind("乱堆乱放", 0.10, 24, 1), new Kind("乱停乱放", 0.09, 8, 4), new Kind("乱摆乱卖", 0.08, 8, 2),
        new Kind("乱贴乱画", 0.07, 24, 1), new Kind("垃圾满溢", 0.06, 4, 0), new Kind("乱泼乱倒", 0.04, 8, 1),
        new Kind("乱扯乱挂", 0.03, 48, 1), new Kind("乱搭乱建", 0.02, 480, 3), new Kind("巷道堵塞", 0.02, 24, 1),
        new Kind("路面破损", 0.03, 72, 3), new Kind("井盖缺损", 0.02, 24, 3), new Kind("垃圾箱破损", 0.02, 48, 0),
        new Kind("公厕不洁", 0.02, 8, 0),
    };
    private static final LocalDateTime NOW = DemoCalendar.LAST_DAY.plusDays(1).atStartOfDay();

    private final SplittableRandom random;

    IssueHandling(long seed) {
        random = new SplittableRandom(seed);
    }

    LedgerRow row(
            String number,
            Planted place,
            DemoRoad road,
            String source,
            LocalDateTime at,
            double leafFall,
            String longitude,
            String latitude) {
        Kind kind = kind(place, leafFall);
        Department department = DEPARTMENTS[kind.department()];
        LocalDateTime deadline = at.plusHours(kind.deadlineHours());
        LocalDateTime closed = closedAt(kind, department, at);
        boolean open = closed == null;
        int rework = !open && random.nextDouble() < department.rework() ? 1 : 0;
        String status = !open ? "已结案" : at.isAfter(NOW.minusHours(6)) ? "已上报" : "处理中";
        String address = road.name() + (1 + random.nextInt(180)) + "号附近";
        return new LedgerRow(
                number,
                kind.name(),
                source,
                status,
                at,
                deadline,
                closed,
                department.name(),
                department.owner(),
                address,
                rework,
                longitude,
                latitude);
    }

    private @Nullable LocalDateTime closedAt(Kind kind, Department department, LocalDateTime at) {
        double lateness = random.nextDouble() < department.onTime()
                ? 0.15 + 0.8 * random.nextDouble()
                : 1.1 + 3 * random.nextDouble();
        LocalDateTime closed = at.plus(Duration.ofMinutes((long) (kind.deadlineHours() * 60 * lateness)));
        boolean forgotten = random.nextDouble() < 0.006;
        return closed.isAfter(NOW) || forgotten ? null : closed;
    }

    private Kind kind(Planted place, double leafFall) {
        boolean market = place == Planted.P1_NIGHT_MARKET || place.name().endsWith("_MARKET");
        double at = random.nextDouble() * total(market, leafFall);
        for (Kind kind : KINDS) {
            at -= share(kind, market, leafFall);
            if (at < 0) {
                return kind;
            }
        }
        return KINDS[0];
    }

    private static double total(boolean market, double leafFall) {
        double sum = 0;
        for (Kind kind : KINDS) {
            sum += share(kind, market, leafFall);
        }
        return sum;
    }

    private static double share(Kind kind, boolean market, double leafFall) {
        double factor = "乱摆乱卖".equals(kind.name()) && market ? 4 : 1;
        return kind.share() * factor * ("路面不洁".equals(kind.name()) ? leafFall : 1);
    }
}

package org.jingtu.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A round of inspection of the demo county.
 *
 * @param source code of the catalogue: who inspected
 * @param items how many its list has
 * @param course what becomes of them, one letter an item and then from the beginning: {@code v} struck off, {@code l} struck
 *     off late, {@code r} struck off after rework, {@code w} fed back and waiting for a look, {@code h} in hand, {@code d}
 *     not begun, {@code o} not begun and overdue
 */
record DemoRound(String name, String source, LocalDate inspectedOn, int items, String course) {
    static final List<DemoRound> ALL = List.of(
            new DemoRound("2026年第一季度专家评估", "expert", LocalDate.of(2026, 3, 18), 20, "vvvlvvvrvv"),
            new DemoRound("2026年第二季度省级暗访", "province_city", LocalDate.of(2026, 6, 8), 36, "vvwvvrvhvlod"),
            new DemoRound("复审迎检演练(6月)", "self_check", LocalDate.of(2026, 6, 24), 18, "dwhvdd"));

    private static final String[] PLACES = {
        "南门市场", "北塘村", "西关市场", "老旧小区3号院", "滨河市场", "陈家村", "老旧小区7号院", "东市场", "石桥村", "朝阳市场", "上湾村"
    };
    private static final String[][] PROBLEMS = {
        {"暴露垃圾", "墙角堆放生活垃圾,未及时清运", "环卫服务中心", "周建国"},
        {"乱堆乱放", "通道两侧堆放杂物", "城市管理局", "李志强"},
        {"乱摆乱卖", "摊位占道经营", "市场监督管理局", "王海燕"},
        {"路面破损", "路面坑洼,雨后积水", "住房和城乡建设局", "赵明"},
        {"垃圾满溢", "垃圾箱满溢,周边有散落", "环卫服务中心", "周建国"},
        {"乱贴乱画", "墙面小广告未清除", "城市管理局", "李志强"},
        {"路面不洁", "路面油污、烟头较多", "环卫服务中心", "周建国"},
    };
    private static final String HEAD = "序号,点位,问题类别,存在问题,责任单位,责任人,整改时限\n";
    private static final int USUAL_DAYS = 14;

    /** What becomes of an item. @param number from 1 */
    char courseOf(int number) {
        return course.charAt((number - 1) % course.length());
    }

    /** By when an item is to be put right. */
    LocalDateTime deadlineOf(int number) {
        int days = courseOf(number) == 'o' || courseOf(number) == 'l' ? USUAL_DAYS - 4 : USUAL_DAYS + 7;
        return inspectedOn.plusDays(days).atTime(18, 0);
    }

    /** The list as a ledger in CSV; places stand in it by their names. */
    String ledger() {
        StringBuilder text = new StringBuilder(HEAD);
        for (int number = 1; number <= items; number++) {
            String[] problem = PROBLEMS[(number * 5 + items) % PROBLEMS.length];
            String place = PLACES[(number * 3 + items) % PLACES.length];
            text.append(number)
                    .append(',')
                    .append(place)
                    .append(',')
                    .append(problem[0])
                    .append(',');
            text.append(place).append(problem[1].replace(',', '、')).append(',');
            text.append(problem[2]).append(',').append(problem[3]).append(',');
            text.append(deadlineOf(number).toString().replace('T', ' ')).append('\n');
        }
        return text.toString();
    }
}

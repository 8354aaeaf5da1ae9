package org.jingtu.bulletin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jingtu.bulletin.Manuscript.Block;
import org.jingtu.bulletin.Manuscript.Closing;
import org.jingtu.bulletin.Manuscript.Figure;
import org.jingtu.bulletin.Manuscript.Heading;
import org.jingtu.bulletin.Manuscript.Note;
import org.jingtu.bulletin.Manuscript.Paragraph;
import org.jingtu.bulletin.Manuscript.Table;
import org.jingtu.platform.CountyService;
import org.jingtu.summary.Summary;

/** Writes a bulletin from a summary: every sentence and every figure is from that one answer. */
final class ManuscriptComposer {
    private static final String DRAFT = "草稿";
    private static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七"};

    /** The pictures of a bulletin. */
    record Pictures(Picture map, Picture change, Picture trend) {}

    private final Bulletin bulletin;
    private final Summary summary;
    private final Pictures pictures;
    private final String topicName;
    private final List<Block> blocks = new ArrayList<>();
    private int section;

    /** @param topicName the kind of areas in words */
    ManuscriptComposer(Bulletin bulletin, Summary summary, Pictures pictures, String topicName) {
        this.bulletin = bulletin;
        this.summary = summary;
        this.pictures = pictures;
        this.topicName = topicName;
    }

    Manuscript compose() {
        overall();
        ranking();
        attention();
        departments();
        effects();
        trend();
        remarks();
        closing();
        sources();
        return new Manuscript(
                bulletin.title(),
                List.of(number(), "统计期:" + period(summary.period()), "对比期:" + period(summary.previous())),
                bulletin.isDraft() ? DRAFT : null,
                bulletin.title() + (bulletin.isDraft() ? "(" + DRAFT + ",未经签发)" : ""),
                blocks);
    }

    private String number() {
        Bulletin.Signature signature = bulletin.signature();
        return signature == null ? "(" + DRAFT + ",未经签发,不得外传)" : signature.year() + "年第" + signature.number() + "期";
    }

    private static String period(Summary.Period period) {
        String to = BulletinWording.day(period.to());
        boolean sameYear = period.from().getYear() == period.to().getYear();
        return BulletinWording.day(period.from()) + "至" + (sameYear ? to.substring(to.indexOf('年') + 1) : to);
    }

    private void heading(String text) {
        blocks.add(new Heading(NUMERALS[section++] + "、" + text));
    }

    private void overall() {
        heading("总体情况");
        String where = summary.scope() == null ? "全县" : summary.scope();
        blocks.add(new Paragraph(where
                + summary.figures().stream().map(ManuscriptComposer::clause).collect(Collectors.joining(";"))
                + "。"));
        blocks.add(new Table(
                List.of("指标", "本期", "95%区间", "与上期相比", "来源"),
                List.of(16, 18, 22, 28, 16),
                5,
                summary.figures().stream()
                        .map(figure -> List.of(
                                BulletinWording.name(figure),
                                BulletinWording.value(figure),
                                BulletinWording.interval(figure),
                                BulletinWording.change(figure),
                                BulletinWording.source(figure)))
                        .toList()));
    }

    private static String clause(Summary.Figure figure) {
        String text = BulletinWording.name(figure) + BulletinWording.value(figure);
        if (figure.value() == null) {
            return text;
        }
        String change = BulletinWording.change(figure);
        return text + (figure.change() != null && figure.significant() ? ",比上期" + change : "," + change);
    }

    private void ranking() {
        if (summary.areas().isEmpty()) {
            return;
        }
        heading(topicName + "排名");
        String unit = BulletinWording.unit(summary.rateUnit());
        blocks.add(new Paragraph("按问题率(" + unit + ")从高到低排列;区间互相重叠、分不出先后的并列。" + basis()));
        blocks.add(new Table(
                List.of("名次", "区域", "问题率", "95%区间", "问题数", "与上期相比", "超期未结", "按期结案率"),
                List.of(18, 32, 19, 28, 18, 43, 20, 23),
                2,
                summary.areas().stream().map(this::row).toList()));
        blocks.add(new Figure(pictures.map(), "图1 " + topicName + "问题率(" + unit + ")"));
    }

    private String basis() {
        return switch (summary.rateUnit()) {
            case "per-patrol-km" -> "问题率为巡查发现数与巡查里程之比,各区域区间同时成立。";
            case "per-alley-km" -> "问题率按背街小巷长度计,未按巡查多少校正。";
            default -> "没有巡查里程,按面积计,数字受巡查多少影响。";
        };
    }

    private List<String> row(Summary.AreaFigures area) {
        return List.of(
                place(area),
                area.name(),
                BulletinWording.rate(area.rate()),
                area.rate() == null
                        ? BulletinWording.NONE
                        : BulletinWording.rate(area.low()) + "–" + BulletinWording.rate(area.high()),
                String.valueOf(area.reported()),
                BulletinWording.change(area),
                String.valueOf(area.overdue()),
                BulletinWording.percent(area.onTimeRate()));
    }

    /** Those of one group share the place of its first. */
    private String place(Summary.AreaFigures area) {
        if (area.tieGroup() == null) {
            return BulletinWording.NONE;
        }
        List<Integer> ranks = summary.areas().stream()
                .filter(other -> area.tieGroup().equals(other.tieGroup()))
                .map(Summary.AreaFigures::rank)
                .filter(Objects::nonNull)
                .toList();
        return (ranks.size() > 1 ? "并列" : "") + ranks.get(0);
    }

    private void attention() {
        heading("最需关注");
        if (summary.attention().isEmpty()) {
            blocks.add(new Paragraph("没有超出偶然波动的恶化,也没有能与其他区域分出先后的突出区域。"));
        }
        int n = 1;
        for (Summary.Attention each : summary.attention()) {
            blocks.add(new Paragraph("(" + n++ + ")" + each.sentenceZh()));
        }
        if (!summary.areas().isEmpty()) {
            blocks.add(new Figure(pictures.change(), "图2 问题数变化(已剔除偶然波动与回归均值)"));
        }
    }

    private void departments() {
        if (summary.departments().isEmpty()) {
            return;
        }
        heading("责任单位");
        blocks.add(new Table(
                List.of("责任单位", "未结", "超期未结", "按期结案率(95%区间)", "返工率(95%区间)"),
                List.of(30, 12, 12, 23, 23),
                1,
                summary.departments().stream()
                        .map(each -> List.of(
                                each.name(),
                                String.valueOf(each.open()),
                                String.valueOf(each.overdue()),
                                BulletinWording.share(each.onTime()),
                                BulletinWording.share(each.rework())))
                        .toList()));
        summary.departments().stream()
                .filter(Summary.DepartmentFigures::hasty)
                .forEach(each -> blocks.add(new Paragraph(each.name() + "按期结案率高于其他单位,返工率也高于其他单位,均超出偶然波动,应核查办理质量。")));
    }

    private void effects() {
        if (summary.effects().isEmpty()) {
            return;
        }
        heading("整治成效");
        for (Summary.Effect effect : summary.effects()) {
            String what = effect.area() + "(" + BulletinWording.day(effect.firstDay()) + "起"
                    + (effect.title().isEmpty() ? "" : "," + effect.title()) + "):";
            String found = effect.sentenceZh() == null
                    ? effect.verdict().equals("computing") ? "尚在计算。" : "时间尚短,暂不评价。"
                    : effect.sentenceZh();
            String run = effect.run() == null ? "" : "(运行" + BulletinWording.number(effect.run()) + ")";
            blocks.add(new Paragraph(what + found + run));
        }
    }

    private void trend() {
        if (summary.trend().isEmpty()) {
            return;
        }
        heading("近" + summary.trend().size() + "周走势");
        long outside = summary.trend().stream().filter(TrendChart::isOutside).count();
        blocks.add(new Paragraph(outside == 0 ? "各周问题数都在正常波动之内。" : "有" + outside + "周超出正常波动,图中已圈出。"));
        blocks.add(new Figure(pictures.trend(), "图3 每周问题数与正常范围"));
    }

    private void remarks() {
        if (bulletin.remarks().isBlank()) {
            return;
        }
        heading("工作要求");
        bulletin.remarks()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> blocks.add(new Paragraph(line.strip())));
    }

    private void closing() {
        Bulletin.Signature signature = bulletin.signature();
        LocalDate day = (signature == null ? bulletin.createdAt() : signature.at())
                .atZone(CountyService.ZONE)
                .toLocalDate();
        blocks.add(new Closing(List.of(
                "拟稿:" + bulletin.createdName(),
                "签发:" + (signature == null ? "(未签发)" : signature.name()),
                BulletinWording.day(day))));
    }

    private void sources() {
        blocks.add(new Note("数据与方法:各区间为95%。发现问题、超期未结、按期结案率及各区域、责任单位数字由台账统计,数据版本 " + summary.dataVersion()
                + ";其余数字来自下列分析运行,编号可在系统中查看参数卡。"));
        for (Map.Entry<UUID, String> run : runs().entrySet()) {
            blocks.add(new Note(
                    "运行" + BulletinWording.number(run.getKey()) + " = " + run.getKey() + ":" + run.getValue()));
        }
    }

    private Map<UUID, String> runs() {
        Map<UUID, String> runs = new LinkedHashMap<>();
        for (Summary.Figure figure : summary.figures()) {
            if (figure.run() != null) {
                runs.put(figure.run(), BulletinWording.name(figure) + "(本期)");
            }
            if (figure.previousRun() != null) {
                runs.put(figure.previousRun(), BulletinWording.name(figure) + "(上期)");
            }
        }
        for (Summary.Effect effect : summary.effects()) {
            if (effect.run() != null) {
                runs.put(effect.run(), "整治成效," + effect.area());
            }
        }
        return runs;
    }
}

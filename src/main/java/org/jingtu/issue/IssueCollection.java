package org.jingtu.issue;

import org.jingtu.ogc.Audience;
import org.jingtu.ogc.feature.CollectionDeclaration;
import org.jingtu.ogc.feature.FeatureCollection;
import org.jingtu.ogc.feature.PropertyType;
import org.jingtu.ogc.feature.ShapeKind;
import org.springframework.stereotype.Component;

/** Issues, for other programs. */
@Component
class IssueCollection implements FeatureCollection {
    private static final CollectionDeclaration DECLARATION = CollectionDeclaration.named(
                    "issues", "issue/collect-issues")
            .titled("问题点", "Issues")
            .described("环卫问题台账;保洁班组只见责任区内的问题。", "The ledger of sanitation issues; crews see those in their zones.")
            .seenBy(Audience.EVERYBODY)
            .shaped(ShapeKind.POINT)
            .with("source_id", PropertyType.TEXT, "编号", "Number in the file it came from")
            .with("category", PropertyType.TEXT, "类别代码", "Code of the category")
            .with("category_name", PropertyType.TEXT, "类别", "Category, in Chinese")
            .with("group_code", PropertyType.TEXT, "大类代码", "Code of the group")
            .with("source", PropertyType.TEXT, "来源代码", "Code of the source")
            .with("status", PropertyType.TEXT, "状态代码", "Code of the status")
            .with("description", PropertyType.TEXT, "描述", "Description")
            .with("address", PropertyType.TEXT, "地址", "Address")
            .with("department", PropertyType.TEXT, "责任单位", "Department in charge")
            .with("reported_at", PropertyType.INSTANT, "上报时间", "Reported at")
            .with("deadline", PropertyType.INSTANT, "处置时限", "Deadline")
            .with("closed_at", PropertyType.INSTANT, "结案时间", "Closed at")
            .with("rework_count", PropertyType.INTEGER, "返工次数", "Times that it was sent back")
            .datedBy("reported_at")
            .declared();

    @Override
    public CollectionDeclaration declaration() {
        return DECLARATION;
    }
}

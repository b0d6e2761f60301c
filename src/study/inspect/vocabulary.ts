/** Words of headers and file names by which it is guessed what a column is for. A guess only, and said to be one. */
import { comparable } from "../../base/text.js";

/** What headers tell of a column. */
export type Hint =
  | "id"
  | "person"
  | "group"
  | "money"
  | "rate"
  | "minutes"
  | "rating"
  | "moment"
  | "length"
  | "free"
  | "state";

const HINTS: readonly (readonly [Hint, RegExp])[] = [
  [
    "id",
    /(?:编号|工号|单号|账号|帐号|代码|编码|序号|卡号|手机号?|电话|架号|车牌号?|流水号|学号)$|^(?:id|no|no\.|code|key|number|phone)$|[_\s](?:id|no|no\.|code|number|key)$|^id\b|(?:user|open|union|staff|employee)id$|^(?:ticket|order|case|call)$/,
  ],
  ["minutes", /[（(]?(?:分钟|minutes?|mins?)[)）]?$/],
  [
    "money",
    /金额|工资|薪|基数|奖金|提成|费用?$|[单均]价|价格?$|销售额|收入|成本|毛利|产值|[（(]元[)）]|amount|price|\bpay\b|\brate per\b|\b(?:hourly|daily|day) rate\b|salary|cost|wage|\bfee\b|\bbase\b|revenue|profit|bonus|award$|奖$/,
  ],
  ["rate", /率$|率[（(%]|占比|比例|percent|(?<!hourly |daily |day )\brate\b(?! per\b)|\bratio\b|%/],
  ["rating", /评分|打分|满意度?|星级|得分|分数|rating|score|stars|satisfaction|survey results/],
  ["length", /时长|耗时|用时|工时|duration|elapsed|hours/],
  ["moment", /时间|日期|年月|日$|date|time|_at$|_on$|\bat$|\bon$|^month$|月份/],
  [
    "group",
    /部门|班组|团队|小组|门店|区域|组别|办事处|\bteam\b|department|\bdept\b|\bgroup\b|\bstore\b|\bregion\b|\boffice\b/,
  ],
  ["state", /状态|结果$|status|state$|stage/],
  [
    "free",
    /备注|说明|描述|建议|意见|内容|事由|原因|评价$|留言|remark|comment|note|description|reason|suggestion|feedback/,
  ],
  [
    "person",
    /姓名|人员|名称|名$|人$|者$|员$|工程师|顾问|客户|\bname\b|agent|engineer|person|owner|assignee|customer|employee|staff/,
  ],
];

/** What a header says, by its last part where it stands under a parent. */
export function hintsOf(header: string): ReadonlySet<Hint> {
  const text = comparable(header.split("/").at(-1) ?? header);
  return new Set(HINTS.flatMap(([hint, words]) => (words.test(text) ? [hint] : [])));
}

/** Words of Chinese headers and files, and the names that columns and tables get for them. */
const NAMES: readonly (readonly [string, string])[] = [
  ["工号", "id"],
  ["员工编号", "id"],
  ["账号", "account"],
  ["帐号", "account"],
  ["编号", "number"],
  ["序号", "number"],
  ["姓名", "name"],
  ["名称", "name"],
  ["部门", "department"],
  ["班组", "team"],
  ["团队", "team"],
  ["小组", "team"],
  ["组别", "team"],
  ["门店", "store"],
  ["区域", "region"],
  ["办事处", "office"],
  ["岗位", "post"],
  ["职位", "post"],
  ["职级", "level"],
  ["级别", "level"],
  ["等级", "level"],
  ["角色", "role"],
  ["直接上级", "superior"],
  ["上级", "superior"],
  ["入职日期", "joined"],
  ["入职时间", "joined"],
  ["入职", "joined"],
  ["离职日期", "left"],
  ["离职时间", "left"],
  ["离职", "left"],
  ["工单号", "ticket"],
  ["工单编号", "ticket"],
  ["工单", "ticket"],
  ["订单号", "order"],
  ["订单编号", "order"],
  ["单号", "number"],
  ["客户编号", "customer"],
  ["客户", "customer"],
  ["客户名称", "customer_name"],
  ["维修人员", "engineer"],
  ["处理人", "engineer"],
  ["工程师", "engineer"],
  ["技师", "technician"],
  ["坐席", "agent"],
  ["客服", "agent"],
  ["服务顾问", "advisor"],
  ["负责人", "owner"],
  ["申请人", "applicant"],
  ["创建时间", "created"],
  ["报修时间", "reported"],
  ["受理时间", "received"],
  ["接单时间", "accepted"],
  ["派单时间", "assigned"],
  ["响应时间", "answered"],
  ["首次响应", "answered"],
  ["到达时间", "arrived"],
  ["完成时间", "completed"],
  ["完工时间", "completed"],
  ["解决时间", "resolved"],
  ["关闭时间", "closed"],
  ["结案时间", "closed"],
  ["开始时间", "from"],
  ["结束时间", "until"],
  ["开始日期", "from"],
  ["结束日期", "until"],
  ["更新时间", "updated"],
  ["提交时间", "submitted"],
  ["答题时间", "submitted"],
  ["提交答卷时间", "submitted"],
  ["日期", "day"],
  ["时间", "at"],
  ["月份", "month"],
  ["季度", "quarter"],
  ["状态", "status"],
  ["优先级", "priority"],
  ["类型", "kind"],
  ["类别", "kind"],
  ["来源", "source"],
  ["渠道", "channel"],
  ["主题", "topic"],
  ["标题", "title"],
  ["评分", "rating"],
  ["得分", "score"],
  ["满意度", "satisfaction"],
  ["评价", "comment"],
  ["建议", "suggestion"],
  ["备注", "remark"],
  ["说明", "remark"],
  ["原因", "reason"],
  ["事由", "reason"],
  ["金额", "amount"],
  ["单价", "price"],
  ["数量", "count"],
  ["次数", "count"],
  ["天数", "days"],
  ["时长", "length"],
  ["处理时长", "taken"],
  ["设备编号", "asset"],
  ["资产编号", "asset"],
  ["故障类别", "fault"],
  ["故障描述", "description"],
  ["距离", "distance"],
  ["绩效基数", "base"],
  ["基本工资", "base"],
  ["考勤结果", "result"],
  ["迟到分钟", "late"],
  ["投诉编号", "complaint"],
  ["投诉内容", "content"],
  ["定责", "verdict"],
  ["员工", "people"],
  ["人员", "people"],
  ["花名册", "people"],
  ["名单", "people"],
  ["工单表", "tickets"],
  ["考勤", "attendance"],
  ["打卡", "punches"],
  ["请假", "leave"],
  ["加班", "overtime"],
  ["满意度回访", "survey"],
  ["问卷", "survey"],
  ["调查", "survey"],
  ["回访", "survey"],
  ["投诉", "complaints"],
  ["订单", "orders"],
  ["销售", "sales"],
  ["派单", "jobs"],
  ["审批", "approvals"],
];
const BY_WORD: ReadonlyMap<string, string> = new Map(NAMES.map(([word, name]) => [comparable(word), name]));

/** The usual name for a word of headers, if there is one. */
export function usualName(word: string): string | undefined {
  return BY_WORD.get(comparable(word));
}

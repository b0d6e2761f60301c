/** Headers of the exports, and the texts that are made from numbers. */

export const HEADERS = [
  ...["工单号", "维修人员", "设备编号", "客户", "故障类别", "故障描述"],
  ...["报修时间", "响应时间", "到达时间", "完工时间"],
  ...["距离(公里)", "需厂家配合", "配件费", "评分"],
];
export const STAFF_HEADERS = ["工号", "姓名", "班组", "绩效基数"];

/** @param {number} number */
export const ticketNumber = (number) => `WX26-${number.toString().padStart(7, "0")}`;

/** @param {number} asset -1 where the export has none */
export const assetText = (asset) => (asset < 0 ? "" : `ZYC-${asset.toString().padStart(7, "0")}`);

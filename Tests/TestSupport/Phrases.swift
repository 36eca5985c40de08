/// The words that generated mails are made of: invented people, places and grievances of a fuel supplier's customers.
enum Phrases {
    static let surnames = Array("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜").map(String.init)
    static let givenNames = Array("安宁静远志诚思齐雨桐浩然文博佳怡俊杰若曦子涵一鸣晓东海燕春梅国栋").map(String.init)

    static let subjects = [
        "油品短量投诉", "槽车晚到三小时", "发票抬头有误，请重开", "装车排队时间过长", "司机服务态度问题", "柴油质量疑问",
        "合同结算差额", "配送计划临时变更未通知", "计量单与到货数量不符", "客服电话无人接听", "驻厂人员答复前后不一",
        "汽油密度异常", "押金迟迟未退", "关于上月账单的异议", "铅封破损", "请求延长提货期限",
    ]

    static let openings = ["您好：", "尊敬的客服：", "贵公司负责同志：", "各位领导：", "调运中心："]

    static let sentences = [
        "我站上周预订的零号柴油比约定时间晚到了将近四个小时", "卸油后油罐计量比随车单据少了二百六十升",
        "我们当场复测了两次，结果一致", "随车押运员没有在签收单上注明差额", "请尽快安排人员到现场核实",
        "这已经是本季度第三次发生同样的问题", "此前两次电话反映都没有得到书面答复", "由于断油，下午有十几辆车不得不离开",
        "我们要求说明原因并给出处理办法", "发票上的纳税人识别号少了一位", "财务部门无法入账，已影响本月结算",
        "麻烦更正后把原件寄回", "司机进站后没有按规定熄火接地", "我们的安全员当面提醒，他仍不理会",
        "希望贵公司加强对承运车队的管理", "新到这一批汽油的密度与质检单相差较大", "顾客反映加油后发动机抖动",
        "我们已经封样，可以随时送检", "在结果出来之前这一罐暂停销售", "装车现场排队超过五个小时，没有人解释",
        "提货单显示的油库与通知的不一致", "车队白跑了一趟，往返一百二十公里", "请确认由谁承担这笔运费",
        "我们理解节日期间运力紧张", "但是计划变更至少应当提前通知", "合同第七条写明误差不超过千分之三",
        "双方对账之后仍有差额，金额见附表", "希望在本周五之前得到明确回复", "如需补充材料请随时联系我",
    ]

    /// Characters that only GB18030 can write, beside common ones.
    static let rare = ["喆", "堃", "垚", "犇", "䶮", "㛃", "𠮷", "㙍"]
    static let closings = ["谢谢！", "顺颂商祺", "盼复。", "此致敬礼", "期待您的回复。"]
    static let hosts = [
        "mx1.relay-a.example", "out7.post-b.example", "mail.hub-c.example", "gw2.carrier-d.example",
    ]
    static let programs = [
        "Foxmail 7.2.25[cn]", "Coremail Webmail XT6", "Thunderbird 115.9", "Mail Master 4.18",
    ]
    static let files = ["计量单", "签收单照片", "发票扫描件", "质检报告", "对账明细", "现场照片"]
    static let kinds = [
        ("image/jpeg", "jpg"), ("application/pdf", "pdf"), ("image/png", "png"),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ]
}

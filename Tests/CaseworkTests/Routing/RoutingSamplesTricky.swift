import Casework

/// Mails whose words point the wrong way.
extension RoutingSamples {
    static let tricky: [RoutingSample] = [
        .init(.inquiry, nil, "参考制度", "我们公司在修订客户投诉管理制度，想参考一下贵司的投诉处理流程，方便的话发一份给我们学习。"),
        .init(.inquiry, nil, "还能供油吗", "听说你们油库前天着火了，现在还能正常供油吗？我们周五要用。"),
        .init(.inquiry, nil, "油品保存", "柴油放久了会不会变质？一般能存多长时间？桶装的要注意什么？"),
        .init(.inquiry, nil, "保险", "请问如果运输途中发生泄漏，清理费用由哪方承担？合同里好像没写。"),
        .init(.inquiry, nil, "补打单据", "去年12月的送货单找不到了，能补打一份吗？审计要用。单号 SH20251208-15。", order: "SH20251208-15"),
        .init(.inquiry, nil, "卸油要求", "我们新建了一个罐区，贵司对卸油口的接头有什么要求？快接头行不行？"),
        .init(.inquiry, nil, "能不能晚点送", "明天我们上午停电检修，能不能改到下午三点以后送？"),
        .init(.inquiry, nil, "关于夜间配送", "想了解贵公司夜间是否配送，收不收加班费。"),
        .init(
            .inquiry, nil, "Winter diesel",
            "When will winter grade be available this year? Do you also supply AdBlue?"),
        .init(.inquiry, nil, "請問", "請問貴公司中秋節有送油嗎？需要提前幾天下單？"),
        .init(.inquiry, nil, "合同模板", "麻烦发一下今年的供油合同模板，法务要先审。"),
        .init(.inquiry, nil, "问一下质保", "加油机计量多久校准一次？有没有检定证书可以看看？"),
        .init(.inquiry, nil, "积分", "加油积分怎么兑换？过期了还能用吗"),
        .init(.complaint, .ordinary, "你们自己看", "三月说四月，四月说六月，现在十一月，罐还在我院里放着，拉不拉给句话。"),
        .init(.complaint, .ordinary, "第119车", "你们送来的第 119 车柴油少了二百升，请核实并补送。"),
        .init(.complaint, .major, "打了119", "卸油时冒烟，我们打了119才控制住，请马上来人。"),
        .init(.complaint, .ordinary, "泵坏了", "租你们的加油机又坏了，报修一个星期，师傅来看一眼就走了，到现在没修好。"),
        .init(.complaint, .ordinary, "收费", "上门费涨了没人说，这次直接多要了200，问就是公司规定，规定在哪？"),
        .init(.complaint, .ordinary, "单子", "送货单上的签名不是我签的，谁签的？那天我根本不在厂里。"),
        .init(.complaint, .ordinary, "装车排队", "库里六个鹤位只开两个，我们的车早上五点排到中午，食堂也不让进。"),
        .init(.complaint, .ordinary, "预约系统", "预约系统老是登不上去，登上去又显示没号，车来了白跑一趟两百公里。"),
        .init(.complaint, .ordinary, "没人管的投诉", "上个月投诉过一次，回复说会处理，处理到哪了？没有下文。"),
        .init(.complaint, .ordinary, "催", "发票发票发票！催了五遍了！"),
        .init(.complaint, .ordinary, "价格不一样", "隔壁厂跟我们同一天同一个司机送的油，他们每吨比我们便宜120，同样是老客户，为什么？"),
        .init(.complaint, .ordinary, "车轮印", "司机倒车把我们新铺的草坪压了两道沟，拍屁股就走。"),
        .init(.complaint, .ordinary, "溅到车上", "加油时油枪没挂好，油滴到我车门上，漆都花了，加油员说擦擦就行。"),
        .init(
            .complaint, .ordinary, "热处理炉", "贵司11月12日供的油热值偏低，炉温上不去，一炉工件降级处理，附化验报告。\n天工齿轮 质保部 何工",
            unit: "天工齿轮"),
        .init(
            .complaint, .ordinary, "Card blocked",
            "My fuel card was declined at the station last night although the balance is fine. I"
                + " had to borrow cash. Nobody at the hotline could help."
        ),
        .init(
            .complaint, .ordinary, "Driver",
            "Your driver refused to wear a helmet and was very rude to our guard. Please do not "
                + "send him again."
        ),
        .init(.complaint, .ordinary, "送油時間", "約好早上八點，十一點才到，害我們工班等了三小時，下次再這樣我們只好換廠商。"),
        .init(.complaint, .ordinary, "加錯油", "我明明要加95，加油員給我加了92，還說差不多。發票號碼 AB12345678。", order: "AB12345678"),
        .init(.complaint, .major, "眼睛", "卸油管接头没锁紧，柴油喷了我们库管一脸，眼睛现在看东西模糊，在市二院。"),
        .init(.complaint, .major, "线停了", "昨晚断油，窑停了八个小时，冷了再升温要两天，这损失你们得认。"),
        .init(.complaint, .major, "河道", "你们的罐车昨天侧翻，油顺着沟流进了我们村的灌溉渠，水面一层油花。"),
        .init(
            .complaint, .major, "Fire at pump 4",
            "There was a fire at pump 4 this morning; your attendant used a phone while refuelli"
                + "ng. Two cars were damaged."
        ),
        .init(.complaint, .major, "派出所", "司机打了我们门卫，派出所已经立案，请贵公司派人来处理。"),
        .init(.customerChange, nil, "停用旧卡", "即日起我司对账联系人改为财务部孙琳，邮箱 sunlin@company.example，原联系人赵会计不再负责。"),
        .init(
            .customerChange, nil, "關於變更聯絡電話", "本公司總機自12月1日起改為 02-2345-6789，舊號碼停用，敬請更新。", phone: "0223456789"),
        .init(.customerChange, nil, "法人变更", "我公司法定代表人由王建国变更为王磊，营业执照已换发，附件为新照。"),
        .init(
            .customerChange, nil, "New delivery address",
            "From 1 December please deliver to our new yard at 12 Dock Road instead of Pier 3. E"
                + "verything else stays the same."
        ),
        .init(.spamlike, nil, "[通知] 个人劳动补贴领取", "请扫描二维码领取2026年第四季度个人劳动补贴，逾期作废。"),
        .init(
            .spamlike, nil, "Partnership",
            "Dear Sir, I have a business proposal for you worth 4.5 million dollars. I am the be"
                + "neficiary's lawyer."
        ),
    ]
}

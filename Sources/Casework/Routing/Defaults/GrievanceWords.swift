/// Words of people who complain.
enum GrievanceWords {
    static let lists: [WordList] = [
        WordList("grievance", .complaint, weight: 3, plain),
        WordList("demand", .complaint, weight: 3, always: true, demands),
        WordList("outrage", .complaint, weight: 2, always: true, outrage),
        WordList("fault", .complaint, weight: 2, faults), WordList("fuel", .complaint, weight: 2, fuel),
        WordList("shortage", .complaint, weight: 3, shortage),
        WordList("delay", .complaint, weight: 2, delays),
        WordList("conduct", .complaint, weight: 2, conduct),
        WordList("damage", .complaint, weight: 2, damage),
        WordList("english-grievance", .complaint, weight: 2, english),
    ]

    private static let plain = """
        我要投诉|要投诉|投诉你们|投诉贵|投诉一下|特此投诉|特投诉|进行投诉|提出投诉|正式投诉|再次投诉|投诉受理|按投诉|投诉如下|投诉人|投诉*司机|投诉*门卫|投诉*员
        投诉*师傅|投诉*调度|投诉*加油|投诉*站|投诉*客服|投诉函|投诉信|投诉件|的投诉|投诉:|规范投诉|质量投诉|计量投诉|问题投诉|服务投诉|已投诉|举报|抗议|强烈不满|非常不满
        很不满|十分不满|不满意|表示不满|严重不满|太让人失望|失望|恶意|欺骗|欺诈|坑人|坑我|坑客户|骗人|被骗|骗我|黑心|敷衍|推诿|推脱|踢皮球|互相推|扯皮|不负责任
        没人负责|无人负责|情况反映|反映问题|反映一个问题|反映一下|特此反映|要反映|维权|消协|消费者协会|12315|12345|交涉|严正|拒付|不付款|暂停付款|先不付
        换供应商|不再合作|终止合作|取消合作|停止合作|解除合同|不合作了|换一家|另找
        """

    private static let demands = """
        要求赔偿|赔偿方案|赔偿损失|赔偿我|提出赔偿|承担赔偿|索赔|怎么赔|谁赔|赔钱|要求退款|要求退|退款给我|退钱|退一笔|退还*多收|退回*多扣|要求更换|要求换货|要求整改|立即整改
        要求*处理|要求*解释|要求*说明|要求*道歉|要求*答复|请*给个说法|给个说法|给一个说法|给说法|讨个说法|讨说法|要个说法|给我*交代|给个交代|给个解释|给出解释|作出解释
        书面道歉|赔礼道歉|道歉|承担*损失|承担*费用|承担责任|追究|查明责任|查清|查处|严肃处理|必须处理|尽快解决|马上解决|立即解决|限期*答复|限期*处理|尽快处理|重新培训
        请你们管管|请管管|管管你们|严加管|请更正|请*核实*更正|请*纠正|补齐|补足|补送|补偿|补给我|重新*过磅|复检|出书面说明|书面说明|书面答复|怎么处理
        多收*退|误工费|修理费|损失*承担|损失清单|拖车费|拒收
        """

    private static let outrage = """
        到底|究竟*还|凭什么|管不管|还管吗|有没有人管|没人管|像话吗|不像话|太过分|过分了|离谱|恶心|无语|寒心|气愤|愤怒|忍无可忍|欺人太甚|岂有此理|什么态度|什么服务|什么管理|叫什么管理
        什么玩意|什么意思|讲不讲理|头一回见|头一次见|太差|差劲|糟糕|糟心|恶劣|太不负责|不是第一次|第几次了|三番五次|屡次|多次反映|反映多次|说了多少次|一次又一次|又是这样|又出|老问题
        每次都|次次|连个|拿我们当|当我们*傻|欺负|店大欺客|砸锅|耍我|逗我|糊弄|忽悠|哄我|说话不算|言而无信|出尔反尔|不守信|不讲信用|吓得|吓死|差点|气死|受够|急死|搞什么|怎么搞的
        怎么回事
        """

    private static let faults = """
        送错|发错|装错|加错|开错|弄错|搞错|写错|算错|记错|填错|录错|打错|卸错|灌错|错发|错送|错装|对不上|不一致|不相符|不符|不对|有误|出错|有出入|出入*大|重复开单|重复扣
        重复收|重复开票
        重复计|扣了两次|被扣*次|收了两次|扣两次|多扣|多收|多算|多开|乱收费|乱扣|乱加|加价|涨价*通知|擅自|私自|未经*同意|没*通知我|没有通知|不通知|故障|坏了|失灵|死机|打不开
        用不了|不能用
        没法用|无法使用|跳枪|不规范|违规|违章|违反|超速|超载|逆行|闯|无证|无法出示|未接|没接*地|未戴|没戴|未穿|不戴|抽烟|吸烟|打电话*卸|玩手机|无人看守|没人看守|敞开|不关
        没关|不锁
        锈蚀|锈穿|锈渣|生锈|铁锈|破损|破了|开裂|裂了|烂了|变形|渗|滴油|漏油|漏了|泄漏|洒|溅|淌|脏|一地|不合格|不达标|超标|变质|过期|假油|劣质|掺|冒充|调包|以次充好
        投诉无门|被拒|不给退|不退|押金*退|不开票|开不了票|不给开|没开票|发票*没|发票*错|抬头*错|税号*错|账*不对|账单*错|欠款*停|停供|断供|断油|停加|锁卡|冻结|不认账|不承认
        泄露*信息|信息*泄露|骚扰|推销电话|噪音|噪声|吵得|扰民|异味|臭味|味道*大|刺鼻|熏得|堵路|堵住|堵了|占道|占用|乱停|挡住|挡道
        """

    private static let fuel = """
        有水|进水|含水|带水|水分*高|底水|全是水|掺水|杂质|沉淀|浑浊|混浊|发黑|发红|颜色*不|颜色*深|颜色*怪|异物|泥沙|絮状|乳化|冒黑烟|冒白烟|冒蓝烟|熄火|打不着|启动不了|无法启动
        不能启动|起动不|趴窝|抛锚|拉缸|爆缸|积碳|滤芯|滤清器*堵|滤网|喷油嘴|油嘴*堵|油泵*坏|动力不足|没劲|抖动|油耗*高|油耗*大|结蜡|凝固|冻住|冻了|挂蜡|油质|油品*问题
        油*有问题|标号*不|不是*号
        低标号|闪点|十六烷|硫含量|密度*不|辛烷|化验*不|检测*不|质量*问题|质量*差
        """

    private static let shortage = """
        少了*升|少了*吨|少了*公斤|少*升|少给|少送|少加|少装|少卸|短少|短斤|缺斤|短缺|亏了|亏*升|亏*吨|亏*公斤|亏损|亏量|亏方|差了*升|差了*吨|差*升|差*吨|差*公斤
        差*公升|差*l|差*kg
        缺了*升|不够数|不足量|数量不对|数量不足|量不够|磅差|损耗*大|加不满|跳得快|走字快|表不准|计量*不准|流量计*不准|油枪*不准|少了|偷油|抽油|被偷
        """

    private static let delays = """
        迟到|晚到|来晚|送晚|迟迟|拖了|拖延|拖到|一拖再拖|延误|耽误|耽搁|误了|误工|没送到|没送来|没到货|没来|没有来|不来|未到|未送|未送达|才到|才送|才来|晚了|晚点|等了*小时
        等了*个钟|等了*天|等了*礼拜
        等了*星期|等了*月|等了半|等了一|等了两|等了三|白等|空等|等到*点|还没到|还没来|还没送|仍未|仍没|至今未|至今没|到现在*没|一直没|一直不|始终没|始终未|没人接|无人接
        不接电话|不接*电话|打不通
        占线|没有回复|没回复|没回音|不回复|不回消息|不回信息|没有答复|没答复|没人回|没人理|不理|不搭理|没下文|没动静|石沉大海|联系不上|找不到人|推三阻四|说好*没|说好*不|约好*才
        约好*没|约好*不
        答应*没|承诺*没|改期|改时间|临时取消|爽约|放鸽子|排队*小时|个月了|天了|个礼拜|年了
        """

    private static let conduct = """
        态度*差|态度*恶劣|态度*不好|态度*有问题|态度生硬|态度傲慢|不耐烦|骂|辱骂|骂人|脏话|爆粗|吼|凶|顶嘴|讽刺|嘲笑|挂电话|挂断|挂我|摔|动手|推搡|打人|威胁|恐吓|刁难
        卡我们|卡着|为难|故意
        要烟|要钱|要红包|要好处|好处费|辛苦费|小费|索要|索取|收礼|吃拿卡要|意思一下|回扣|磨洋工|偷懒|插队|走后门|熟人|不让进|不让*提|不让*装|赶我们|轰|硬要|强行|硬塞|强卖
        搭售|捆绑
        不签字|冒签|代签|签名*不是|伪造|作假|造假|弄虚作假|撒谎|说谎|瞎说|开得飞快|横冲直撞|乱按喇叭|随地|乱扔|乱倒|醉|酒气|喝酒|酒驾|疲劳驾驶|不懂|不专业|一问三不知|又咋了|讨饭
        """

    private static let damage = """
        撞坏|撞到|撞上|撞了|撞倒|撞断|压坏|压碎|压断|碾|刮坏|刮花|刮了|蹭|剐|碰坏|损坏|弄坏|砸|烧坏|毁了|报废|损失|断路|塌|陷|滑倒|摔倒|死鱼|死了|枯死|停工|停产|停机
        停线|停窑|停炉|瘫痪|受伤
        烫伤|烧伤|中毒|恶心呕吐|头晕|呕吐|起火|着火|冒烟|爆炸|污染|晚装|减产|违约金|被罚|罚款|客户*投诉我|误点
        """

    private static let english = """
        complain~|dissatisfied|unacceptable|not acceptable|disappoint~|frustrat~|refund|compensat~
        overcharg~|charged twice|double charg~|billed twice|wrong|incorrect|discrepanc~|short deliver~
        shortage|missing
        short by|less than ordered|not delivered|never arrived|did not arrive|has not arrived
        have not received|still waiting|late|delay~|no one answered|nobody answered|nobody has
        nobody from|no reply|no response|no answer
        ignored|rude|damage~|broke~|burst|leak~|spill~|spilt|water in|contaminat~|dirty|rust|clogged
        blocked|failed|failure|would not start|stalled|injur~|burn~|hospital|unsafe|violat~|demobili~
        demurrage|claim
        make good|corrected invoice|credit note|not what we ordered|off-spec|out of spec|offspec|too much
        third time|second time|again|poor|worst|terrible|fed up|apology|apologise|apologize|explanation
        explain why|incident
        reject~|refused|dispute|overbilled|over-billed|error in|mistake
        """
}

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
        投诉*师傅|投诉*调度|投诉*加油|投诉*站|投诉*客服|投诉函|投诉信|投诉件|的投诉|投诉:|规范投诉|质量投诉|计量投诉|问题投诉|服务投诉|已投诉|举报|抗议|强烈不满
        非常不满|很不满|十分不满|不满意|表示不满|严重不满|太让人失望|失望|恶意|欺骗|欺诈|坑人|坑我|坑客户|骗人|被骗|骗我|黑心|敷衍|推诿|推脱|踢皮球|互相推|扯皮
        不负责任|没人负责|无人负责|情况反映|反映问题|反映一个问题|反映一下|特此反映|要反映|维权|消协|消费者协会|12315|12345|交涉|严正|拒付|不付款|暂停付款
        先不付|换供应商|不再合作|终止合作|取消合作|停止合作|解除合同|不合作了|换一家|另找|我要反映|想反映|来反映|投诉反馈|情况说明|通报|异议|质疑|不认可|不认账
        我不认|我们不认|不予认可|无法接受|不能接受|难以接受|不可接受|不接受|接受不了|有意见|提个意见|提意见|心寒|寒了心|恼火|窝火|生气|火大|气人|上当|吃亏|倒霉|坑
        霸王条款|不公平|不合理|没道理|不讲道理|不讲理|遗憾|不放心|后怕|推卸|甩锅|打太极|和稀泥|拖着不|一推再推|推来推去|转来转去|不了了之|拒不|拒绝*赔|拒绝*退
        拒绝*处理|不闻不问|置之不理|投诉无果|要投訴|申诉|信任*没|失信|食言|違約|违约|違反|客訴|抱怨|陈情|陳情|检讨|向你们反映|反映情况|换供货商|找别家|换别家
        退货|退卡|销户|不订了|不买了|不再订|不再采购|解约|!大坑路|!坑口|!矿坑|!基坑|!坑道|!情况说明如下*变更
        !坑洼|!水坑|!土坑|!天坑|!沙坑|!坑边|!坑内|!-12345|!号12345|!号:12345|!#12345|!no. 12345|!no 12345|!-12315
        """

    private static let demands = """
        要求赔偿|赔偿方案|赔偿损失|赔偿我|提出赔偿|承担赔偿|索赔|怎么赔|谁赔|赔钱|要求退款|要求退|退款给我|退钱|退一笔|退还*多收|退回*多扣|要求更换|要求换货
        要求整改|立即整改|要求*处理|要求*解释|要求*说明|要求*道歉|要求*答复|请*给个说法|给个说法|给一个说法|给说法|讨个说法|讨说法|要个说法|给我*交代|给个交代
        给个解释|给出解释|作出解释|书面道歉|赔礼道歉|道歉|承担*损失|承担*费用|承担责任|追究|查明责任|查清|查处|严肃处理|必须处理|尽快解决|马上解决|立即解决
        限期*答复|限期*处理|尽快处理|重新培训|请你们管管|请管管|管管你们|严加管|请更正|请*核实*更正|请*纠正|补齐|补足|补送|补偿|补给我|重新*过磅|复检|出书面说明
        书面说明|书面答复|怎么处理|多收*退|误工费|修理费|损失*承担|损失清单|拖车费|拒收|请复核|请核查|请核减|核减|冲减|冲红|请更换|请改正|请纠正|要求更正|要求纠正
        要求补|要求复检|要求检测|要求换|要求重新|要求调换|要求公司|要求你们|要求贵|要求给|请给个答复|给个答复|给答复|给我们个说法|给我个说法|给我一个说法|作出处理|严惩
        处分|处罚*司机|处罚*员工|上上课|好好培训|加强培训|加强管理|加强教育|加强监管|好好管|管一管|管一下|查一查|查清楚|彻查|调监控|请调查|查查|请整改|整改措施
        赔付|赔我|赔一|理赔|全额退|退差|退我|把钱退|退钱给|重新开票|重开|补油|补给我们|换一批|召回|停止扣|立即恢复|派人到场|来人处理|来人看|会勘|赶紧|马上处理
        立刻处理|及时处理|速处理|速来|速回|请尽快处理|给算这个账|算这个账|谁来给我|谁认|谁负担|你方承担|贵方承担|你们承担|贵司承担|挪走|挪开|搬走
        修一修|台班费谁出|误工费谁出|损失谁出|清洗费谁出|修理费谁出|罚款谁出|给*处理意见|要么修要么赔|这个钱*谁|这笔钱*谁|有个说法|请*作废重开|有个交代
        书面解释|书面回复|给个书面|合理解释
        """

    private static let outrage = """
        到底|究竟*还|凭什么|管不管|还管吗|有没有人管|没人管|像话吗|不像话|太过分|过分了|离谱|恶心|无语|寒心|气愤|愤怒|忍无可忍|欺人太甚|岂有此理|什么态度|什么服务
        什么管理|叫什么管理|什么玩意|什么意思|讲不讲理|头一回见|头一次见|太差|差劲|糟糕|糟心|恶劣|太不负责|不是第一次|第几次了|三番五次|屡次|多次反映|反映多次
        说了多少次|一次又一次|又是这样|又出|老问题|每次都|次次|连个|拿我们当|当我们*傻|欺负|店大欺客|砸锅|耍我|逗我|糊弄|忽悠|哄我|说话不算|言而无信|出尔反尔
        不守信|不讲信用|吓得|吓死|差点|气死|受够|急死|搞什么|怎么搞的|怎么回事|居然|竟然|竟把|简直|实在是|实在太|凭啥|谁同意|谁允许|谁批准|谁规定|谁定的|谁让你们
        这叫|叫什么事|什么玩意儿|说不过去|说不通|太*了|没完没了|没法干|没法做|没法过|欺人|受不了|受够了|忍不了|忍很久|闹心|恶劣影响|不把*当|当我们是|当我是|当儿戏
        开玩笑|糊弄人|吓人|吓着|吓坏|胆战心惊|好意思|不好意思*完|拍屁股|甩手|扬长而去|一走了之|溜了|跑了|一句话没有|一声不吭|连句|连声|一个电话*没|没一个电话
        问就是|是不是傻|神仙|要我们*吗|客服*还在吗|干什么吃|吃干饭|白吃|瞎|蒙人|唬|到以谁为准|以谁为准|两种说法|各说各|说法不一|前后矛盾|前后不一|rude~
        ridiculous|outrage~|shocking|appalling|disgust~|nightmare|joke|waste of time|furious
        angry|annoy~|not good enough|how is that possible|how can that be|!太好了|!太感谢|!太谢谢|!太棒
        !太及时|!太客气|!太太|!不是太|!吓人一跳价
        真"好"|开得飞一样|飞一样就过|飞一样冲|怎么向*交代|喊不住|拦不住|管不住|说不听|难道|莫非|好一个|长见识|开了眼|大开眼界|算怎么回事|!管不住嘴|!不好意思
        答非所问|看邮件了吗|看邮件吗|看了没有|有没有人看|听没听|给个准话|认不出来|猜谜|龙飞凤舞|i give up|different answers|whose side|denied it
        合适吗|公平吗|说得过去吗
        """

    private static let faults = """
        送错|发错|装错|加错|开错|弄错|搞错|写错|算错|记错|填错|录错|打错|卸错|灌错|错发|错送|错装|对不上|不一致|不相符|不符|不对|有误|出错|有出入|出入*大
        重复开单|重复扣|重复收|重复开票|重复计|扣了两次|被扣*次|收了两次|扣两次|多扣|多收|多算|多开|乱收费|乱扣|乱加|加价|涨价*通知|擅自|私自|未经*同意
        没*通知我|没有通知|不通知|坏了|失灵|死机|打不开|用不了|不能用|没法用|无法使用|跳枪|不规范|违规|违章|违反|超速|超载|逆行|闯|无证|无法出示|未接|没接*地
        未戴|没戴|未穿|不戴|抽烟|吸烟|打电话*卸|玩手机|无人看守|没人看守|敞开|不关|没关|不锁|锈蚀|锈穿|锈渣|生锈|铁锈|破损|破了|开裂|裂了|烂了|变形|渗|滴油
        漏油|漏了|泄漏|洒|溅|淌|脏|一地|不合格|不达标|超标|变质|过期|假油|劣质|掺|冒充|调包|以次充好|投诉无门|被拒|不给退|不退|押金*退|不开票|开不了票|不给开
        没开票|发票*没|发票*错|抬头*错|税号*错|账*不对|账单*错|欠款*停|停供|断供|断油|停加|锁卡|冻结|不认账|不承认|泄露*信息|信息*泄露|骚扰|推销电话|噪音
        噪声|吵得|扰民|异味|臭味|味道*大|刺鼻|熏得|堵路|堵住|堵了|占道|占用|乱停|挡住|挡道|没关严|没关好|没拧紧|没锁|没盖|湿了一片|没检查|没挂好|没锁紧|没固定
        不是我签|不是我*签|不是本人|谁签的|开成|写成|打成|记成|寄错|错寄|发成|送成|装成|加成|配错|拿错|卸到*罐|混装|混了|混进|串货|串罐|没收到|没有收到|未收到
        收不到|没给|没换|没修|没退|没发|没补|没改|没打|没盖章|没签|未签|未盖|没通知|没说明|没解释|没道歉|没安排|没落实|没兑现|没有兑现|没人扫|没人修|没人签
        没打印|没了|不给|不让|不肯|不签|不换|不改|不修|不卸|不送|不发|不到账|未到账|没到账|不入账|没入账|未入账|报错|卡住|卡死|堵死|断线|掉线|闪退|登录不
        充不进|付不了|提不了|取不了|用不上|刷不出|刷不了|扫不出|不识别|失效|作废*不|黑屏|坏的|漏的|碎了|瘪了|塌了|断了|掉了|松了|松动|脱落|没接好|没装好|没扣
        没熄火|不熄火|未熄火|违章停|逆向|闯红灯|不减速|抄近道|不按*行驶|未按|没有按|没按|不按|不遵守|不符合|不一样|不相同|不吻合|不匹配|对不起来|合不上|相差|差额
        差异|差出|多出|多付|多要|多记|少记|漏记|漏开|漏发|漏送|少开|少发|虚开|虚报|未收货|没收货|没有过磅|贴的是|撕开|假的|仿的|冒牌|翻新|二手|旧桶|白渣|结晶
        结块|发霉|有毛|发臭|难闻|呛人|呛得|头疼|头痛|油味|烟味*熏|扰|轰鸣|半夜|凌晨*响|堵门|堵在门口|堵了*门|挡了|压线|压到*草|压了*沟|车轮印|油渍|油污
        弄脏|弄湿|满地|洒在|溅到|滴到|滴在|甩得|甩出|不达|不足|不清楚|看不清*字|模糊*字|涨了|乱涨|变贵|取消优惠|优惠没|优惠*取消|活动*没|积分*没|清零
        过期*没|推销|短信*轰炸|广告短信|开不出|开不了|不能提|不能充|不能付|不予|有故障|出故障|故障频|老故障|故障了|发生故障|设备故障|报故障|故障*没修
        网络错误|化验单上写|质检单上写|检测单上写|出厂单上写|提示错误|系统错误|显示错误|显示异常|多出来|偏高|偏低|型号*错|写的却|!多出来*时间
        停*我*卡|停我们|停了*卡|不灵|自封|两样|馊|怪味|认不出|不会用|不认得|列入应付|没动静|没动
        """

    private static let fuel = """
        有水|进水|含水|带水|底水|全是水|掺水|杂质|沉淀|浑浊|混浊|发黑|发红|颜色*不|颜色*深|颜色*怪|异物|泥沙|絮状|乳化|冒黑烟|冒白烟|冒蓝烟|熄火|打不着
        启动不了|无法启动|不能启动|起动不|趴窝|抛锚|拉缸|爆缸|积碳|滤芯|滤清器*堵|滤网|喷油嘴|油嘴*堵|油泵*坏|动力不足|没劲|抖动|油耗*高|油耗*大|结蜡|凝固
        冻住|冻了|挂蜡|油质|油品*问题|油*有问题|标号*不|不是*号|低标号|闪点|十六烷|硫含量|密度*不|辛烷|化验*不|检测*不|质量*问题|质量*差|冻过|上冻|冻结了油
        油冻|冻成|挂霜|灭火|灭了火|憋火|断油路|油路堵|油路*堵|堵*油路|堵了喷|喷嘴*堵|堵*喷嘴|喷油泵*卡|泵*卡|卡死|柱塞|缸*响|敲缸|爆震|冒烟|冒黑|冒蓝|黑烟
        怠速|加不上油|提速*慢|跑不动|跑不起来|没力|无力|费油|烧机油|滤芯*黑|滤清器*黑|滤网*锈|煤油味|汽油味|酸味|臭鸡蛋|刺鼻|掺了|勾兑|调和油*坏|不是正品|以次
        0号*冻|标错|牌号*不|油品*不|热值*低|燃烧不*充分|炉温*上不|火力*不|残渣|渣子|棉絮|沉淀物|悬浮|底子|水珠|水分|积水|乳白|发浑|发绿|变色|分层|粘稠
        太稀|太稠|粘度*不|黏度*不|闪点*低|含硫*高|灰分*高|!水分*多少|!水分含量*标准
        !没问题|!没有问题|!质量*没问题|!油*没问题|!质量*没有问题|!油*没有问题|!油品*没问题|!油品*没有问题|!质量问题*吗|!质量合格*
        """

    private static let shortage = """
        少了*升|少了*吨|少了*公斤|少给|少送|少加|少装|少卸|短少|短斤|缺斤|短缺|亏了|亏*升|亏*吨|亏*公斤|亏损|亏量|亏方|差了*升|差了*吨|差*升|差*吨
        差*公斤|差*公升|差*l|差*kg|缺了*升|不够数|不足量|数量不对|数量不足|量不够|磅差|损耗*大|加不满|跳得快|走字快|表不准|计量*不准|流量计*不准|油枪*不准
        少了|偷油|抽油|被偷|缺了|缺*升|缺*吨|缺*公斤|少*公升|少*吨|少*斤|少*桶|少*箱|短*升|短*吨|短*公斤|短了|不够秤|不够称|缺量|亏吨|亏油|亏秤|亏磅
        磅*差|差*斤|差*桶|差*箱|实收|实到|实际到|只到|只有*升|只有*吨|只多了|只收到|只装了|只卸|多*升怎么可能|还没跳|加了*才|油表*格|才动|没加满|不满
        没装满|液位*差|量油尺|尺量|油*没那么多|虚高|表*走得快|表*跳|走得快|计量器|计量员*签|校准*不|失准|超差|误差*大|误差*超|溢装|gallons short
        litres short|liters short|tonnes short|under-deliver~|underdeliver~|shortfall|less fuel
        meter is off|meter was off|not full|half empty|!还差*没付|!不满意度|少*升
        """

    private static let delays = """
        迟到|晚到|来晚|送晚|迟迟|拖了|拖延|拖到|一拖再拖|延误|耽误|耽搁|误了|误工|没送到|没送来|没到货|没来|没有来|不来|未到|未送|未送达|才到|才送|才来|晚了
        晚点|等了*小时|等了*个钟|等了*天|等了*礼拜|等了*星期|等了*月|等了半|等了一|等了两|等了三|白等|白跑|跑空|空跑|登不上|登不进|不是我签|不是我*签|不是本人
        谁签的|没说*涨|没人说|给句话|催了|再催|空等|等到*点|还没到|还没来|还没送|仍未|仍没|至今未|至今没|到现在*没|一直没|一直不|始终没|始终未|没人接|无人接
        不接电话|不接*电话|打不通|占线|没有回复|没回复|没回音|不回复|不回消息|不回信息|没有答复|没答复|没人回|没人理|不理|不搭理|没下文|没动静|石沉大海|联系不上
        找不到人|推三阻四|说好*没|说好*不|约好*才|约好*没|约好*不|答应*没|承诺*没|临时取消|爽约|放鸽子|排队*小时|个月了|天了|个礼拜|年了|没人告诉
        没告诉|超时|逾期|误期|拖期|过了*才|到*点才|点才|天才|才肯|才说|才通知|才发|等半天|等一天|等一上午|等一下午|等一晚|傻等|苦等|干等|干耗|耗了|耗着|晒了
        空手|扑空|没货|说没油|没油*加|停在*小时|堵了*小时|压了*小时|滞留|压车|押车|等到什么时候|要等到什么|没个准|没个信|没准信|没消息|没信儿|没反应|没回应
        没人应|没人答|没人联系|没给*回复|没有人回|没有人接|没有人来|没有人管|不见人|不见车|不见油|见不到人|联系不到|找不着|电话不通|停机了|关机|拒接|占着线|自动挂断
        按*键*没人|转*没人|断供*天|断油|供不上|供应不上|跟不上|延迟|延后|推迟|推后|往后拖|一推|拖欠|拖着|还在走流程|走流程*月|流程*没走完|待确认|处理中
        审批*没|签呈|换人接|换着|变卦|改约|改口|反悔|爽約|取消了|才说取消|说取消|没赶上|赶不上|错过|第*封邮件|第*封信|第*次催|第*次说|第*次提|第*次反映|第*次找|说了*遍|说了*次|说过*次|催过|催促|催讨|讨了*次|要了*次
        问了*次|打了*次电话|打了*个电话|打*电话*没|跑了*趟|跑*趟|来回跑|好多次|多次|屡屡|再三|反复|反反复复|再次|又一次|还是老样子|还是没|还是不|还没有|还没
        仍然没|仍旧|依旧|依然|到现在|至今|迄今|一直|老是|总是|经常|三天两头|隔三差五|每回|回回|overdue|hours late|days late
        behind schedule|postponed|cancelled at|cancelled without|rescheduled|no-show
        did not show|didn't show|did not turn up|never came|kept waiting|waited
        waiting for hours|stranded|without unloading|without notice|without warning|unanswered
        voicemail|no call back|not called back|has not replied|have not heard|heard nothing
        not been resolved|still not|still no|still has|still have|yet to receive|yet again|twice
        third|fourth|several times|repeatedly|!再次感谢|!再次合作|!再次*订|!一直*合作|!一直*用*你们|!一直支持|!多次合作
        !经常*用|!还没*开户|!还没*用过|!还没*合作|!推迟到*可以吗|!还没想好
        小半天|大半天|屏幕*黑|重新排|错过了*重|晚了*小时|晚了*天|!合作*年了|!合作*月了|!用了*年了|!用*年了|!一直很|!一直都很|!一直*满意|!一直*顺利|!一直*愉快
        !一直在用|!一直从|!一直由|!再次确认|!再次提醒|!再次申请|!再次采购|!再次邀请|!请*推迟|!能否*推迟|!能不能*推迟|!麻烦*推迟|!想*推迟|!需要*推迟|!需推迟
        !申请*推迟|!希望*推迟|!请*延后|!麻烦*延后|!想*延后|!请*改期|!想*改期|!麻烦*改期|!申请*改期|!可否*改期|!想*改时间|!请*改时间|!麻烦*改时间|!请*推后
        !麻烦*推后|!third party|!third-party|!third floor|!third quarter|!third shift|!third of|!third week of|!twice a|!twice weekly|!twice daily
        !still have stock|!still have enough|!always been very
        又改期|改期了|一改再改|临时改期|擅自改期|又改时间|改了时间|改时间了|老改时间|总改时间|没见着|没见到|见不着|没影|没着落|空号|打不进|今天是第*天
        今天第*天|已经第*天|今天都*号了|逾*日|自动断|然后断|转人工
        !不用*跑|!省得*跑|!免得*跑|!少跑
        """

    private static let conduct = """
        态度*恶劣|态度*不好|态度*有问题|态度生硬|态度傲慢|不耐烦|骂|辱骂|骂人|脏话|爆粗|吼|凶|顶嘴|讽刺|嘲笑|挂电话|挂断|挂我|摔|动手|推搡|打人|威胁|恐吓
        刁难|卡我们|卡着|为难|故意|要烟|要钱|要红包|要好处|好处费|辛苦费|小费|索要|索取|收礼|吃拿卡要|意思一下|回扣|磨洋工|偷懒|插队|走后门|熟人|不让进|不让*提
        不让*装|赶我们|轰|硬要|强行|硬塞|强卖|搭售|捆绑|不签字|冒签|代签|签名*不是|伪造|作假|造假|弄虚作假|撒谎|说谎|瞎说|开得飞快|横冲直撞|乱按喇叭|随地|乱扔
        乱倒|醉|酒气|喝酒|酒驾|疲劳驾驶|不懂|不专业|一问三不知|又咋了|讨饭|难听|说话*冲|冲我|冲我们|冲着我|甩脸|摆脸|黑着脸|拉着脸|白眼|爱理不理|爱答不理
        阴阳怪气|冷冰冰|冷漠|傲慢|生硬|蛮横|粗鲁|粗暴|野蛮|无礼|没礼貌|没素质|素质*差|嚣张|要饭|穷鬼|大声*骂|嚷|凶巴巴|推开|拽|拉扯|踢|扇|打了我|打了他
        打起来|吵起来|堵着不让|拦着不让|拦住|扣我|扣着|扣车|锁门|故意*慢|磨磨蹭蹭|消极|怠工|睡觉|打牌|打游戏|看手机|看视频|聊天*不理|玩手机|酒味|醉醺醺|颠三倒四
        闻着*酒|收好处|塞钱|塞烟|买水喝|请吃饭|给包烟|给他*烟|要了*烟|要茶水|小动作|做手脚|动手脚|偷偷|私下|监守自盗|吃差价|吃回扣|卖我们*油|偷卖|倒卖|关系户
        认识人|看人下菜|歧视|区别对待|优先*别人|让别人先|后来的*先|加塞|不排队|插到前面|乱开|乱停|乱丢|烟头|随手扔|不听劝|不听指挥|不听*劝|不配合|拒绝*配合
        拒绝*出示|拒绝*检查|不出示|不佩戴|不穿|无视|不理会|嫌我们|嫌我|刁難|強迫|态度|教训|训我|训斥|数落|挖苦|恶心|喷我|怼|骗签|逼我|逼着|强制|变相|泄露
        外传|卖我*电话|把我*电话|shout~|yell~|swore|swear~|aggressive|arrogant|unprofessional|insult~
        threaten~|hung up|smoking|drunk|reckless|speeding|careless|negligen~|!态度*不错|!态度*很棒
        !服务态度*非常优良|态度*差|态度不好|态度不怎么好|!态度很好|!态度挺好|!态度非常好|!态度都很好
        !风扇|!一扇|!扇形|!排气扇|!换气扇|!强制检定|!强制性|!强制保险|!强制认证
        """

    private static let damage = """
        撞坏|撞到|撞上|撞了|撞倒|撞断|压坏|压碎|压断|碾|刮坏|刮花|刮了|蹭|剐|碰坏|损坏|弄坏|砸|烧坏|毁了|报废|损失|断路|塌|陷|滑倒|摔倒|死鱼|死了|枯死
        停工|停产|停机|停线|停窑|停炉|瘫痪|受伤|烫伤|烧伤|中毒|恶心呕吐|头晕|呕吐|起火|着火|冒烟|爆炸|污染|晚装|减产|违约金|被罚|罚款|客户*投诉我|误点|撞歪
        撞裂|撞翻|撞飞|撞掉|蹭掉|蹭了|蹭坏|刮断|刮掉|刮到|扯断|扯坏|拽断|拉断|挂断了*线|挂断*电线|挂倒|砸坏|砸到|砸烂|压塌|压裂|压烂|压倒|压到|压死|轧死
        轧坏|碾压|冻裂|冻坏|泡坏|淹了|烧了*泵|烧了*机|烧穿|扎了|扎胎|扎破|爆胎|划破|划了|划伤*车|剐蹭|擦碰|追尾|倒塌|倒了*墙|院墙|围墙|大门*坏|道闸
        栏杆*断|护栏|电线*断|电缆*断|水管*断|路面*坏|路面*压|地坪|地砖|草坪|花坛|绿化带|庄稼|果树|菜地|大棚|鸡*受惊|鱼*死|修理费|维修费|更换费|清洗费
        拖车费|误工|误餐|加班费|停工损失|费用*谁|花了*修|花了*块|花了*元|修车花|换了*滤|换*件|报损|废了|作废了|全废|报废了|亏损|损毁|受损|毁坏|坏掉|弄脏
        弄断|弄丢|丢了|遗失*你们|找不回|dent~|scratch~|torn|cracked|crushed|collided|hit our|hit my
        knocked over|ruined|destroyed|wrecked|bent|flooded|!损失*保险*怎么
        !陷入|!碾米|!碾磨
        漏机油|擦不掉|洗不掉
        """

    private static let english = """
        complain~|dissatisfied|unacceptable|not acceptable|disappoint~|frustrat~|refund
        compensat~|overcharg~|charged twice|double charg~|billed twice|wrong|incorrect
        discrepanc~|short deliver~|shortage|short by|less than ordered|not delivered
        never arrived|did not arrive|has not arrived|have not received|still waiting|delay~
        no one answered|nobody answered|nobody has|nobody from|no reply|no response|no answer
        ignored|rude|damage~|broke~|burst|leak~|spill~|spilt|water in|contaminat~|dirty|rust
        clogged|blocked|failed|failure|would not start|stalled|injur~|burn~|hospital|unsafe
        violat~|demobili~|demurrage|make good|corrected invoice|credit note|not what we ordered
        off-spec|out of spec|offspec|too much|third time|second time|worst|terrible|fed up
        apology|apologise|apologize|explanation|explain why|incident|reject~|refused|dispute
        overbilled|over-billed|error in|mistake|complaint about|problem with|problems with
        faulty|defective|malfunction~|not working|does not work|doesn't work|stopped working
        out of order|declined|locked out|misdeliver~|mix-up|mixed up|mislabel~|wrong grade
        wrong product|wrong hose|wrong address|wrong amount|wrong price|does not match
        do not match|doesn't match|differs from|does not add up|deviat~|excess|surcharge
        unexpected charge|extra charge|charged us|charged for|listed twice|billed for|duplicate~
        unsatisf~|unhappy|not happy|let down|annoyed|angry|ridiculous|smell~|odour|odor|noise
        noisy|complaint|issue with|issues with|concern~ about|unprofessional|no explanation
        could not explain|failed to|refused to|refuses to|refuse to|not received|never received
        without consent|without permission|without asking|broken seal|seal was|seal is broken
        seal broken|contamination|sludge|sediment|water found|water was|particles|black smoke
        loss~|lost|damages|pay for the|who pays|clean-up|make sure|must not|we demand|we insist
        hold you|responsible for|liable|cancel one|revised statement|revised invoice|replace it
        replacement|reimburse~|corrective action|root cause|compensation|lied|cheat~|misled
        misleading|short-changed|had to|!complaint procedure~|!complaints procedure
        !complaint policy|!loss of contact|!no loss|!lost the receipt|!lost our copy|!had to ask
        late|again|claim for|claim against|missing|poor|was late|arrived late
        dip short|was short|came short|plugged|gelled|jelly|learn to count|cut me off|idle for|idle all|never ordered|never been spoken
        left our gate open|left the gate open|have a word with|please stop|take it off|paid*reminder~|no one told us|no one told me|nobody told
        without a word|!thanks again|!thank you again|!once again|!again for your|!hear from you again|!with you again|!see you again|!order again
        !late shift|!late november|!late december|!late january|!late february|!late march|!late afternoon|!late morning|!late this|!late next
        !late reply|!late answer|!late response|!burner|!burners|!broker~|!no problem|!replacement for our contact
        tore up|tore down|switched off|let go|leaking oil|left behind|instead of what|out of their own|out of our own|without any|did not know
        do not know who|different people
        """
}

/// Words of what makes a complaint a major one.
enum GravityWords {
    static let lists: [WordList] = [
        WordList("injury", .complaint, weight: 3, injury), WordList("leak", .complaint, weight: 3, leak),
        WordList("fire", .complaint, weight: 3, fire),
        WordList("pollution", .complaint, weight: 3, pollution),
        WordList("stoppage", .complaint, weight: 3, stoppage),
        WordList("media", .complaint, weight: 3, always: true, media),
        WordList("lawsuit", .complaint, weight: 3, always: true, lawsuit),
        WordList("authority", .complaint, weight: 3, authority),
    ]

    private static let injury = """
        受伤|受了伤|伤员|伤者|重伤|轻伤|擦伤|划伤|割伤|砸伤|撞伤|压伤|扭伤|摔伤|碰伤|挤伤|致伤|伤人|人伤|烫伤|烧伤|灼伤|冻伤|炸伤|骨折|缝了*针|缝*针|流血|出血|昏迷|晕倒
        昏倒|中毒|窒息|住院|送医|送*医院
        在医院|进了医院|去医院|医院治疗|医院检查|急诊|急救|救护车|120*拉|抢救|死亡|身亡|遇难|丧命|人命|断了*指|断了*腿|断了*肋|烫到|烫了*泡|烧到*人|溅到*眼|溅*眼睛
        眼睛*溅|失明|触电
        injured|injury|injuries|was hurt|were hurt|got hurt|burned|burnt|burns on|hospital|hospitali~
        ambulance|fracture~|broken arm|broken leg|unconscious|poisoned|died|death|fatal~|casualt~
        first aid|stitches|腿断|腿*断了|胳膊*断|手指*断|缝了|打到脸|崩*脸|看不清|模糊
        """

    private static let leak = """
        漏油|泄漏|泄露*油|油*泄露|柴油泄|汽油泄|跑油|冒油|冒罐|溢油|溢出|溢了|油*漫|漫*油|洒油|洒了*油|油洒|油*洒|洒*升|洒*公斤|洒了一地|漏了*油|漏*升|漏了一地|流了一地
        淌了一地|油*流到|油*流进|油*流入|流进*沟|流入*沟|流入*河
        流进*河|渗到*地|渗入|喷油|喷出*油|油*喷|滴漏|漏得|漏出|漏到|漏在|跑冒滴漏|爆管|管*爆|软管*脱落|接头脱落|倒*油*沟|排*油*沟|油污*一片
        leaked|leaking|leak of|leaks|leakage|spilled|spilt|spillage|spill|spilling|sprayed|overflow~
        oil on the road|gushed|poured out|discharged into|淌了|淌*一路|淌一地|流了一路|流到地|喷了*一
        """

    private static let fire = """
        起火|着火|失火|火灾|火情|明火*烧|烧起来|烧着|燃烧|爆炸|爆燃|闪爆|炸了|炸开|火苗|蹿火|窜火|引燃|点燃了|火警|119|消防*来|消防车|消防队|caught fire
        on fire|a fire|the fire|fire broke|fire started|explo~|flames|burst into|ignited
        """

    private static let pollution = """
        污染了|污染*河|污染*水|污染*土|污染*井|污染*田|污染*地|污染*鱼|被污染|造成污染|环境污染|水源污染|河*污染|水*污染|油花|油膜|油污*河|河面*油|水面*油|井水*油
        井*油味|鱼塘*油|田里*油|庄稼*死|苗*死|死鱼|鱼*死
        鱼死|死了*鱼|翻塘|牲口*死|羊*死|牛*死|鸭*死|雨水沟|污水沟|下水道*油|排洪|水库|取水口|饮用水|pollut~|oil slick|sheen on|river|waterway
        groundwater|contaminated soil|dead fish|fish died|fish kill|灌溉渠|well water|drinking water
        smells of diesel|water smells|soil is|油味*水|水*油味
        """

    private static let stoppage = """
        停产|停工|停机|停线|停窑|停炉|停摆|停业|停运|停航|停电|停水|停热|停暖|停止生产|停下来|全停|全部停|全线停|生产线停|产线停|被迫停|停了*小时|停了*天|停了一|停了两|停了三
        停*个班|停一个班|停班|歇工|歇业|窝工|断产|生产*中断|中断生产
        瘫痪|开不了工|没法开工|无法开工|无法生产|不能生产|没法生产|关停|趴窝*天|production stop~|stopped production|production halt~
        production down|shut down|shutdown|shut the|line stopped|lines stopped|standstill|stand still
        stood still
        work stopped|stop work|plant stopped|halted|idle for|idled|plant is down|outage|blackout
        came to a stop
        """

    private static let media = """
        记者|媒体|电视台|新闻|报社|日报|晚报|焦点访谈|曝光|爆料|短视频|抖音|快手|视频号|发到网上|发网上|挂网上|上网曝|发微博|微博|小红书|公众号|热搜|朋友圈|发到*群|直播|人民网
        领导留言板|journalist~|reporter~|newspaper~|press|media|television|tv station|go public
        social media|twitter|facebook|youtube
        """

    private static let lawsuit = """
        起诉|诉讼|法院|上法庭|打官司|律师|法律途径|法律手段|法律责任|追究*法律|诉诸法律|走法律|仲裁|公证|立案|传票|判决|lawsuit|sue you|sue
        legal action|legal proceedings|court|lawyer~|attorney~|solicitor~|arbitration|our counsel
        legal counsel|p&i
        """

    private static let authority = """
        环保局|生态环境局|环境局|环保*到场|环保*立案|环保*调查|市场监管局|市监局|市场监督|工商局|质监局|技术监督局|计量所|应急局|应急管理局|安监局|安监*|公安|派出所|报警|报了警
        警察|交警|交管|消防救援|海事局|海事处|渔政|渔业局|水利局|农业局|农业农村局
        住建局|城管|交通局|运管|卫健委|疾控|纪委|信访|县政府|市政府|镇政府|政府*来|政府*介入|政府部门|监管部门|主管部门|执法|立案调查|取证|行政处罚|罚款*万|被罚|通报批评|约谈
        督办|巡查组|督察|12345|12369|12350|authorit~|regulator~|police|coast guard|coastguard
        environmental agency|environmental protection|epb|inspectorate|harbour master|harbor master
        port state|maritime safety|government|ministry
        """
}

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
        受伤|受了伤|伤员|伤者|重伤|轻伤|擦伤|划伤|割伤|砸伤|撞伤|压伤|扭伤|摔伤|碰伤|挤伤|致伤|伤人|人伤|烫伤|烧伤|灼伤|冻伤|炸伤|骨折|缝了*针|缝*针|流血
        出血|昏迷|晕倒|昏倒|中毒|窒息|住院|送医|送*医院|在医院|进了医院|去医院|医院治疗|医院检查|急诊|急救|救护车|120*拉|抢救|死亡|身亡|遇难|丧命|人命
        断了*指|断了*腿|断了*肋|烫到|烫了*泡|烧到*人|溅到*眼|溅*眼睛|眼睛*溅|失明|触电|injured|injury|injuries|was hurt
        were hurt|got hurt|burned|burnt|burns on|hospital|hospitali~|ambulance|fracture~
        broken arm|broken leg|unconscious|poisoned|died|death|fatal~|casualt~|first aid|stitches
        腿断|腿*断了|胳膊*断|手指*断|缝了|打到脸|崩*脸|看不清|模糊|砸到*头|砸中*头|砸到*脚|压到*脚|压了*脚|碾到*脚|轧到|夹到*手|夹了*手|夹断|晕了过去
        昏过去|吐血|骨裂|烫起|起了*泡|起水泡|休克|石膏|肋骨|脑震荡|擦破|流了*血|满脸是血|扭了*腰|闪了*腰|摔断|摔坏|摔到*沟|摔下来|从*摔下|呕吐|头晕*医院
        抽搐|被狗咬|缝针|动手术|做手术|伤到|伤了*人|受了*惊吓*医院|皮肤*溃烂|皮肤*起|slipped|fell off|fell from|knocked down
        run over|crushed|concussion|bleeding|bruis~|lost consciousness|passed out|surgery
        wounded|suffered burns|burnt his|burned his|broke his|broke her|scald~|!伤心|!伤不起|!摔下电话
        !摔下话筒
        """

    private static let leak = """
        漏油|泄漏|泄露*油|油*泄露|柴油泄|汽油泄|跑油|冒油|冒罐|溢油|溢出|溢了|洒油|洒了*油|油洒|油*洒|洒*升|洒*公斤|洒了一地|漏了*油|漏*升|漏了一地
        流了一地|淌了一地|油*流到|油*流进|油*流入|流进*沟|流入*沟|流入*河|流进*河|渗到*地|渗入|喷油|喷出*油|油*喷|滴漏|漏得|漏出|漏到|漏在|跑冒滴漏|爆管
        管*爆|软管*脱落|接头脱落|倒*油*沟|排*油*沟|油污*一片|leaked|leaking|leak of|leaks|leakage|spilled|spilt
        spillage|spill|spilling|sprayed|overflow~|oil on the road|gushed|poured out
        discharged into|淌了|淌*一路|淌一地|流了一路|流到地|喷了*一|油*淌到|油*淌进|油*淌了|油*流了|油*流出|油*流得|油*渗到|油*渗进|油*渗出
        油*溢|油*冒出|油*漏到|油*漏进|油*漏出|油*漏了|油*滴了一|油*撒|撒了*油|溢流|满溢|溅了一地|喷了*地|喷溅|油*淌下|顺着*淌|顺着*流|管*断|输油管*断
        罐*裂|阀*断|阀*崩|侧翻|翻车|翻沟|车翻|翻进|翻入|翻在|翻到*沟|翻到*田|翻到*河|油*进了*田|油*进了*地|油*进了*河|油*进了*沟|油*进了*塘
        油*进了*井|油*进了*渠|柴油*跑了|油*跑了一|overturned|rolled over|tipped over|ruptured|came off and
        oil film|oil spill|diesel spill|fuel spill|overfilled|seep~|gushing|pouring out|!喷油嘴
        !枪漏油|!油枪*漏|!枪*滴油|!枪头漏|!喷油泵|!喷油器|!喷油咀|!喷油头|!油管断供|!防泄漏|!泄漏检测|!spill kit~|!油价*漫|!油耗|!管断|!漏油现象*没有
        """

    private static let fire = """
        起火|着火|失火|火灾|火情|明火*烧|烧起来|烧着|燃烧|爆炸|爆燃|闪爆|炸了|炸开|火苗|蹿火|窜火|引燃|点燃了|火警|打119|打了119|拨119|拨打119|拨打了119|报119|报了119|叫119|119火警|119报警|119出警|119*赶到|消防车|消防队|caught fire
        on fire|fire broke|fire started|explo~|flames|burst into|ignited|烧了起来|烧毁|火势|扑灭|灭火器*灭|点着了
        着了火|起了火|冒火|喷火|烧焦|炸裂|爆了炸|爆开|炸伤|wildfire|went up in flames|burned down|burnt down|flame
        detonat~|blast|!消防通道|!消防栓|!消防器材|!消防设施|!消防验收|!消防证|!火气|!冒火*脾气|!心头冒火|!fire extinguisher~
        !fire permit|消防*来了|消防*到场|消防*扑|消防员|a fire broke|there was a fire|fire in|fire at|fire on
        the fire was
        """

    private static let pollution = """
        污染了|污染*河|污染*水|污染*土|污染*井|污染*田|污染*地|污染*鱼|被污染|造成污染|环境污染|水源污染|河*污染|水*污染|油花|油膜|油污*河|河面*油|水面*油
        井水*油|井*油味|鱼塘*油|田里*油|庄稼*死|苗*死|死鱼|鱼*死|鱼死|死了*鱼|翻塘|牲口*死|羊*死|牛*死|鸭*死|雨水沟|污水沟|下水道*油|排洪|取水口|饮用水
        pollut~|oil slick|sheen on|waterway|groundwater|contaminated soil|dead fish|fish died
        fish kill|灌溉渠|well water|drinking water|smells of diesel|water smells|soil is|油味*水|秧*黄
        秧*死|秧苗*枯|苗*枯|树*死|草*死|菜*死|麦*死|虾*死|蟹*死|鸡*死|猪*死|蜂*死|鱼*浮|鱼*翻肚|翻肚皮|水井*油|井里*油|水面*漂|漂*油|进了*河
        进了*鱼塘|进了*稻田|进了*菜地|进了*水渠|进了*井|入河|入海|入江|流域|土壤*油|地下水|不敢喝|不能喝|水*发臭|水渠|water well|wells smell
        farmland|fish pond|crops died|stream|contaminated the|into the river|into the sea
        into the harbo~|marina|!水井盖|!窨井盖|!水库路|!river road|!river street|!riverside|!mainstream|!downstream
        !upstream|!stream of|流进*水库|水库*油|污染*水库|the river|our river|井水*油味|自来水*油味
        """

    private static let stoppage = """
        停产|停工|停机|停线|停窑|停炉|停摆|停运|停航|停热|停暖|停止生产|全停|全部停|全线停|生产线停|产线停|被迫停|停了*小时|停了*天|停了一|停了两|停了三
        停*个班|停一个班|停班|歇工|歇业|窝工|断产|生产*中断|中断生产|瘫痪|开不了工|没法开工|无法开工|无法生产|不能生产|没法生产|关停|趴窝*天
        production stop~|stopped production|production halt~|production down|shut down|shutdown
        shut the|line stopped|lines stopped|standstill|stand still|stood still|work stopped
        stop work|plant stopped|halted|idle for|idled|plant is down|outage|blackout
        came to a stop|窑*灭|窑*熄|窑*停|炉*灭|炉*熄|炉*停|生产线*停|产线*停|机组*停|机器*停|设备*停|发电机*停|水泵*停|冷库*停|全厂*停
        工地*停|矿*停|停火|断火|无油可用|没油烧|全线*停|车间*停|船*停|车队*停|停在*路上*天|停了*班|全部趴窝|全趴窝|厂*关门|店*关门|关门停|只好关门|被迫关门|关门*天|停止营业|不能营业|无法营业|没法营业
        停烧|停止烘干|停止运行|停止作业|停下*生产|生产*停|stopped work~|had to stop|forced to stop|forced us to stop
        cannot operate|could not operate|unable to operate|without power|lost power|went dark
        production lost|lost production|line was down|line is down|down for * hours|kiln~
        furnace~*cold|!停机坪|!停业务|!不停机|!停车|!停工待料费|!暖气停|!short stop|被迫停电|全村停电|医院停电|小区停电|全楼停电|停业整
        停业了|被迫停业|停业*天
        """

    private static let media = """
        记者|媒体|电视台|报社|日报|晚报|焦点访谈|曝光|爆料|短视频|发到网上|发网上|挂网上|上网曝|发微博|热搜|发到*群|直播|人民网|领导留言板|journalist~
        reporter~|newspaper~|media|television|tv station|go public|social media|twitter|facebook
        youtube|新闻热线|新闻媒体|新闻记者|上新闻|发*抖音|上抖音|抖音*曝|抖音上*发|发*快手|发*视频号|发*小红书|发*公众号|发*微博|上微博|发*朋友圈
        发到朋友圈|网上*曝|网上*发|发到*论坛|发帖|贴吧|知乎|大V|自媒体|热线节目|民生栏目|问政|the press|press release|local press
        local paper|tv crew|broadcaster|go to the media|post it online|post this online
        on social media
        """

    private static let lawsuit = """
        起诉|诉讼|法院|上法庭|打官司|律师|法律途径|法律手段|法律责任|追究*法律|诉诸法律|走法律|仲裁|公证|立案|传票|判决|lawsuit|sue you|sue
        legal action|legal proceedings|lawyer~|attorney~|solicitor~|arbitration|our counsel
        legal counsel|p&i|法务*函|律师函|诉至|诉诸|起訴|告你们|告上|提告|提起公诉|走司法|司法途径|司法程序|司法鉴定|our lawyers
        legal department|legal steps|small claims|in court|to court|take you to|prosecut~
        !courtesy|!公证处地址|!起诉我|!告我们|!起诉俺
        """

    private static let authority = """
        环保局|生态环境局|环境局|环保*到场|环保*立案|环保*调查|市场监管局|市监局|市场监督|工商局|质监局|技术监督局|计量所|应急局|应急管理局|安监局|安监*|公安
        派出所|报警|报了警|警察|交警|交管|消防救援|海事局|海事处|渔政|渔业局|水利局|农业局|农业农村局|住建局|城管|交通局|运管|卫健委|疾控|纪委|信访|县政府|市政府
        镇政府|政府*来|政府*介入|政府部门|监管部门|执法|立案调查|取证|行政处罚|罚款*万|被罚|通报批评|约谈|督办|巡查组|督察|12345|12369|12350
        authorit~|regulator~|police|coast guard|coastguard|environmental agency
        environmental protection|epb|inspectorate|harbour master|harbor master|port state
        maritime safety|ministry|应急*立案|应急*到场|消防*责令|责令整改|责令停|限期整改通知|查封|处罚决定|罚单|开了*罚|吊销|传唤|笔录|报案
        报了案|纪检|监察|安监站|环保督察|环保站|镇上*来人|街道*来人|村委*报|住建|路政|市容|卫生局|商务局|发改委|粮食局|畜牧局|水务局|林业局|自然资源局|海关|边防
        法警|turned us away by the|investigat~ by|opened an investigation|under investigation
        fined|penalty notice|customs|fire brigade|fire department|health and safety executive
        safety bureau|maritime authority|environment bureau|!仪表*报警|!报警器|!报警灯|!盘报警|!系统报警|!油压报警
        !故障报警|!贵*主管部门|!贵*政府|!government quality|!government contract|!政府采购|!政府项目|行业主管部门|上级主管部门
        当地主管部门|the government|government agenc~|government inspector~|local government
        """
}

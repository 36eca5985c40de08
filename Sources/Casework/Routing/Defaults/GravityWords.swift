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
        腿断|腿*断了|胳膊*断|手指*断|缝了|打到脸|崩*脸|砸到*头|砸中*头|砸到*脚|压到*脚|压了*脚|碾到*脚|轧到|夹到*手|夹了*手|夹断|晕了过去
        昏过去|吐血|骨裂|烫起|起了*泡|起水泡|休克|石膏|肋骨|脑震荡|擦破|流了*血|满脸是血|扭了*腰|闪了*腰|摔断|摔到*沟|摔下来|从*摔下|呕吐|头晕*医院
        抽搐|被狗咬|缝针|动手术|做手术|伤到|伤了*人|受了*惊吓*医院|皮肤*溃烂|皮肤*起|knocked down
        run over|concussion|bleeding|bruis~|lost consciousness|passed out|surgery
        wounded|suffered burns|burnt his|burned his|broke his|broke her|scald~|!伤心|!伤不起|!摔下电话
        !摔下话筒
        眼*看不清|眼*模糊|看东西*模糊|视力*模糊|视线*模糊|看人*模糊|人*摔坏|摔坏*腿|摔坏*腰|摔坏*胳膊|he slipped|she slipped|slipped on|slipped and fell
        slipped and hurt|slipped and broke|he fell|she fell|fell off the tank|fell off the truck|fell off the tanker|fell off the ladder|fell from the
        worker fell|driver fell|crushed his|crushed her|crushed*hand|crushed*foot|crushed*feet|crushed*leg|crushed*arm|crushed*finger~|crushed*toe~
        !engine*died|!engines*died|!motor*died|!motors*died|!generator*died|!generators*died|!machine*died|!machines*died|!truck*died|!trucks*died
        !pump*died|!loader*died|!loaders*died|!excavator*died|!excavators*died|!tractor*died|!tractors*died|!boiler*died|!burner*died|!battery*died
        !phone*died|!line*died|!our hospital|!hospital generator~|!hospital boiler~|!hospital kitchen|!hospital engineer~|!hospital maintenance
        !hospital yard|!hospital backup|!送油*医院|!送货*医院|!送柴油*医院|!配送*医院|!油送*医院|!送*我们医院|!送*我院|!送*本院|!送*医院锅炉|!送*医院油罐
        !送*医院后勤|!送*医院后门|!在医院*卸|!在医院*后门|!在医院锅炉|!去医院*送油|!去医院*卸|!凝血|!出血本|!大出血*价|!一条人命*油
        重症监护|监护室|icu|植皮|截肢|被压在|压在*下面|压在*底下|卷入*机|不省人事|intensive care|skin graft~|amputat~|lost a finger|lost two fingers
        hot oil over|hot fuel over|hot oil on|!压在*下面*单|!单*压在
        """

    private static let leak = """
        漏油|泄漏|泄露*油|油*泄露|柴油泄|汽油泄|跑油|冒油|冒罐|溢油|溢出|溢了|洒油|洒了*油|油洒|油*洒|洒*升|洒*公斤|洒了一地|漏了*油|漏*升|漏了一地
        流了一地|淌了一地|油*流到|油*流进|油*流入|流进*沟|流入*沟|流入*河|流进*河|渗到*地|渗入|喷油|喷出*油|滴漏|漏得|漏出|漏到|漏在|跑冒滴漏|爆管
        管*爆|软管*脱落|接头脱落|倒*油*沟|排*油*沟|油污*一片|leaked|leaking|leak of|leaks|leakage|spilled|spilt
        spillage|spill|spilling|sprayed|overflow~|oil on the road|gushed|poured out
        discharged into|淌了|淌*一路|淌一地|流了一路|流到地|喷了*一|油*淌到|油*淌进|油*淌了|油*流了|油*流出|油*流得|油*渗到|油*渗进|油*渗出
        油*溢|油*冒出|油*漏到|油*漏进|油*漏出|油*漏了|油*滴了一|撒了*油|溢流|满溢|溅了一地|喷了*地|喷溅|油*淌下|顺着*淌|顺着*流|输油管*断
        阀*断|阀*崩|侧翻|翻车|翻沟|车翻|翻进|翻入|翻在|翻到*沟|翻到*田|翻到*河|油*进了*田|油*进了*地|油*进了*河|油*进了*沟|油*进了*塘
        油*进了*井|油*进了*渠|柴油*跑了|油*跑了一|overturned|rolled over|tipped over|ruptured|came off and
        oil film|oil spill|diesel spill|fuel spill|overfilled|seep~|gushing|pouring out|!喷油嘴
        !枪漏油|!油枪*漏|!枪*滴油|!枪头漏|!喷油泵|!喷油器|!喷油咀|!喷油头|!油管断供|!防泄漏|!泄漏检测|!spill kit~|!油价*漫|!油耗|!管断|!漏油现象*没有
        油*喷了|油*喷到|油*喷得|油*喷在|油*喷出|油*往外喷|油撒|油*撒了|油*撒在|油*撒到|油*撒得|罐*裂了*油|罐体*裂|罐壁*裂|罐底*裂|油罐裂|油罐开裂|管*断了
        管*断开|管*断裂|管*撞断|管*拉断|管*扯断|管*压断|管*碾断|管*崩断|管*折断|!管*挂断|!管*中断|!管*打断|!管*不断|!管*断断|!管*判断|!管*断了*电话
        !管*断了*联系|!管*断了*货|!管*断了*油|!油*喷了我一脸口水|!喷了*口水|!油*喷了一顿|!漏记|!漏开|!漏送|!漏发|!漏算|!漏登|!漏报|!漏签|!漏填|!漏计|!漏列
        !漏盖|!漏寄|!遗漏|!油*漏了一车|!油*漏了*单|!漏了*发票|!管*爆粗|!管*爆满|!管*火爆|!管*爆发|!油*撒谎|!nozzle leaks|!nozzle*leaking|!leaking nozzle
        into the ditch|into our ditch|into the drain|into the drains|into the drainage|into the gutter|into the sewer|into the storm|into the soil
        into the ground|soaked into|litres ran|liters ran|diesel ran|fuel ran|oil ran|!fuel ran out|!diesel ran out|!oil ran out|!fuel ran low
        !diesel ran low
        车*翻了|罐车*翻|槽车*翻|!车*翻了*倍|!罐车*翻倍|!车*翻了*脸|!车*翻修|!车*翻新|!罐车*翻修|!罐车*翻新|!车*推翻|!车*翻脸|!车*翻找|!车*翻看|!罐车*翻看
        """

    private static let fire = """
        起火|着火|失火|火灾|火情|明火*烧|烧起来|烧着|爆炸|爆燃|闪爆|炸了|炸开|火苗|蹿火|窜火|引燃|点燃了|火警|打119|打了119|拨119|拨打119|拨打了119|报119|报了119|叫119|119火警|119报警|119出警|119*赶到|消防车|消防队|caught fire
        on fire|fire broke|fire started|flames|burst into|ignited|烧了起来|烧毁|火势|扑灭|灭火器*灭|点着了
        着了火|起了火|冒火|喷火|烧焦|炸裂|爆了炸|爆开|炸伤|wildfire|went up in flames|burned down|burnt down|flame
        detonat~|blast|!消防通道|!消防栓|!消防器材|!消防设施|!消防验收|!消防证|!火气|!冒火*脾气|!心头冒火|!fire extinguisher~
        !fire permit|消防*来了|消防*到场|消防*扑|消防员|a fire broke|there was a fire|fire in|fire at|fire on
        the fire was
        油在燃烧|在燃烧*油|燃烧起来|剧烈燃烧|猛烈燃烧|熊熊燃烧|燃烧了*小时|燃烧了*分钟|燃烧爆炸|发生燃烧|explod~|explos~|!烧着烧着|!烧着锅炉|!正烧着|!气炸
        !心态*炸|!肺*炸|!群*炸了|!电话*打炸|!消防车通道|!消防车道|!消防车*通道|!flame failure|!burner flame|!flame-out|!pilot flame|!yellow flame
        !flame is|!flame goes out|!flame went out|!flame detector|!burst into tears|!burst into laugh~|!blast furnace
        """

    private static let pollution = """
        污染了|污染*河|污染*水|污染*土|污染*井|污染*田|污染*地|污染*鱼|被污染|造成污染|环境污染|水源污染|河*污染|水*污染|油花|油膜|油污*河|河面*油|水面*油
        井水*油|井*油味|鱼塘*油|田里*油|庄稼*死|苗*死|死鱼|鱼*死|鱼死|死了*鱼|翻塘|牲口*死|羊*死|牛*死|鸭*死|下水道*油|取水口|饮用水
        pollut~|oil slick|sheen on|waterway|groundwater|contaminated soil|dead fish|fish died
        fish kill|灌溉渠|well water|drinking water|smells of diesel|water smells|soil is|油味*水|秧*黄
        秧*死|秧苗*枯|苗*枯|树*死|草*死|菜*死|麦*死|虾*死|蟹*死|鸡*死|猪*死|蜂*死|鱼*浮|鱼*翻肚|翻肚皮|水井*油|井里*油|水面*漂|漂*油|进了*河
        进了*鱼塘|进了*稻田|进了*菜地|进了*水渠|进了*井|入河|入海|入江|土壤*油|地下水|不敢喝|不能喝|水*发臭|water well|wells smell
        farmland|fish pond|crops died|contaminated the|into the river|into the sea
        into the harbo~|!水井盖|!窨井盖|!水库路|!river road|!river street|!riverside|!mainstream|!downstream
        !upstream|!stream of|流进*水库|水库*油|污染*水库|井水*油味|自来水*油味
        流*雨水沟|油*雨水沟|进*雨水沟|淌*雨水沟|流*污水沟|油*污水沟|进*污水沟|流*排洪|油*排洪|进*排洪|流*水渠|油*水渠|进*水渠|淌*水渠|流域*油污|流域*污染
        into the stream|into our stream|in the stream|into the marina|oil*marina|fuel*marina|diesel*marina|film*marina|into our river|oil*river
        diesel*river|fuel*river|reached the river|in the river|on the river|!地下水泵|!地下水厂|!草*压死|!草*轧死|!草*碾死|!树*撞死|!树*压死|!菜*压死
        !苗*压死|!菜单|!起草|!草签|!草拟|!草率|!树立|!树脂|!苗*死活|!牛*死活|!羊*死活|!鱼死网破|!river crossing
        """

    private static let stoppage = """
        停产|停工|停机|停线|停窑|停炉|停摆|停运|停航|停热|停暖|停止生产|全停|全部停|全线停|生产线停|产线停|被迫停|停了*小时|停了*天|停了一|停了两|停了三
        停*个班|停一个班|停班|歇工|歇业|窝工|断产|生产*中断|中断生产|瘫痪|开不了工|没法开工|无法开工|无法生产|不能生产|没法生产|关停|趴窝*天
        production stop~|stopped production|production halt~|production down|shut down|shutdown
        line stopped|lines stopped|standstill|stand still|stood still|work stopped
        stop work|plant stopped|halted|idled|plant is down|outage|blackout
        came to a stop|窑*灭|窑*熄|窑*停|炉*灭|炉*熄|炉*停|生产线*停|产线*停|机组*停|机器*停|设备*停|发电机*停|水泵*停|冷库*停|全厂*停
        工地*停|矿*停|停火|断火|无油可用|没油烧|全线*停|车间*停|船*停|车队*停|停在*路上*天|停了*班|全部趴窝|全趴窝|厂*关门|店*关门|关门停|只好关门|被迫关门|关门*天|停止营业|不能营业|无法营业|没法营业
        停烧|停止烘干|停止运行|停止作业|停下*生产|生产*停|stopped work~|had to stop|forced to stop|forced us to stop
        cannot operate|could not operate|unable to operate|went dark
        production lost|lost production|line was down|line is down|down for * hours|kiln~
        furnace~*cold|!停机坪|!停业务|!不停机|!停车|!停工待料费|!暖气停|!short stop|被迫停电|全村停电|医院停电|小区停电|全楼停电|停业整
        停业了|被迫停业|停业*天
        shut the plant|shut the line|shut the mill|shut the kiln|shut the quarry|shut the site|shut the works|shut the mine|shut the boiler
        shut the factory|shut the whole|site lost power|plant lost power|factory lost power|hospital lost power|we lost power|left without power
        was without power|were without power|is without power|plant*idle|line*idle|lines*idle|factory*idle|mill*idle|quarry*idle|site*idle
        production*idle|!停了半小时|!停了半个小时|!停了半个钟|!停了一会|!停了一下|!停了*分钟|!停机*分钟|!停工*分钟|!罐车*停了|!油车*停了|!大车*停了
        !车子*停了|!门口*停了|!路边*停了|!路口*停了|!停了一辆|!停了一排|!停了一溜|!停了两辆|!停了三辆|!电话*停机|!手机*停机|!号码*停机|!矿*停车|!工地*停车
        !车间*停车|!船*停靠|!船*停泊|!工地*停放|!车间*停放|!设备*停放|!机器*停放|!工地*停在|!矿*停在|!车间*停在|!系统*瘫痪|!网站*瘫痪|!小程序*瘫痪|!交通*瘫痪
        !平台*瘫痪|!电话*瘫痪|!engine shut down|!engines shut down|!app shut down|!website shut down|!pump shut down|!app outage|!website outage
        !portal outage|!system outage
        """

    private static let media = """
        记者|媒体|电视台|报社|日报|晚报|焦点访谈|曝光|爆料|短视频|发到网上|发网上|挂网上|上网曝|发微博|热搜|发到*群|直播|人民网|领导留言板|journalist~
        reporter~|newspaper~|media|television|tv station|go public|social media|twitter|facebook
        youtube|新闻热线|新闻媒体|新闻记者|上新闻|发*抖音|上抖音|抖音*曝|抖音上*发|发*快手|发*视频号|发*小红书|发*公众号|发*微博|上微博|发*朋友圈
        发到朋友圈|网上*曝|网上*发|发到*论坛|发帖|贴吧|知乎|大V|自媒体|热线节目|民生栏目|问政|the press|press release|local press
        local paper|tv crew|broadcaster|go to the media|post it online|post this online
        on social media
        !日报表|!生产日报|!日报单|!日报数据|!调度日报|!库存日报|!销售日报|!工作日报|!施工日报|!晚报了|!晚报计划|!报社区|!报社保|!我是*报*记者|!报*记者*采访贵
        !filter media|!storage media|!the press shop|!the press line
        """

    private static let lawsuit = """
        起诉|诉讼|法院|上法庭|打官司|律师|法律途径|法律手段|法律责任|追究*法律|诉诸法律|走法律|仲裁|公证|立案|传票|判决|lawsuit|sue you
        legal action|legal proceedings|lawyer~|attorney~|solicitor~|arbitration|our counsel
        legal counsel|p&i|法务*函|律师函|诉至|诉诸|起訴|告你们|告上|提告|提起公诉|走司法|司法途径|司法程序|司法鉴定|our lawyers
        legal department|legal steps|small claims|in court|to court|take you to|prosecut~
        !courtesy|!公证处地址|!起诉我|!告我们|!起诉俺
        will sue|to sue|shall sue|would sue|sue your|file suit|!报告上|!公告上|!广告上|!通告上|!告上面|!报告你们|!转告你们|!警告你们|!正告你们|!提告知
        !提告诉|!有无*诉讼|!是否*诉讼|!无*诉讼|!诉讼情况|!诉讼记录|!诉讼证明|!仲裁条款|!仲裁机构|!约定*仲裁|!上传票|!传票据|!我们法院|!法院食堂|!法院后勤
        !power of attorney|!food court
        """

    private static let authority = """
        环保局|生态环境局|环境局|环保*到场|环保*立案|环保*调查|市场监管局|市监局|市场监督|工商局|质监局|技术监督局|计量所|应急局|应急管理局|安监局|安监*|公安
        派出所|报警|报了警|警察|交警|交管|消防救援|海事局|海事处|渔政|渔业局|水利局|农业局|农业农村局|住建局|城管|交通局|运管|卫健委|疾控|纪委|信访|县政府|市政府
        镇政府|政府*来|政府*介入|政府部门|监管部门|执法|立案调查|行政处罚|罚款*万|被罚|通报批评|约谈|督办|巡查组|督察|12345|12369|12350
        authorit~|regulator~|police|coast guard|coastguard|environmental agency
        environmental protection|epb|inspectorate|harbour master|harbor master|port state
        maritime safety|ministry|应急*立案|应急*到场|消防*责令|责令整改|责令停|限期整改通知|查封|处罚决定|罚单|开了*罚|吊销|传唤|笔录|报案
        报了案|纪检|监察|安监站|环保督察|环保站|镇上*来人|街道*来人|村委*报|住建|路政|市容|卫生局|商务局|发改委|粮食局|畜牧局|水务局|林业局|自然资源局|海关|边防
        法警|turned us away by the|investigat~ by|opened an investigation|under investigation
        fined|penalty notice|fire brigade|fire department|health and safety executive
        safety bureau|maritime authority|environment bureau|!仪表*报警|!报警器|!报警灯|!盘报警|!系统报警|!油压报警
        !故障报警|!贵*主管部门|!贵*政府|!government quality|!government contract|!政府采购|!政府项目|行业主管部门|上级主管部门
        当地主管部门|the government|government agenc~|government inspector~|local government
        局*取证|所*取证|队*取证|来*取证|执法取证|customs officer~|customs inspect~|customs seized|customs detained|!-12345|!号12345|!号:12345|!#12345
        !no. 12345|!no 12345|!without authority|!no authority|!authority to|!pressure regulator~|!gas regulator~|!voltage regulator~
        """
}

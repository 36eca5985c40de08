/// The words by which a unit's name is told from its surroundings; folded to simplified characters.
enum UnitWords {
    /// What a name ends in: a form or a trade.
    static let endings: [[Unicode.Scalar]] = scalars(
        of: """
            有限责任公司 股份有限公司 有限公司 股份公司 集团公司 分公司 公司 集团 总厂 化肥厂 水泥厂 砖厂 酒厂 纸厂 糖厂 \
            钢厂 电厂 水厂 纱厂 药厂 船厂 机械厂 食品厂 饲料厂 家具厂 玻璃厂 陶瓷厂 木材厂 石料厂 采石场 砂石场 搅拌站 \
            拌合站 加油站 养殖场 渔场 牧场 林场 农场 果园 茶场 茶业 合作社 化工 水泥 汽运 货运 客运 航运 海运 船运 \
            运输 物流 快运 冷链 矿业 煤业 矿山 钢铁 铸造 锻造 纸业 纸品 印务 印刷 五金 电子 电器 电气 电缆 线缆 \
            光电 半导体 建材 建工 建设 建筑 路桥 铁路 隧道 工程 市政 港务 港口 码头 船务 轮渡 轮船 疏浚 地服 航服 \
            航食 水产 渔业 海产 养殖 农业 农机 粮油 粮食 米业 面粉 糖业 乳业 食品 饮料 酒业 酿酒 肉业 冷冻 饲料 \
            种业 机械 重工 重机 机电 机床 汽配 汽车 摩托 轴承 阀门 模具 陶瓷 玻璃 家具 木业 塑料 塑胶 橡胶 纺织 \
            织造 印染 服饰 服装 制衣 鞋业 皮革 制药 药业 医药 热电 水电 电力 风电 光伏 能源 燃气 热力 供热 环保 \
            环卫 园林 绿化 物业 商贸 贸易 工贸 实业 商行 超市 百货 酒店 宾馆 景区 旅游 旅行社 公交 出租 巴士 驾校 \
            租赁 吊装 爆破 勘探 钻探 钻井 石材 砂石 混凝土 商砼 沥青 涂料 油漆 肥业 化肥 农资 殡仪馆 医院 学校 中学 \
            车队 船队 矿 砖瓦厂 农垦 油脂 棉业 丝绸 灯饰 包装 彩印 供水 水务 污水处理厂 垃圾场 填埋场 钢构 钢结构 \
            网架 幕墙 安防 门窗 装饰 电站 泵站 变电站 化纤 染整 油气 洗煤 盾构 桥梁 预制 管桩 地产 置业 牧业 禽业 \
            果业 花卉 苗木 林业 修造 齿轮 弹簧 刀具 轮胎 电池 电源 电机 水泵 锅炉 管业 型材 板材 玩具 文具 卫浴 \
            洁具 灯具 照明 仪表 仪器 软件 通信 通讯 网络 数据 智能 航天 军工 钙业 盐业 盐场 氯碱 树脂 染料 日化 \
            烟草 核电 变压器 电梯 起重 叉车 种苗 畜牧 屠宰 肉联 罐头 米厂 面业 冻品 批发市场 农贸市场 大学 学院 \
            幼儿园 设计院 研究所 卫生院 敬老院 粮库 粮站 储备库 苗圃 度假村 滑雪场 影城 收费站 服务区 养护 高速 固废 \
            焚烧 再生 回收 物资 供应链 仓储 冷库 货代 集装箱 堆场 拖轮 打捞 船舶 海工 海洋 化学 农产 救援 应急 科技 \
            地铁 高铁 机场 航空 通航 测绘 工务段 机务段 供电所 冶金 铝业 铜业 锌业 硅业 焦化 炼焦 碳素 耐火材料
            """)

    /// The tree of ``endings``.
    static let endingTree = WordTree(endings)

    /// What may follow an ending and belongs to the name.
    static let continuations: [[Unicode.Scalar]] =
        scalars(
            of: """
                股份有限公司 有限责任公司 有限公司 股份公司 集团公司 集团 公司 总厂 分厂 厂 （ 局 第一 第二 第三 一 二 三 四 五 六 七 八 九 十 分部 项目部 标段 工区 \
                分公司 分厂 车间 工程 建设 运输 物流 科技 实业 材料 设备 设施 机械 制造 加工 制品 开发 发展 服务 贸易 商贸 中心 学院 医院 大学 场 站 队 社 段 行 店 所 院
                """
        ).filter { $0 != ["（"] && !numerals.contains($0) } + numbered

    /// The tree of ``continuations``.
    static let continuationTree = WordTree(continuations)

    private static let numerals: [[Unicode.Scalar]] = scalars(of: "一 二 三 四 五 六 七 八 九 十")
    /// 三分部, 二队, 一标段…
    private static let numbered: [[Unicode.Scalar]] = numerals.flatMap { numeral in
        scalars(of: "分部 项目部 标段 标 工区 队 车间 分厂 厂 分公司 公司 局 处 部").map { numeral + $0 }
    }

    /// Characters that do not stand in a name.
    static let stops = ScalarSet(
        "的了在到是去往至给向从和与及我们你您他她它贵为把被让叫找请经跟对该某这那个们么吗"
            + "呢吧啊就都也还又已将要来说有没不未送拉运卸加灌提发收用买卖问等代由因以只才再很太真最每各本此其如当上下里外前后时年月日号点分元吨升桶车辆次")

    /// Stop characters that names nevertheless hold: 运 in 鸿运, 上 in 上海, 日 in 朝日…
    static func isInName(_ text: [Unicode.Scalar], _ at: Int, _ end: Int) -> Bool {
        let scalar = text[at]
        let next = at + 1 < text.count ? text[at + 1] : " "
        let before = at > 0 ? text[at - 1] : " "
        switch scalar {
        case "上": return next == "海" || next == "饶" || next == "虞"
        case "日": return next == "照" || before == "朝" || before == "旭"
        case "来": return next == "宾" || before == "福" || before == "祥" || before == "东"
        case "运": return "鸿宏恒顺通福安联远捷".unicodeScalars.contains(before)
        case "发": return "宏鸿恒顺兴利永东新德广华盛荣金泰".unicodeScalars.contains(before)
        case "加": return next == "油"
        case "和", "有", "元", "升", "月", "分", "本", "点", "年", "下", "外", "里", "前", "时", "向", "真", "每", "用", "车",
            "收":
            return isPartOfFullName(text, at, end)
        default: return false
        }
    }

    /// With 公司 or 厂 at the end a name may hold almost any character.
    private static func isPartOfFullName(_ text: [Unicode.Scalar], _ at: Int, _ end: Int) -> Bool {
        guard end < text.count, at > 0 else { return false }
        return text[at - 1].isHan && !stops.contains(text[at - 1]) && text[end] != "站"
    }

    /// Words before a name that are no part of it.
    static let leads: [[Unicode.Scalar]] = scalars(
        of: "司 公司 厂 单位 客户 今天 昨天 昨晚 今早 上午 下午 晚上 附近 隔壁 家 名 位 条 方 系 即 投诉 受")

    /// The tree of ``leads``.
    static let leadTree = WordTree(leads)

    /// Stems that make no name: 保险公司, 维修厂…
    static let genericStems = backwards(
        of: """
            一名 两名 三名 几名 多名 保险 快递 物流 运输 石油 石化 检测 维修 修理 汽修 物业 外卖 租车 贵 分 子 母 总 本 两家 一家 几家 别家
            其他 其它 另一家 同行 第三方 有限 油品 成品油 加油 供油 自来水 电力 燃气 危险品 危化品 道路 铁路 公路 水路
            农用 工程 施工 重型 大型 小型 进口 国产 野外 移动 流动 散装 包装 全部 各种 装卸 用油 发电 备用 检修 大修
            绕城 环城 外环 内环 机场 医院 学校 食堂 宿舍 酒店 宾馆 抢修 中国 附近 周边 化肥 水泥 厂区 开发区 安全 质量 计量 技术 工业 民用
            """)

    /// What before a name makes it somebody else's.
    static let foreign = backwards(
        of: "贵 你们 你 您 该 某 别的 其他 另一家 找了 请了 委托 联系了 像 比如 比 向 改找 去找 换成", [Array("the ".unicodeScalars)])

    /// What behind a name makes it somebody else's.
    static let othersAfter = WordTree(
        scalars(of: "已经报价 报价 的油便宜 便宜 介绍 推荐 师傅说 说是 鉴定 检测 出具 定损"))

    /// What before a name makes it the writer's.
    static let selves = backwards(
        of: """
            我司( 我公司( 我单位( 我厂( 我们( 我司: 我司是 我司 我们公司 我公司 我单位 我厂 我们厂 我们是 我是
            这里是 本公司 本单位 我方 我们单位 咱们 本人系 本人在 本人是 我在 我代表 代表 我们 我系 俺们 我叫 我公司是
            本厂 敝司 敝公司 敝公司( 本司 本司( 更名为 变更为 改名为 改为 我社 我社( 我场 我队 我行 我院 本行 本社
            这边是
            """)

    /// What behind a name makes it the writer's.
    static let selvesAfter = WordTree(
        scalars(of: "的, 的. 这边 这里 我们 我是 我公司 是你们的 是贵司的 是贵公司 向贵 致函 敬上 谨上 是你们 委托"))

    /// What before a name makes it the place of a delivery.
    static let ways = backwards(of: "到 送到 送往 送至 运到 运往 至 去往 到达 来 给 在")

    private static func backwards(of table: String, _ more: [[Unicode.Scalar]] = []) -> WordTree {
        WordTree(backwards: scalars(of: table) + more)
    }

    /// What names of departments and titles end in.
    static let departmentEndings = scalars(
        of: """
            部 科 处 室 组 车间 中心 经理 主任 科长 部长 队长 厂长 站长 场长 队 班 主管 专员 老板
            """)

    /// Words that never stand in a unit's name.
    static let noUnits = scalars(
        of: """
            经理 主任 先生 女士 师傅 老师 客户 用户 村民 居民 司机 车主 业主 联系 电话 手机 谢谢 此致 敬礼 盼复 祝好
            顺祝 商祺 采购 会计 财务 投诉 小区 附件 日期 发自 客服 负责人 同志 您好 你好 签名 盖章 路人 群众
            """)

    /// Characters of sentences, not of names.
    static let particles = ScalarSet("的了是在不没我你他您们这那吗呢吧啊就都也还请把被给能会要")

    /// Words that make a short line a sentence and no signature.
    static let verbs = scalars(
        of: """
            的 了 是 在 不 没 送 加油 要 有 请 来 去 给 能 会 被 把 都
            """)
}

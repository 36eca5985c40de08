/// The columns of a customer table, by the headings that spreadsheets of this kind carry.
enum CustomerColumn: CaseIterable {
    case code, unit, shortNames, customerClass, contact, post, phone, mobile, addresses, domains,
        postalAddress
    case representative, plantOffice, language, notes, flags

    /// The column of a heading, or nil.
    init?(heading: String) {
        let wanted = Directory.folded(heading).filter { !"_-.:*()（）".contains($0) }
        guard let column = CustomerColumn.table[wanted] else { return nil }
        self = column
    }

    private static let table: [String: CustomerColumn] = {
        var table: [String: CustomerColumn] = [:]
        for column in allCases {
            for heading in column.headings { table[heading] = column }
        }
        return table
    }()

    private var headings: [String] {
        switch self {
        case .code: ["客户编号", "编号", "客户代码", "代码", "客戶編號", "編號", "code", "id", "customerid", "customercode"]
        case .unit:
            [
                "客户单位名称", "单位名称", "客户名称", "客户单位", "单位", "客戶單位名稱", "單位名稱", "客戶名稱", "unit", "customer",
                "company", "companyname",
            ]
        case .shortNames: ["简称", "别名", "客户简称", "簡稱", "shortname", "shortnames", "alias", "aliases"]
        case .customerClass: ["客户类别", "类别", "客户等级", "等级", "级别", "客戶類別", "類別", "等級", "class", "grade"]
        case .contact:
            ["联系人", "姓名", "联系人姓名", "主要联系人", "聯絡人", "聯繫人", "contact", "contactname", "name", "person"]
        case .post: ["职务", "岗位", "职位", "職務", "職位", "post", "title", "position"]
        case .phone: ["电话", "固定电话", "座机", "固话", "办公电话", "電話", "phone", "tel", "telephone"]
        case .mobile: ["手机", "移动电话", "手机号", "手机号码", "手機", "行動電話", "mobile", "cell", "cellphone"]
        case .addresses:
            [
                "邮箱", "电子邮箱", "电子邮件", "邮件地址", "邮箱地址", "信箱", "電子郵件", "電子信箱", "email", "emails", "mail",
                "emailaddress",
            ]
        case .domains: ["域名", "邮箱域名", "网域", "網域", "domain", "domains", "maildomain"]
        case .postalAddress: ["地址", "客户地址", "单位地址", "通讯地址", "客戶地址", "address", "postaladdress"]
        case .representative: ["法人", "负责人", "法人负责人", "法定代表人", "客户单位法人负责人", "負責人", "representative"]
        case .plantOffice: ["驻厂办", "所属驻厂办", "驻厂", "駐廠辦", "plantoffice"]
        case .language: ["语言", "语种", "語言", "language", "lang"]
        case .notes: ["备注", "说明", "備註", "notes", "note", "remark", "remarks"]
        case .flags: ["标记", "标志", "标签", "標記", "flags", "flag"]
        }
    }
}

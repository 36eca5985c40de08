public import Reading

extension CaseClass {
    /// What people call it.
    public func words(in language: Language) -> String {
        let pair =
            switch self {
            case .ordinary: ("一般投诉", "ordinary complaint")
            case .major: ("重大投诉", "major complaint")
            case .inquiry: ("咨询", "inquiry")
            case .plan: ("服务改进方案", "service improvement plan")
            }
        return language.isChinese ? pair.0 : pair.1
    }
}

extension CaseStatus {
    /// What people call it.
    public func words(in language: Language) -> String {
        let pair =
            switch self {
            case .received: ("已登记", "received")
            case .graded: ("已定级", "graded")
            case .assigned: ("已指派", "assigned")
            case .drafting: ("拟稿中", "drafting")
            case .awaitingApproval: ("待审批", "awaiting approval")
            case .returned: ("已退回修改", "returned")
            case .approved: ("已批准", "approved")
            case .told: ("已告知客户", "customer told")
            case .closed: ("已办结", "closed")
            case .reopened: ("重新办理", "reopened")
            case .merged: ("已并案", "merged")
            case .withdrawn: ("已撤销", "withdrawn")
            }
        return language.isChinese ? pair.0 : pair.1
    }
}

// Reads replies to a questionnaire as heed does: the mail, what is new in it, and the answers, told apart from the
// invitation it quotes. usage: ReplyBench [REPLIES [PASSES]]
import Glibc
import MIME
import Reading
import Survey

func seconds() -> Double {
    var time = timespec()
    unsafe _ = clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let invitation = """
    尊敬的客户：

    感谢您一年来对东岸油品供应公司的支持，请在每一项后面写上您的评价（文字或分值都可以）：

    1. 质量（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 合格60 / 不合格50）：
    2. 服务态度（非常优良100 / 优良90 / 良85 / 好80 / 一般70 / 不好30 / 恶劣0）：
    3. 产品的知名度（非常驰名100 / 驰名90 / 知名度高85 / 知名度较高80 / 知名70 / 知道60 / 不知道50）：
    4. 其它建议：

    [HEED-S2026-0000000000000000000000]
    如不愿再收到调查邮件，请回复“退订”。
    """

/// Steps of the three scales: label and value.
let steps = [
    ("非常优良", 100, "非常优良", 100, "非常驰名", 100), ("优良", 90, "良", 85, "知名度较高", 80),
    ("一般", 70, "不好", 30, "知道", 60), ("不合格", 50, "恶劣", 0, "不知道", 50),
]

/// The answers of a reply, in one of the layouts.
func answers(_ number: Int) -> (text: String, values: [Int]) {
    let (q, qv, s, sv, a, av) = steps[number % steps.count]
    let text =
        switch number / steps.count % 6 {
        case 0: "1. \(q)\n2. \(s)\n3. \(a)\n4. 请提前通知到货时间"
        case 1: "1、\(qv)\n2、\(sv)\n3、\(av)"
        case 2: "① \(q)（\(qv)）② \(s)（\(sv)）③ \(a)（\(av)）"
        case 3: "质量：\(q)；服务态度：\(s)；产品的知名度：\(a)"
        case 4: "一、\(qv)分\n二、\(sv)分\n三、\(av)分\n四、无"
        default: "\(q) / \(s) / \(a)"
        }
    return (text, [qv, sv, av])
}

func mail(_ number: Int) -> [UInt8] {
    let quoted = invitation.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }
    let body =
        "\(answers(number).text)\n\n在 2026年11月3日 09:12，客户服务 <desk@own.example> 写道：\n"
        + quoted.joined(separator: "\n")
    let head = """
        From: Customer \(number) <c\(number)@customer.example>
        To: <desk+0000000000000000000000@own.example>
        Subject: Re: survey [HEED-S2026-0000000000000000000000]
        Message-ID: <\(number)@customer.example>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit


        """
    return Array((head + body).replacing("\n", with: "\r\n").utf8)
}

let arguments = CommandLine.arguments
let count = arguments.count > 1 ? Int(arguments[1]) ?? 3000 : 3000
let mails = (0..<count).map(mail)
for _ in 0..<(arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1) {
    var right = 0
    let start = seconds()
    let reader = ReplyReader(.standard)
    for (number, bytes) in mails.enumerated() {
        let reply = reader.besides([invitation]).read(Reading(Message(bytes)))
        let values = ["quality", "service", "awareness"].map { reply.answered[$0] }
        if values == answers(number).values.map(Optional.some) { right += 1 }
    }
    let took = seconds() - start
    print("heed: n=\(count) right=\(right) \(Int(Double(count) / took)) replies/s")
}

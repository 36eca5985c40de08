import Foundation
import TestSupport

/// How a mail program writes an answer.
enum Client: String, CaseIterable, Sendable {
    case qq, outlook, outlookEnglish, gmail, gmailTraditional, gmailEnglish, iPhone, netease, thunderbird
    /// QQ's HTML and nothing else.
    case htmlOnly
    /// A new mail: nothing of ours is quoted.
    case bare
}

/// What of our letter the answer still carries.
struct Traces: OptionSet, Sendable {
    let rawValue: Int
    static let address = Traces(rawValue: 1)
    static let subject = Traces(rawValue: 2)
    static let messageID = Traces(rawValue: 4)
    static let body = Traces(rawValue: 8)
    static let all: Traces = [.address, .subject, .messageID, .body]
}

/// What the receiving server says of the sender.
enum Voucher: Sendable {
    case pass, fail, silent
    /// A result of another server.
    case elsewhere
    /// The sender's own forgery, below what our servers wrote.
    case forged
}

/// An answer to a letter of heed.
struct Reply: Sendable {
    var text: String
    var client = Client.qq
    var traces = Traces.all
    var voucher = Voucher.pass
    /// Writes into the quoted letter.
    var edit: (@Sendable (String) -> String)?
    var charset = "utf-8"
    var cc: String?
    /// Where it goes; the letter's reply address unless given.
    var to: String?
    /// The subject, made from the letter's; with "Re:" before it unless given.
    var subject: (@Sendable (Letter) -> String)?
    /// Flips a symbol of every code.
    var isDamaged = false
    var files: [(name: String, bytes: [UInt8])] = []

    /// The mail by `name` at `address` that answers the letter.
    func mail(to sent: Letter, name: String, address: String, company: Company) -> MailDraft {
        let letter = isDamaged ? sent.damaged : sent
        let heading = letter.subject.replacing(letter.tag, with: traces.contains(.subject) ? letter.tag : "")
        let recipient = to ?? (traces.contains(.address) ? letter.replyTo : company.gateway_address)
        let written = edit.map { $0(letter.text) } ?? letter.text
        let quoted = traces.contains(.body) ? written : written.replacing(letter.tag, with: "")
        let quote = Quote(
            client: client, author: company.gateway_address, reader: (name, address), subject: heading,
            text: quoted)
        var mail = MailDraft(
            name, address, to: recipient, subject?(letter) ?? quote.prefix + heading, quote.plain(below: text)
        )
        if client == .htmlOnly {
            mail.text = ""
            mail.html = quote.html(below: text)
        } else if client == .qq || client == .outlook {
            mail.html = quote.html(below: text)
        }
        mail.charset = charset
        if traces.contains(.messageID) {
            mail.fields = ["In-Reply-To: <\(letter.messageID)>", "References: <\(letter.messageID)>"]
        }
        if let cc { mail.fields.append("Cc: <\(cc)>") }
        for file in files { mail.attach(file.name, "application/pdf", file.bytes) }
        mail.trace = voucher.fields(address, company)
        return mail
    }
}

extension Voucher {
    /// What the company's mail exchanger writes above a mail.
    func fields(_ sender: String, _ company: Company) -> [String] {
        let domain = sender.split(separator: "@").last ?? ""
        let server = company.pinned_authserv_id ?? "mx.\(company.domain)"
        let own = "Received: from out.\(domain) by \(server) with ESMTPS; Tue, 24 Nov 2026 10:00:00 +0800"
        func results(_ server: String, _ word: String) -> String {
            "Authentication-Results: \(server);\n\tspf=\(word) smtp.mailfrom=\(sender);\n"
                + "\tdkim=\(word) header.d=\(domain);\n\tdmarc=\(word) header.from=\(domain)"
        }
        let path = ["Return-Path: <\(sender)>", own]
        return switch self {
        case .pass: path + [results(server, "pass")]
        case .fail: path + [results(server, "fail")]
        case .silent: path
        case .elsewhere: path + [results("mx.elsewhere.example", "pass")]
        case .forged: path + ["X-Mailer: forger", results(server, "pass")]
        }
    }
}

/// Our letter as programs quote it.
private struct Quote {
    let client: Client
    let author: String
    let reader: (name: String, address: String)
    let subject: String
    let text: String

    var prefix: String {
        switch client {
        case .qq, .htmlOnly: "回复："
        case .outlook: "答复: "
        case .gmailTraditional: "回覆："
        case .outlookEnglish: "RE: "
        default: "Re: "
        }
    }

    func plain(below own: String) -> String {
        switch client {
        case .bare: own
        case .qq, .htmlOnly:
            "\(own)\n\n\n------------------ 原始邮件 ------------------\n发件人: \"客户服务\"<\(author)>; \n"
                + "发送时间: 2026年11月24日(星期二) 上午9:12\n收件人: \"\(reader.name)\"<\(reader.address)>; \n"
                + "主题: \(subject)\n\n\n\(text)"
        case .outlook:
            "\(own)\n\n发件人: 客户服务 <\(author)> \n发送时间: 2026年11月24日 9:12\n收件人: \(reader.name) "
                + "<\(reader.address)>\n主题: \(subject)\n\n\(text)"
        case .outlookEnglish:
            "\(own)\n\nFrom: Customer Service <\(author)>\nSent: Tuesday, November 24, 2026 9:12 AM\n"
                + "To: \(reader.name) <\(reader.address)>\nSubject: \(subject)\n\n\(text)"
        case .gmail: "\(own)\n\n客户服务 <\(author)> 于2026年11月24日周二 09:12写道：\n\n\(marked)"
        case .gmailTraditional:
            "\(own)\n\n客戶服務 <\(author)> 於 2026年11月24日 週二 上午9:12寫道：\n\n\(marked)"
        case .gmailEnglish:
            "\(own)\n\nOn Tue, Nov 24, 2026 at 9:12 AM Customer Service <\(author)> wrote:\n\n\(marked)"
        case .iPhone:
            "\(own)\n\n发自我的 iPhone\n\n> 在 2026年11月24日，09:12，客户服务 <\(author)> 写道：\n> \n\(marked)"
        case .netease:
            "\(own)\n\n\n\n\n\nAt 2026-11-24 09:12:31, \"客户服务\" <\(author)> wrote:\n\n\(text)"
        case .thunderbird: "\(own)\n\n在 2026/11/24 9:12, 客户服务 写道:\n\(marked)\n"
        }
    }

    private var marked: String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }.joined(
            separator: "\n")
    }

    func html(below own: String) -> String {
        func lines(_ text: String) -> String {
            text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                let bare = line.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                return line.isEmpty ? "<div><br></div>" : "<div>\(bare)</div>"
            }.joined()
        }
        if client == .outlook {
            return "<html><body>\(lines(own))<div style=\"border:none;border-top:solid #E1E1E1 1.0pt;"
                + "padding:3.0pt 0cm 0cm 0cm\"><p><b>发件人:</b> 客户服务 &lt;\(author)&gt;<br><b>发送时间:</b> "
                + "2026年11月24日 9:12<br><b>收件人:</b> \(reader.name) &lt;\(reader.address)&gt;<br>"
                + "<b>主题:</b> \(subject)</p></div>\(lines(text))</body></html>"
        }
        return "<div>\(lines(own))</div><div><br></div><div style=\"font-size:12px;padding:2px 0;\">"
            + "------------------&nbsp;原始邮件&nbsp;------------------</div><div style=\"background:#efefef;"
            + "padding:8px;\"><div><b>发件人:</b>&nbsp;\"客户服务\"&lt;\(author)&gt;;</div><div><b>发送时间:</b>"
            + "&nbsp;2026年11月24日(星期二) 上午9:12</div><div><b>收件人:</b>&nbsp;\"\(reader.name)\"&lt;"
            + "\(reader.address)&gt;;</div><div><b>主题:</b>&nbsp;\(subject)</div></div><div><br></div>"
            + lines(text)
    }
}

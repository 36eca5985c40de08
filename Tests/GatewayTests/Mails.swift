import Foundation
import Store
import TestSupport

/// The mails of the simulated year.
enum Mails {
    private static func customer(_ index: Int) -> String { "li\(index)@station\(index).example" }

    static func complaint(_ index: Int, isMajor: Bool) -> String {
        let text =
            isMajor
            ? "昨夜第 \(index) 号油罐漏油起火，两名员工烧伤，已停产。请立即派人处理。"
            : "贵司第 \(index) 车柴油少了二百升，请核实并补送。"
        return """
            Return-Path: <\(customer(index))>
            From: =?utf-8?B?5p2O5YWI55Sf?= <\(customer(index))>
            To: desk@eastshore.example
            Message-ID: <complaint-\(index)@station\(index).example>
            Subject: =?utf-8?B?5oqV6K+J?= \(index)
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            \(text)

            """
    }

    /// The customer answers the result: it is not good enough.
    static func objection(_ index: Int, to letter: Letter) -> String {
        """
        Return-Path: <\(customer(index))>
        From: =?utf-8?B?5p2O5YWI55Sf?= <\(customer(index))>
        To: desk@eastshore.example
        Message-ID: <objection-\(index)@station\(index).example>
        In-Reply-To: <\(letter.messageID)>
        References: <\(letter.messageID)>
        Subject: Re: =?utf-8?B?\(Data(letter.subject.utf8).base64EncodedString())?=
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        还是没解决，第 \(index) 车仍然少油，请继续处理。

        """
    }

    /// The customer's server gives a letter back (RFC 3464).
    static func returned(_ letter: Letter) -> String {
        returnedMail(
            of: letter.messageID, to: letter.recipient, at: letter.envelopeFrom,
            identifier: "\(letter.id.rawValue)")
    }
}

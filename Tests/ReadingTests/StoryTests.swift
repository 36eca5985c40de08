import Reading
import Testing

/// What a person tells of others' words is his own text, though it sounds like the line of a mail program.
struct StoryTests {
    static let stories = [
        "On 5 October 2026 your fitter wrote:", "On 5 October 2026 at 14:20 your fitter wrote:",
        "On 5 October 2026 at 14:20 the fitter wrote:",
        "On 5 October 2026 at 14:20 Ms Berg wrote to us, she wrote:",
        "On 5 October 2026 at 14:20 I wrote to Desk <desk@example.cn>:",
        "On Monday 5 October 2026 at 14:20 I called.\nNobody answered. Later Mr Berg\nwrote:",
        "Please ask Desk <desk@example.cn>, they know.\nYesterday Ms Berg wrote:",
        "This is what desk@example.cn wrote:", "2026-10-05 14:05 fitter came\n2026-10-05 14:20 fitter wrote:",
        "在2026年10月5日14:20的邮件里，客服写道：", "5 октября 2026 в 14:20 я написал:",
        "Am 5. Oktober 2026 hat Frau Berg uns geschrieben:",
        "Am 5. Oktober 2026 um 14:20 hat uns Ihr Monteur geschrieben:",
        "Am 05.10.2026 um 14:20 schrieb mir Frau Berg:",
        "Ich habe am 5.10.2026 an desk@example.cn geschrieben:",
        "Le 5 octobre 2026 votre atelier nous a écrit :",
        "Le 5 octobre 2026 à 14h20, votre atelier a écrit :",
        "Le 5 octobre 2026 à 14:20 Mme Berg m’a écrit :", "Selon desk@example.cn, voici la suite :",
        "El 5 de octubre de 2026 el técnico me escribió:",
        "El 5 de octubre de 2026 a las 14:20 el técnico escribió:",
        "Il 5 ottobre 2026 alle 14:20 il vostro tecnico mi ha scritto:",
        "Em 5 de outubro de 2026 às 14:20 o técnico escreveu:",
        "Op 5 oktober 2026 heeft uw monteur ons geschreven:",
        "W dniu 5.10.2026 o 14:20 wasz kierowca napisał:", "5 октября 2026 г. в 14:20 ваш мастер написал:",
        "Den 5 oktober 2026 kl. 14:20 skrev er tekniker till oss och skrev:",
        "2026年10月5日14:20，贵站师傅给我写道：", "在2026年10月5日，你们的客服写道：", "这封信我写于2026年10月5日：",
        "我于2026年10月5日14:20给desk@example.cn写道：", "2026-10-05 14:20 打电话给 desk@example.cn 那边，没人接，后来又写了一封，我写道：",
    ]

    @Test(arguments: stories)
    func theyStayInTheText(story: String) {
        for text in [
            "The pump still leaks.\n\(story)\nno spare parts.\nWhat now?",
            "\(story)\nno spare parts.\nWhat now?",
        ] {
            let reading = Samples.plain(text)
            #expect(reading.newText == text)
            #expect(reading.quotedText.isEmpty)
        }
    }

    /// A person may write as programs do; an answer would then hold nothing else.
    @Test(arguments: ["On 5 October 2026 at 14:20, Anna Berg wrote:", "2026年10月5日 14:20，刘师傅写道："])
    func anAnswerIsNotCutToNothingOnTheWordOfANameAlone(line: String) {
        #expect(
            Samples.plain("\(line)\nno spare parts.\nWhat now?").newText
                == "\(line)\nno spare parts.\nWhat now?")
        #expect(Samples.plain("Still leaks.\n\n\(line)\nno spare parts.").newText == "Still leaks.")
        #expect(Samples.plain("\(line)\n> no spare parts.\nWhat now?").newText == "What now?")
    }

    /// Whoever quotes by hand leads over to it in his own words.
    @Test(arguments: [
        "Op 5 oktober 2026 heeft Jan gezegd:", "Am 5. Oktober 2026 hat Frau Berg gesagt:",
        "Your fitter wrote:", "你们的客服写道：", "On 5 October at 14:20 nobody came. Later Ms Berg wrote:",
        "Bay 4, on 5 October 2026 at 14:20. Then Ms Berg wrote:",
        "Am 05.10. um 14:20 kam niemand. Später hat uns Frau Berg geschrieben:",
    ])
    func wordsAboveAQuoteMadeByHandAreNew(line: String) {
        let reading = Samples.plain("The pump still leaks.\n\(line)\n> no spare parts.\nWhat now?")
        #expect(reading.newText == "The pump still leaks.\n\(line)\n\nWhat now?")
    }

    @Test(arguments: [
        "收件人：赵站长\n日期：10月5日\n主题：换泵\n发件人：仓库", "发件人：仓库\n收件人：赵站长\n日期：10月5日\n主题：换泵",
        "收件人：赵站长\n时间：10月5日 14:20\n主题：换泵\n发件人：仓库", "Von: Anna\nAn: Werkstatt\nBetreff: Pumpe",
        "An: Herrn Berg\nVon: Anna\nBetreff: Pumpe\nDatum: 5.10.2026",
        "To: yard\nDate: 5 Oct\nSubject: pump\nFrom: depot",
        "From: 5 October 2026\nTo: 9 October 2026\nSubject: hire of a pump",
    ])
    func aNoteWithLabelsIsNoHeader(note: String) {
        let text = "泵还在漏。\n\n\(note)\n\n上面是单据抄件，请看。"
        #expect(Samples.plain(text).newText == text)
    }
}

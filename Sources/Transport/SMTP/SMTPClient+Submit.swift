extension SMTPClient {
    /// Submits letters in order and tells what became of each, exactly once each. A letter that heed itself finds
    /// unfit gets its outcome before the answer to the one in front of it is there.
    ///
    /// Where the relay offers PIPELINING, the envelope of a letter rides in the same write as the text of the one
    /// before (RFC 2920 §3.1): one round trip a letter instead of four. Returns `nil` when the connection can be used
    /// on, else what ended it; letters whose turn had not come are then `notTried`.
    ///
    /// - Parameter offering: called just before the last part of a letter's text is written, the one with the final dot;
    ///   what it throws ends the connection before that has left.
    public func submit(
        _ letters: [Submission], offering: @escaping (Int) throws(TransportFailure) -> Void = { _ in },
        _ done: (Int, SubmissionOutcome) -> Void
    ) -> TransportFailure? {
        var run = SubmissionRun(letters: letters, client: self, offering: offering)
        do throws(TransportFailure) {
            try run.all(done)
            return nil
        } catch {
            run.abandon(error, done)
            connection.abandon()
            return error
        }
    }
}

/// One walk over a list of letters. Its state says at any moment what an error would mean for each of them.
private struct SubmissionRun {
    private let letters: [Submission]
    private let client: SMTPClient
    private let offering: (Int) throws(TransportFailure) -> Void
    /// The next letter to look at.
    private var next = 0
    /// The letter whose envelope has been sent and whose text has not been asked for yet.
    private var enveloped: Int?
    /// The letter whose text is wanted, being sent or waiting for its answer.
    private var offered: (index: Int, text: [UInt8])?
    private var dotMayBeSent = false
    /// The text in front of the envelope that was written with it has been refused.
    private var textWasRefused = false

    init(
        letters: [Submission], client: SMTPClient, offering: @escaping (Int) throws(TransportFailure) -> Void
    ) {
        self.letters = letters
        self.client = client
        self.offering = offering
    }

    private var connection: Connection { client.connection }

    mutating func all(_ done: (Int, SubmissionOutcome) -> Void) throws(TransportFailure) {
        try expectSilence()
        while true {
            if client.capabilities.pipelining {
                guard try pipelinedStep(done) else { return }
            } else {
                guard try plainStep(done) else { return }
            }
        }
    }

    /// Gives every letter without an outcome one, after a failure.
    mutating func abandon(_ failure: TransportFailure, _ done: (Int, SubmissionOutcome) -> Void) {
        let isStopped = failure.kind == .stopped
        let word = failure.kind == .serverBusy ? client.lastWord : nil
        let begun: SubmissionOutcome = isStopped ? .notTried(failure) : .brokenOff(failure, word)
        if let (index, _) = offered {
            let isBusy = failure.kind == .serverBusy
            done(index, dotMayBeSent && !isBusy ? .uncertain(failure.detail) : begun)
        }
        if let enveloped { done(enveloped, offered == nil ? begun : .notTried(failure)) }
        while next < letters.count {
            done(next, .notTried(failure))
            next += 1
        }
    }

    /// The next letter that passes heed's own checks; those that do not get their outcome at once.
    private mutating func nextFit(_ done: (Int, SubmissionOutcome) -> Void) -> (
        index: Int, letter: PreparedLetter
    )? {
        while next < letters.count {
            let index = next
            next += 1
            switch PreparedLetter.prepare(letters[index], for: client.capabilities) {
            case .success(let letter): return (index, letter)
            case .failure(let unfit): done(index, .refusedForGood(unfit.reply))
            }
        }
        return nil
    }
}

// MARK: - With PIPELINING

extension SubmissionRun {
    /// One write and its replies: the text that is wanted, and the envelope of the next letter.
    private mutating func pipelinedStep(_ done: (Int, SubmissionOutcome) -> Void) throws(TransportFailure)
        -> Bool
    {
        let following = nextFit(done)
        guard offered != nil || following != nil else { return false }
        enveloped = following?.index
        textWasRefused = false
        let resets = client.mustReset
        try write(following?.letter, done)
        try takeTextReply(done)
        if let (index, letter) = following { try takeEnvelopeReplies(index, letter, resets, done) }
        return true
    }

    private mutating func write(
        _ letter: PreparedLetter?, _ done: (Int, SubmissionOutcome) -> Void
    ) throws(TransportFailure) {
        var output = offered?.text ?? []
        let textEnd = output.count
        if let letter {
            if client.mustReset { output += "RSET\r\n".utf8 }
            client.mustReset = false
            output += letter.mail
            output += letter.rcpt
            output += "DATA\r\n".utf8
        }
        var dot = false
        let text = offered?.index
        do throws(TransportFailure) {
            try connection.send(output) { (end) throws(TransportFailure) in
                guard let text, end >= textEnd, !dot else { return }
                try offering(text)
                dot = true
            }
            dotMayBeSent = dot
        } catch {
            dotMayBeSent = dot
            takeLastWord(after: error, done)
            throw error
        }
    }

    /// A relay that closes in the middle of a text may have said why: a refusal is then better than a lost connection.
    private mutating func takeLastWord(
        after failure: TransportFailure, _ done: (Int, SubmissionOutcome) -> Void
    ) {
        guard failure.kind == .disconnected, let (index, _) = offered else { return }
        guard let reply = try? client.reply(to: .text), reply.code >= 400 else { return }
        offered = nil
        done(index, SubmissionOutcome(reply))
    }

    private mutating func takeEnvelopeReplies(
        _ index: Int, _ letter: PreparedLetter, _ resets: Bool, _ done: (Int, SubmissionOutcome) -> Void
    ) throws(TransportFailure) {
        if resets { try expectReset(client.reply(to: .rset)) }
        let mail = try envelopeReply(.mail)
        let rcpt = try envelopeReply(.rcpt)
        let data = try client.reply(to: .data)
        guard data.code / 100 != 2 else { throw .violation("DATA answered with \(data.code)") }
        enveloped = nil
        if mail.isPositive, rcpt.isPositive, data.code == 354 {
            offered = (index, letter.text)
            dotMayBeSent = false
            return try expectSilence()
        }
        if textWasRefused, mail.code == 503 { return try redo(index, data) }
        let refusal = !mail.isPositive ? mail : !rcpt.isPositive ? rcpt : data
        done(index, SubmissionOutcome(refusal))
        client.mustReset = true
        if data.code == 354 { try takeBack(mail, rcpt) }
        try expectSilence()
    }

    /// Some relays keep the transaction of a text they refused (Postfix, by its end-of-data restrictions): the envelope
    /// that was on its way already is none of its own then. It is said again after RSET; if the relay took the recipient
    /// into the old transaction, only an end of the connection keeps this text from the other reader.
    private mutating func redo(_ index: Int, _ data: SMTPReply) throws(TransportFailure) {
        next = index
        client.mustReset = true
        guard data.code != 354 else { throw .violation("the relay kept the transaction of a refused text") }
        try expectSilence()
    }

    /// The relay wants a text although it refused the envelope (RFC 2920 §3.1): an empty one goes to nobody. If it
    /// refused MAIL and took RCPT, the empty one might go to somebody; then the connection is given up.
    private func takeBack(_ mail: SMTPReply, _ rcpt: SMTPReply) throws(TransportFailure) {
        guard !rcpt.isPositive else { throw .violation("the relay refused MAIL and took RCPT and DATA") }
        try connection.send([.dot, .cr, .lf])
        let reply = try client.reply(to: .text)
        guard reply.code / 100 != 3 else { throw .violation("the final dot answered with \(reply.code)") }
    }
}

// MARK: - Without

extension SubmissionRun {
    private mutating func plainStep(_ done: (Int, SubmissionOutcome) -> Void) throws(TransportFailure) -> Bool
    {
        guard let (index, letter) = nextFit(done) else { return false }
        enveloped = index
        if client.mustReset {
            try expectReset(client.ask("RSET", .rset))
            client.mustReset = false
        }
        for (command, stage) in [
            (letter.mail, SMTPReply.Stage.mail), (letter.rcpt, .rcpt), (Array("DATA\r\n".utf8), .data),
        ] {
            try connection.send(command)
            let reply = stage == .data ? try client.reply(to: .data) : try envelopeReply(stage)
            if stage == .data ? reply.code == 354 : reply.isPositive { continue }
            guard reply.code >= 400 else { throw .violation("\(stage.rawValue) answered with \(reply.code)") }
            enveloped = nil
            client.mustReset = true
            done(index, SubmissionOutcome(reply))
            return true
        }
        enveloped = nil
        offered = (index, letter.text)
        dotMayBeSent = false
        try expectSilence()
        try write(nil, done)
        try takeTextReply(done)
        return true
    }
}

// MARK: - Both

extension SubmissionRun {
    /// Reads the answer to a text, if one is on its way.
    private mutating func takeTextReply(_ done: (Int, SubmissionOutcome) -> Void) throws(TransportFailure) {
        guard let (index, _) = offered else { return }
        let reply = try client.reply(to: .text)
        guard reply.code / 100 != 3 else { throw .violation("the final dot answered with \(reply.code)") }
        offered = nil
        dotMayBeSent = false
        textWasRefused = !reply.isPositive
        if textWasRefused, enveloped == nil { client.mustReset = true }
        done(index, SubmissionOutcome(reply))
    }

    private func envelopeReply(_ stage: SMTPReply.Stage) throws(TransportFailure) -> SMTPReply {
        let reply = try client.reply(to: stage)
        guard reply.code / 100 != 3 else { throw .violation("\(stage.rawValue) answered with \(reply.code)") }
        return reply
    }

    private func expectReset(_ reply: SMTPReply) throws(TransportFailure) {
        guard reply.isPositive else { throw .violation("RSET answered with \(reply.code)") }
    }

    /// Nothing has been asked, so nothing may have been said, but for a 421.
    private func expectSilence() throws(TransportFailure) {
        guard connection.buffer.count > 0 else { return }
        let reply = try client.reply(to: .check)
        throw .violation("a reply that nothing asked for: \(reply.code)")
    }
}

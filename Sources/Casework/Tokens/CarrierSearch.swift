/// The search through one mail.
struct CarrierSearch {
    let keys: KeyRing
    let house: TokenHouse
    let duties: (CaseNumber) -> [Carriers.KnownDuty]

    func tags(in text: String, at place: Carrier.Place) -> [Carrier] {
        carriers(TagScanner.finds(in: text, house: house), at: place)
    }

    /// What the finds of a scan come to.
    func carriers(_ finds: [TagScanner.Find], at place: Carrier.Place) -> [Carrier] {
        finds.map { find in
            switch find {
            case .caseTag(let number, let code):
                Carrier(
                    place: place, text: code.isEmpty ? number.rawValue : "\(number.rawValue)-\(code)",
                    caseNumber: number, verdict: verdict(number, code))
            case .surveyTag(let campaign, let token):
                Carrier(place: place, text: token, caseNumber: nil, verdict: verdict(campaign, token))
            }
        }
    }

    /// A field of a returned letter, as it stood: a Message-ID, an address, or text that may hold a tag.
    func returned(_ text: String) -> [Carrier] {
        let bare =
            text.firstIndex(of: "<").map { text[text.index(after: $0)...].prefix { $0 != ">" } } ?? text[...]
        let message = message(String(bare), at: .returned)
        if !message.isEmpty { return message }
        let token = token(of: String(bare), at: .returned)
        return token.isEmpty ? tags(in: text, at: .returned) : token
    }

    /// A token address: a case tag, a bare survey token, or a return path.
    func token(of address: String, at place: Carrier.Place) -> [Carrier] {
        guard let token = house.token(in: address), !token.isEmpty else { return [] }
        if let carrier = returnPath(token, at: place) { return [carrier] }
        let tags = tags(in: String(token), at: place)
        if !tags.isEmpty { return tags }
        let symbols = String(token).uppercased()
        let right = house.campaigns.lazy.map { verdict($0, symbols) }.first { $0 != .badCode }
        return [Carrier(place: place, text: symbols, caseNumber: nil, verdict: right ?? .badCode)]
    }

    private func returnPath(_ token: Substring, at place: Carrier.Place) -> Carrier? {
        guard token.hasPrefix("r-"), let cut = token.lastIndex(of: "-"),
            token.index(token.startIndex, offsetBy: 2) < cut
        else { return nil }
        let letter = String(token[token.index(token.startIndex, offsetBy: 2)..<cut])
        let purpose = TokenPurpose.returnPath(letter: letter)
        let code = Base32.decode(token[token.index(after: cut)...].unicodeScalars) ?? []
        let verdict = keys.verify(code, for: purpose).map { Carrier.Verdict.valid(purpose, key: $0) }
        return Carrier(place: place, text: String(token), caseNumber: nil, verdict: verdict ?? .badCode)
    }

    /// A Message-ID of our domain: `owner.letter.code@domain`.
    func message(_ identifier: String, at place: Carrier.Place) -> [Carrier] {
        let folded = identifier.lowercased()
        guard folded.hasSuffix("@" + house.messageDomain), folded.utf8.count <= 200 else { return [] }
        let local = folded.dropLast(house.messageDomain.count + 1)
        let parts = local.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].unicodeScalars.count == 16,
            let code = Base32.decode(parts[2].unicodeScalars)
        else { return [] }
        let (owner, letter) = (String(parts[0]), String(parts[1]))
        let number = caseNumber(owner)
        for purpose in purposes(owner: owner, number) {
            let message = TokenPurpose.message(purpose, letter: letter)
            guard let key = keys.verify(code, for: message) else { continue }
            let verdict = Carrier.Verdict.valid(message, key: key)
            return [Carrier(place: place, text: folded, caseNumber: purpose.caseNumber, verdict: verdict)]
        }
        return [Carrier(place: place, text: folded, caseNumber: number, verdict: .badCode)]
    }

    private func purposes(owner: String, _ number: CaseNumber?) -> [TokenPurpose] {
        if owner == "heed" { return [.house] }
        if let number { return casePurposes(number) }
        let words = owner.uppercased().split(separator: "-", omittingEmptySubsequences: false)
        guard words.count == 2, let invitee = invitee(String(words[0]), words[1]) else { return [] }
        return [.survey(invitee)]
    }

    private func casePurposes(_ number: CaseNumber) -> [TokenPurpose] {
        [.customer(number)] + duties(number).map { .staff($0.duty, nonce: $0.nonce) }
    }

    private func caseNumber(_ owner: String) -> CaseNumber? {
        let finds = TagScanner.finds(in: owner, house: house)
        guard case .caseTag(let number, "")? = finds.first, number.rawValue.lowercased() == owner else {
            return nil
        }
        return number
    }

    private func verdict(_ number: CaseNumber, _ code: String) -> Carrier.Verdict {
        // A few symbols after the number are prose; half a code and more is somebody's code.
        guard code.unicodeScalars.count >= 8 else { return .bareNumber }
        guard let bytes = Base32.decode(code.unicodeScalars) else { return .badCode }
        for purpose in casePurposes(number) {
            if let key = keys.verify(bytes, for: purpose) { return .valid(purpose, key: key) }
        }
        return .badCode
    }

    private func verdict(_ campaign: String, _ token: String) -> Carrier.Verdict {
        let symbols = token.unicodeScalars
        guard symbols.count == 22, let invitee = invitee(campaign, token.prefix(6)),
            let code = Base32.decode(symbols.dropFirst(6)),
            let key = keys.verify(code, for: .survey(invitee))
        else { return .badCode }
        return .valid(.survey(invitee), key: key)
    }

    private func invitee(_ campaign: String, _ serial: Substring) -> SurveyInvitee? {
        var number = 0
        guard serial.unicodeScalars.count == 6 else { return nil }
        for scalar in serial.unicodeScalars {
            guard let value = Base32.value(scalar) else { return nil }
            number = number << 5 | Int(value)
        }
        return SurveyInvitee(campaign: campaign, number: number)
    }
}

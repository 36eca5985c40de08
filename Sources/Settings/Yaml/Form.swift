/// How a value must be written, and how it is read.
struct Form<Value> {
    /// What to write, for the remedy: "write a time such as 90s, 5m, 72h or 3d".
    let expected: ScreenText
    let parse: (String) -> Value?

    init(_ expected: ScreenText, parse: @escaping (String) -> Value?) {
        self.expected = expected
        self.parse = parse
    }
}

extension Form where Value == String {
    /// Any text that is not empty and stands on one line.
    static var text: Form {
        Form(.init("write a text on one line", zh: "请写一行文字")) { text in
            text.isEmpty || text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } ? nil : text
        }
    }

    /// A mail address with an ASCII local part and a domain (RFC 5322 §3.4.1, without quoting and comments).
    static var address: Form {
        Form(.init("write one mail address such as kefu@example.com", zh: "请写一个邮件地址，如 kefu@example.com")) {
            isAddress($0) ? $0 : nil
        }
    }

    /// A domain name or an IP address.
    static var host: Form {
        Form(.init("write a host name or an IP address", zh: "请写主机名或 IP 地址")) { isHost($0) ? $0 : nil }
    }

    /// A domain name with at least one dot.
    static var domain: Form {
        Form(.init("write a domain such as example.com", zh: "请写域名，如 example.com")) {
            isHost($0) && $0.contains(".") && !$0.contains(":") ? $0.lowercased() : nil
        }
    }

    /// A short name of letters, digits, "-" and "_".
    static var name: Form {
        Form(.init("write 1 to 40 letters a-z, digits, - or _", zh: "请用 1 至 40 个小写字母、数字、- 或 _")) { text in
            let allowed = text.utf8.allSatisfy { isLower($0) || isDigit($0) || $0 == 0x2D || $0 == 0x5F }
            return allowed && (1...40).contains(text.utf8.count) ? text : nil
        }
    }

    /// A file or folder; what does not begin with "/" is looked for beside the configuration file.
    static func path(in folder: String) -> Form {
        Form(.init("write a file name", zh: "请写文件名")) { text in
            guard !text.isEmpty, !text.utf8.contains(0) else { return nil }
            if text.hasPrefix("/") || folder.isEmpty { return text }
            return folder.hasSuffix("/") ? folder + text : folder + "/" + text
        }
    }

    /// A text the test accepts.
    static func text(_ expected: ScreenText, where test: @escaping (String) -> Bool) -> Form {
        Form(expected) { test($0) ? $0 : nil }
    }
}

extension Form where Value == Bool {
    /// yes or no; true, false, on and off are understood too.
    static var yesNo: Form {
        Form(.init("write yes or no", zh: "请写 yes 或 no")) { text in
            switch text.lowercased() {
            case "yes", "true", "on": true
            case "no", "false", "off": false
            default: nil
            }
        }
    }
}

extension Form where Value == Int {
    /// A whole number in `range`.
    static func integer(_ range: ClosedRange<Int>) -> Form {
        let (low, high) = (range.lowerBound, range.upperBound)
        return Form(.init("write a whole number from \(low) to \(high)", zh: "请写 \(low) 至 \(high) 的整数")) {
            text in
            Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    /// A share of a hundred: "60%" or "60".
    static var percent: Form {
        Form(.init("write a share such as 60%", zh: "请写百分比，如 60%")) { text in
            let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
            return Int(digits).flatMap { (0...100).contains($0) ? $0 : nil }
        }
    }

    /// A number of bytes: "800KB", "50MB", "2GB" (powers of 1024) or a plain number.
    static func size(_ range: ClosedRange<Int>) -> Form {
        let bounds = "\(printedSize(range.lowerBound)) – \(printedSize(range.upperBound))"
        return Form(.init("write a size such as 50MB (\(bounds))", zh: "请写大小，如 50MB（\(bounds)）")) { text in
            readSize(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension Form where Value == Duration {
    /// A length of time: "90s", "5m", "72h", "3d", "2w", also joined: "1h30m".
    static func time(_ range: ClosedRange<Duration>) -> Form {
        let bounds = "\(printedTime(range.lowerBound)) – \(printedTime(range.upperBound))"
        return Form(
            .init(
                "write a time such as 90s, 5m, 72h or 3d (\(bounds))", zh: "请写时长，如 90s、5m、72h、3d（\(bounds)）")
        ) {
            readTime($0).flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension Form where Value: RawRepresentable<String> & CaseIterable {
    /// One of the values of an enumeration, by raw value.
    static var choice: Form {
        let names = Value.allCases.map(\.rawValue)
        let last = names.last ?? ""
        let english = names.count < 2 ? last : names.dropLast().joined(separator: ", ") + " or " + last
        return Form(.init("write \(english)", zh: "请写 \(names.joined(separator: "、")) 之一")) { text in
            Value.allCases.first { $0.rawValue == text }
        }
    }
}

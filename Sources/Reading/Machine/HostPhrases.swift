/// What well-known receivers mean by words that others use differently. Asked before the general tables, when the
/// receiver's host name occurs in the report.
enum HostPhrases {
    struct House: Sendable {
        /// Ends of host names, or of the recipient's domain, at a dot.
        let hosts: [String]
        let book: PhraseBook
    }

    static let houses: [House] = [
        House(hosts: ["google.com", "googlemail.com", "gmail.com"], book: google),
        House(hosts: ["outlook.com", "hotmail.com", "live.com", "office365.com"], book: microsoft),
        House(hosts: ["yahoodns.net", "yahoo.", "ymail.com", "aol.com"], book: yahoo),
        House(
            hosts: ["orange.fr", "wanadoo.fr", "laposte.net", "sfr.fr", "free.fr", "voila.fr"], book: france),
        House(hosts: ["secureserver.net"], book: goDaddy),
        House(hosts: ["qq.com", "exmail.qq.com"], book: tencent),
        House(hosts: ["163.com", "126.com", "netease.com", "yeah.net", "188.com"], book: netEase),
        House(hosts: ["mimecast.com"], book: mimecast),
        House(hosts: ["icloud.com", "me.com", "mac.com", "apple.com"], book: apple),
        House(hosts: ["ezweb.ne.jp", "au.com", "auone-net.jp"], book: kddi),
        House(hosts: ["vtext.com", "vzwpix.com"], book: verizon),
        House(hosts: ["facebook.com"], book: facebook),
        House(hosts: ["cox.net"], book: cox),
        House(hosts: ["charter.net", "spectrum.net", "rr.com"], book: spectrum),
    ]

    /// The houses whose hosts occur in a text, in the order above.
    static func houses(namedIn text: Folded) -> [House] {
        directory.hits(in: text).compactMap { hit in
            Int(directory.labels[hit.label]).map { houses[$0] }
        }
    }

    private static let directory: PhraseBook = {
        let rows = houses.enumerated().map { number, house in
            let ends = house.hosts.flatMap { host in [".", "@", "_", "[", "/"].map { $0 + host } }
            return "\(number)\n  " + ends.joined(separator: " | ")
        }
        return PhraseBook(rows.joined(separator: "\n"))
    }()

    private static let google = PhraseBook(
        """
        networkerror
          responded with code nxdomain | responded with code servfail
        notaccept
          returned null mx
        speeding
          receiving mail at a rate | receiving mail too quickly | ratelimit | unusual rate of unsolicited
          daily user sending limit | peak smtp relay limit
        badreputation
          low reputation
        rejected
          we're writing to let you know that the group you tried to contact | the group you tried to contact
          google-groups | google groups
        authfailure
          p=dmarc | /81126#auth | unauthenticatedemail
        spamdetected
          likely unsolicited mail | suspicious due to the nature
        notcompliantrfc
          rfcmessagenoncompliant | messages missing a valid | multiple addresses in from
        """)

    private static let microsoft = PhraseBook(
        """
        badreputation
          due to ip reputation
        authfailure
          5.7.509 | 5.7.515 | 5.7.23 | does not pass dmarc
        blocked
          block list (s | 5.7.511 | 5.7.606 | banned sending ip | ip address is on a block | s3140 | s3150
        nosuchuser
          requested action not taken: mailbox unavailable | not found by smtp address lookup
        userunknown
          recipient address rejected: access denied
        rejected
          5.1.8 access denied, bad outbound sender
        securityerror
          5.7.57 | 5.7.124 | 5.7.133 | 5.7.134 | resolver.rst.auth | resolver.rst.restrictedto
        speeding
          5.2.121 | 5.2.122 | 4.7.500 | s775 | s77713
        toomanyconn
          thread limit exceeded | concurrent connections
        norelaying
          5.7.64
        networkerror
          5.4.14 | hop count exceeded
        spamdetected
          5.7.501 | 5.7.502 | 5.7.503 | spam abuse detected
        notcompliantrfc
          5.1.20 | 5.6.11 | 5.7.512
        systemerror
          transaction failed
        """)

    private static let yahoo = PhraseBook(
        """
        mailboxfull
          over quota
        suspend
          disabled or discontinued
        nosuchuser
          this user doesn't have a | mailbox not found
        badreputation
          unexpected volume or user complaints | [tss
        policyviolation
          not accepted for policy reasons
        blocked
          [bl | [gl
        authfailure
          unable to deliver * dmarc
        """)

    private static let france = PhraseBook(
        """
        nosuchuser
          _416_ | _416 in | lpn007_416 | ofr_416 | ofr004_416
        suspend
          _426_ | lpn007_426 | lpn_426 | ofr_426 | _420_
        mailboxfull
          _417_ | _417 [
        spamdetected
          ofr_505 | ofr_506 | ofr_507 | ofr_510 | ofr_511 | lpn_506 | lpn007_510
        blocked
          _102_ | ofr006_102 | ofr_102 | ofr_103 | ofr_109 | ofr_201 | ofr_305 | ofr_999 | lpn105
          lpn003_109
        toomanyconn
          ofr_104 | ofr_105 | ofr004_104 | ofr005_ | ofr_108
        authfailure
          lpn007_515 | ofr_515
        rejected
          lpn006_402 | ofr_402 | ofr_403 | lpn_403
        """)

    private static let goDaddy = PhraseBook(
        """
        speeding
          ib602 | ib603 | ib604 | ib605 | ib606 | ib607 | too many recipients this hour
        toomanyconn
          ib101 | ib102 | ib111 | ib501
        blocked
          ib103 | ib104 | ib105 | ib106 | ib108 | ib110 | ib112 | ib212 | ib506
        spamdetected
          ib504 | ib508 | ib510 | ib601 | ib608 | ib705
        requireptr
          ib113
        hostunknown
          ib405
        suspend
          ib703
        """)

    private static let tencent = PhraseBook(
        """
        toomanyconn
          frequency limited
        authfailure
          dmarc check failed | spf check failed | dkim check failed | spf check
        spamdetected
          mail content denied | content rejected | suspected spam | suspected bounce
        suspend
          mailbox unavailable or access denied
        blocked
          ip blocked | rbl blacklist | connection denied | blocked ip | sender blocked
        nosuchuser
          mailbox not found | user not found
        mailboxfull
          mailbox full | mailbox size
        """)

    private static let netEase = PhraseBook(
        """
        nosuchuser
          mi:nuf | user not found | user not exist
        spamdetected
          dt:spm | dt:spf2 | mi:spb | dt:sum
        authfailure
          mi:spf | dt:spf | mi:dma
        toomanyconn
          hl:icc | rp:drc | mi:dmc | mi:sfq | hl:ifc
        blocked
          hl:rep | hl:mep | dt:rbl | wm:bli | mi:cel
        mailboxfull
          mailbox full | quota
        """)

    private static let mimecast = PhraseBook(
        """
        virusdetected
          rejected due to security policies | malware
        authfailure
          dmarc | spf record
        blocked
          in block list | local reputation | csi.mimecast
        suspend
          account is disabled
        """)

    private static let apple = PhraseBook(
        """
        authfailure
          dmarc policy | ht204137
        blocked
          not accepting connections | [hm | blocked - see
        policyviolation
          [cs01] | [cs02] | local policy
        mailboxfull
          quota exceeded
        userunknown
          no longer on server
        """)

    private static let kddi = PhraseBook(
        """
        nosuchuser
          >: user unknown | recipient address rejected
        filtered
          _: user unknown
        """)

    private static let facebook = PhraseBook(
        """
        nosuchuser
          rcp-p1 | int-p1 | int-p3 | int-p4
        filtered
          rcp-p2
        mesgtoobig
          msg-p1 | int-p2
        requireptr
          dns-p3 | dns-t2
        rejected
          dns-p1 | dns-p2 | dns-t1
        virusdetected
          msg-p3
        policyviolation
          msg-p2 | msg-p4 | pol-p2 | pol-p5 | pol-p6 | pol-p7
        blocked
          pol-p1 | pol-p3 | pol-p4 | con-p
        toomanyconn
          con-t | pol-t
        systemerror
          int-t | rcp-t
        """)

    private static let verizon = PhraseBook(
        """
        nosuchuser
          invalid user address | no such user here
        """)

    private static let cox = PhraseBook(
        """
        blocked
          cxbl | cxthrt
        badreputation
          cxsntr
        requireptr
          cxdns
        authfailure
          cxdkim | cxdmarc | cxspf
        speeding
          cxmxrt
        toomanyconn
          cxcnct
        spamdetected
          cxmj
        """)

    private static let spectrum = PhraseBook(
        """
        blocked
          aup#1 | aup#dns | aup#bl | aup#i
        spamdetected
          aup#cdrbl | aup#o
        policyviolation
          aup#pol
        rejected
          aup#sndr
        """)
}

/// A letter that a customer's server gives back because there is no such mailbox (RFC 3464), with LF ends.
public func returnedMail(
    of messageID: String, to recipient: String, at address: String, identifier: String
) -> String {
    """
    From: Mail Delivery System <mailer-daemon@relay.example>
    To: \(address)
    Return-Path: <>
    Message-ID: <dsn-\(identifier)@relay.example>
    Subject: Undelivered Mail Returned to Sender
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status; boundary=b

    --b
    Content-Type: text/plain

    The mail could not be delivered.
    --b
    Content-Type: message/delivery-status

    Reporting-MTA: dns; relay.example

    Final-Recipient: rfc822; \(recipient)
    Action: failed
    Status: 5.1.1
    Diagnostic-Code: smtp; 550 5.1.1 user unknown

    --b
    Content-Type: text/rfc822-headers

    Message-ID: <\(messageID)>
    To: \(recipient)

    --b--

    """
}

import MIME

extension SenderBond {
    /// How an address stands to a case. The customer is whoever complained or gets the letters; a correspondent is another
    /// contact on file of exactly the same customer. Sharing a domain is not enough.
    public init(of address: String, to file: Case, by directory: Directory) {
        let key = AddressKey.of(address)
        let own = [
            file.receipt.customer.mailbox.address, file.receipt.letterTo.address, file.letterTo.address,
        ]
        if !key.isEmpty, own.contains(where: { AddressKey.of($0) == key }) {
            self = .customer
        } else if case .contact(let customer, _) = directory.match(address),
            directory.customer(for: file.receipt.customer.mailbox.address)?.code == customer.code
        {
            self = .correspondent
        } else {
            self = .stranger
        }
    }
}

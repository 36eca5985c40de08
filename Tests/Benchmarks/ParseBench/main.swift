// Reads every .eml file of a folder with heed's parser: subject and sender decoded, each text part decoded to
// UTF-8, each other part unwrapped. usage: ParseBench FOLDER [PASSES]
import Glibc
import MIME

/// The files' bytes, in the order of their names.
func mails(in folder: String) -> [[UInt8]] {
    guard let directory = unsafe opendir(folder) else { return [] }
    defer { unsafe _ = closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            unsafe String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
        }
        if name.hasSuffix(".eml") { names.append(name) }
    }
    return names.sorted().map { contents("\(folder)/\($0)") }
}

func contents(_ path: String) -> [UInt8] {
    guard let file = unsafe fopen(path, "rb") else { return [] }
    defer { unsafe _ = fclose(file) }
    unsafe _ = fseek(file, 0, SEEK_END)
    let size = unsafe ftell(file)
    unsafe rewind(file)
    return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        unsafe count = fread(buffer.baseAddress, 1, size, file)
    }
}

func seconds() -> Double {
    var time = timespec()
    unsafe _ = clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// What was read, so that no work is left out.
struct Sum {
    var parts = 0
    var text = 0
    var attached = 0
    var heads = 0

    mutating func add(_ mail: Message) {
        heads += mail.header.text("Subject")?.utf8.count ?? 0
        heads += mail.header.mailboxes("From").first?.name?.utf8.count ?? 0
        for part in mail.parts where part.isLeaf {
            parts += 1
            if part.contentType.type == "text" {
                text += mail.text(of: part).string.utf8.count
            } else {
                attached += mail.content(of: part).count
                heads += part.fileName?.utf8.count ?? 0
            }
        }
    }
}

let arguments = CommandLine.arguments
guard arguments.count > 1 else {
    print("usage: ParseBench FOLDER [PASSES]")
    exit(EX_USAGE)
}
let all = mails(in: arguments[1])
let total = all.reduce(0) { $0 + $1.count }
for _ in 0..<(arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1) {
    var sum = Sum()
    let start = seconds()
    for bytes in all { sum.add(Message(bytes)) }
    let took = seconds() - start
    let rate = Int(Double(all.count) / took)
    let speed = Int(Double(total) / took / 1e6)
    print(
        "heed: n=\(all.count) parts=\(sum.parts) text=\(sum.text) att=\(sum.attached) \(rate) msg/s \(speed) MB/s"
    )
}

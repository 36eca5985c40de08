import ArgumentParser
import Foundation

/// Prints a page to PDF with a Chromium that is installed.
enum PageToPDF {
    /// Seconds the browser may take: its first start on a slow machine takes some.
    private static let patience = 60.0
    private static let browsers = [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    ]

    /// Refuses a name that says something else than what is written into it.
    static func check(_ out: String?, isPDF: Bool) throws {
        guard let out else { return }
        let ending = URL(fileURLWithPath: out).pathExtension.lowercased()
        if isPDF, ["html", "htm", "xhtml"].contains(ending) {
            throw ValidationError(
                "--pdf writes a PDF: give --out a name that ends in .pdf, or leave --pdf out.")
        }
        if !isPDF, ending == "pdf" {
            throw ValidationError(
                "\(out) would hold a page, not a PDF: add --pdf, or name a file that ends in .html.")
        }
    }

    /// Writes the PDF; ends with 69 when there is no browser or it fails.
    static func write(_ html: String, to path: String) throws {
        guard let browser else {
            throw failure(
                "no Chromium is installed: install it (apt install chromium), or print the page of --out")
        }
        let folder = NSTemporaryDirectory() + "heed-form-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try OutputFile.write(Data(html.utf8), to: folder + "/form.html")
        try run(browser, in: folder)
        guard let data = FileManager.default.contents(atPath: folder + "/form.pdf"),
            data.starts(with: Data("%PDF".utf8))
        else { throw failure("\(browser) made no PDF: print the page of --out in a browser") }
        try OutputFile.write(data, to: path)
    }

    private static func run(_ browser: String, in folder: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: browser)
        process.arguments =
            (geteuid() == 0 ? ["--no-sandbox"] : []) + [
                "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                "--user-data-dir=\(folder)/profile", "--no-pdf-header-footer", "--print-to-pdf-no-header",
                "--print-to-pdf=\(folder)/form.pdf", "file://\(folder)/form.html",
            ]
        process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do { try process.run() } catch { throw failure("\(browser) does not start") }
        if ended.wait(timeout: .now() + patience) == .timedOut {
            process.terminate()
            throw failure("\(browser) did not finish within \(Int(patience)) seconds")
        }
    }

    private static var browser: String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        return browsers.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static func failure(_ words: String) -> ExitCode {
        Terminal.complain("heed: \(words)")
        return ExitCode(Sysexits.unavailable)
    }
}

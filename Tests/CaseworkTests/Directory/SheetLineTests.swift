import Casework
import Testing

struct SheetLineTests {
    @Test(arguments: [
        ("-3.25", "-3.25"), ("-12", "-12"), ("-3+4", "'-3+4"), ("+86", "'+86"),
        ("油", "油"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("one\r\ntwo", "\"one\ntwo\""),
        ("=1+1", "'=1+1"), ("+86 10", "'+86 10"), ("@SUM(A1)", "'@SUM(A1)"), ("＝1", "'＝1"),
        ("  =1", "'  =1"), ("\t=1", "\"'\t=1\""), ("\u{200B}=1", "'\u{200B}=1"), ("a=1", "a=1"), ("", ""),
        ("x;y", "\"x;y\""), (" x", "\" x\""), ("a\0b", "ab"),
    ])
    func aCellIsHarmless(cell: String, line: String) {
        #expect(SheetLine.of([cell]) == line + "\r\n")
    }

    @Test func cellsArePartedByCommas() { #expect(SheetLine.of(["1", "", "2"]) == "1,,2\r\n") }
}

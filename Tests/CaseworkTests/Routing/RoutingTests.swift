import Casework
import Reading
import Testing

@Suite struct RoutingTests {
    @Test(arguments: RoutingSamples.all())
    func mailsBecomeWhatAClerkWouldMakeOfThem(sample: RoutingSample) {
        let report = sample.report
        let decided = report.trace.filter(\.matched).map { "\($0.rule): \($0.why)" }
        #expect(report.kind == sample.kind, "\(decided)")
        #expect(report.severity == sample.severity, "\(decided)")
        if let departments = sample.departments { #expect(report.departments == departments, "\(decided)") }
        #expect(report.customerUnit == sample.unit)
        #expect(report.orderReference == sample.order)
        #expect(report.phone?.filter(\.isNumber) == sample.phone?.filter(\.isNumber))
    }
}

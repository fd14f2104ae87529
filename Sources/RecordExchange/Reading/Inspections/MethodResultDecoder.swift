import RegistryModel
import XMLStreaming

/// Reads the results of the emission test methods, a function per method.
enum MethodResultDecoder {
  /// Reads the results that follow in `fields`, in the order of the schema.
  static func decode(_ fields: inout InspectionFields, into results: inout [MethodResult]) throws(Refusal) {
    let elements = fields.elements
    if let element = fields.take(.lugdown) { results.append(.lugdown(try lugdown(elements, element))) }
    if let element = fields.take(.freeAcceleration) {
      results.append(.freeAcceleration(try freeAcceleration(elements, element)))
    }
    if let element = fields.take(.filterSmoke) { results.append(.filterSmoke(try filterSmoke(elements, element))) }
    if let element = fields.take(.ringelmann) { results.append(.ringelmann(try ringelmann(elements, element))) }
    if let element = fields.take(.doubleIdle) { results.append(.doubleIdle(try doubleIdle(elements, element))) }
    if let element = fields.take(.steadyState) { results.append(.steadyState(try steadyState(elements, element))) }
    if let element = fields.take(.shortTransient) {
      results.append(.shortTransient(try transient(elements, element)))
    }
    if let element = fields.take(.transient) { results.append(.transient(try transient(elements, element))) }
  }

  private static func lugdown(_ elements: RecordElements, _ element: Int) throws(Refusal) -> LugdownResult {
    try elements.requireNoAttributes(element)
    var fields = try InspectionFields(elements, of: element)
    let k100: Reading<OpacityCoefficient> = try fields.reading(.k100)
    let k80: Reading<OpacityCoefficient> = try fields.reading(.k80)
    let nox80: Reading<PartsPerMillion>? = try fields.optionalReading(.nox80)
    var result = LugdownResult(k100: k100, k80: k80, maxWheelPower: try fields.reading(.maxWheelPower))
    result.nox80 = nox80
    result.speedAtMaxPower = try fields.optionalReading(.speedAtMaxPower)
    result.engineSpeedAtMaxPower = try fields.optionalReading(.engineSpeedAtMaxPower)
    result.ratedSpeedFrom = try fields.optionalReading(.ratedSpeedFrom)
    result.ratedSpeedTo = try fields.optionalReading(.ratedSpeedTo)
    result.smokeLimit = try fields.optionalReading(.smokeLimit)
    result.noxLimit = try fields.optionalReading(.noxLimit)
    result.minWheelPower = try fields.optionalReading(.minWheelPower)
    result.outcome = try fields.optional(.outcome, ValueForm.outcome)
    try fields.finish()
    return result
  }

  private static func freeAcceleration(
    _ elements: RecordElements, _ element: Int
  ) throws(Refusal) -> FreeAccelerationResult {
    try elements.requireNoAttributes(element)
    var fields = try InspectionFields(elements, of: element)
    var result = FreeAccelerationResult(readings: try fields.readings(.reading))
    result.mean = try fields.optionalReading(.mean)
    result.idleSpeed = try fields.optionalReading(.idleSpeed)
    result.maxSpeed = try fields.optionalReading(.maxSpeed)
    result.reason = try fields.optional(.reason, ValueForm.reason)
    result.smokeLimit = try fields.optionalReading(.smokeLimit)
    result.outcome = try fields.optional(.outcome, ValueForm.outcome)
    try fields.finish()
    return result
  }

  private static func filterSmoke(_ elements: RecordElements, _ element: Int) throws(Refusal) -> FilterSmokeResult {
    try elements.requireNoAttributes(element)
    var fields = try InspectionFields(elements, of: element)
    var result = FilterSmokeResult(readings: try fields.readings(.reading))
    result.mean = try fields.optionalReading(.mean)
    result.limit = try fields.optionalReading(.limit)
    result.outcome = try fields.optional(.outcome, ValueForm.outcome)
    try fields.finish()
    return result
  }

  private static func ringelmann(_ elements: RecordElements, _ element: Int) throws(Refusal) -> RingelmannResult {
    try elements.requireNoAttributes(element)
    var fields = try InspectionFields(elements, of: element)
    var result = RingelmannResult(level: try fields.reading(.level))
    result.visibleSmoke = try fields.optional(.visibleSmoke, ValueForm.flag)
    result.limit = try fields.optionalReading(.limit)
    result.outcome = try fields.optional(.outcome, ValueForm.outcome)
    try fields.finish()
    return result
  }

  private static func doubleIdle(_ elements: RecordElements, _ element: Int) throws(Refusal) -> DoubleIdleResult {
    try elements.requireNoAttributes(element)
    var fields = try InspectionFields(elements, of: element)
    let low = try idle(elements, try fields.require(.low))
    var result = DoubleIdleResult(low: low, high: try idle(elements, try fields.require(.high)))
    result.lambda = try fields.optionalReading(.lambda)
    result.outcome = try fields.optional(.outcome, ValueForm.outcome)
    try fields.finish()
    return result
  }

  private static func idle(
    _ elements: RecordElements, _ element: Int
  ) throws(Refusal) -> DoubleIdleResult.IdleReadings {
    try elements.requireNoAttributes(element)
    var fields = try InspectionFields(elements, of: element)
    let co: Reading<VolumePercent> = try fields.reading(.co)
    var readings = DoubleIdleResult.IdleReadings(co: co, hc: try fields.reading(.hc))
    readings.coLimit = try fields.optionalReading(.coLimit)
    readings.hcLimit = try fields.optionalReading(.hcLimit)
    try fields.finish()
    return readings
  }

  private static func steadyState(_ elements: RecordElements, _ element: Int) throws(Refusal) -> SteadyStateResult {
    try elements.requireNoAttributes(element)
    var fields = try InspectionFields(elements, of: element)
    var result = SteadyStateResult(asm5025: nil, asm2540: nil)
    if let mode = fields.take(.asm5025) { result.asm5025 = try self.mode(elements, mode) }
    if let mode = fields.take(.asm2540) { result.asm2540 = try self.mode(elements, mode) }
    result.outcome = try fields.optional(.outcome, ValueForm.outcome)
    try fields.finish()
    return result
  }

  private static func mode(
    _ elements: RecordElements, _ element: Int
  ) throws(Refusal) -> SteadyStateResult.ModeReadings {
    try elements.requireNoAttributes(element)
    var fields = try InspectionFields(elements, of: element)
    let co: Reading<VolumePercent> = try fields.reading(.co)
    let hc: Reading<PartsPerMillion> = try fields.reading(.hc)
    var readings = SteadyStateResult.ModeReadings(co: co, hc: hc, no: try fields.reading(.no))
    readings.coLimit = try fields.optionalReading(.coLimit)
    readings.hcLimit = try fields.optionalReading(.hcLimit)
    readings.noLimit = try fields.optionalReading(.noLimit)
    try fields.finish()
    return readings
  }

  private static func transient(_ elements: RecordElements, _ element: Int) throws(Refusal) -> TransientResult {
    try elements.requireNoAttributes(element)
    var fields = try InspectionFields(elements, of: element)
    var result = TransientResult(co: try fields.reading(.co))
    result.hc = try fields.optionalReading(.hc)
    result.nox = try fields.optionalReading(.nox)
    result.hcPlusNOx = try fields.optionalReading(.hcPlusNOx)
    result.coLimit = try fields.optionalReading(.coLimit)
    result.hcLimit = try fields.optionalReading(.hcLimit)
    result.noxLimit = try fields.optionalReading(.noxLimit)
    result.hcPlusNOxLimit = try fields.optionalReading(.hcPlusNOxLimit)
    result.outcome = try fields.optional(.outcome, ValueForm.outcome)
    try fields.finish()
    return result
  }
}

public import RegistryModel

/// A parameter with where its value comes from: without a source there is no value.
public struct SourcedValue<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value.
  public let value: Value
  /// The document that states it.
  public let source: Citation
  /// How far the value can be relied on.
  public let provenance: Provenance

  /// A value and its source.
  public init(_ value: Value, source: Citation, provenance: Provenance = Provenance(.high)) {
    self.value = value
    self.source = source
    self.provenance = provenance
  }
}

/// From when on reagent counts as low and an SCR catalyst as cold.
public struct DayThresholds: Hashable, Sendable {
  /// Reagent is low below this level, in 0.1 %; nil: the share is not computed.
  public var reagentLowBelow: SourcedValue<Int>?
  /// The SCR is cold below this inlet temperature, in whole °C; nil: the share is not computed.
  public var catalystColdBelow: SourcedValue<Int>?

  /// Thresholds; what is not loaded is not computed.
  public init(reagentLowBelow: SourcedValue<Int>? = nil, catalystColdBelow: SourcedValue<Int>? = nil) {
    self.reagentLowBelow = reagentLowBelow
    self.catalystColdBelow = catalystColdBelow
  }
}

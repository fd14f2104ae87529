extension CivilDate: Codable {
  /// Reads `YYYY-MM-DD`.
  ///
  /// - Throws: `DecodingError` where the text is no day.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let day = CivilDate(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day (YYYY-MM-DD)")
    }
    self = day
  }

  /// Writes `YYYY-MM-DD`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Instant: Codable {
  /// Reads ISO 8601; without an offset the time is China Standard Time.
  ///
  /// - Throws: `DecodingError` where the text is no moment.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let moment = Instant(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a moment (ISO 8601)")
    }
    self = moment
  }

  /// Writes ISO 8601 with the offset `+08:00`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension YearMonth: Codable {
  /// Reads `YYYY-MM`.
  ///
  /// - Throws: `DecodingError` where the text is no month.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let month = YearMonth(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a month (YYYY-MM)")
    }
    self = month
  }

  /// Writes `YYYY-MM`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

import RegistryModel

extension Reading {
  /// How many decimal places the record states: counted in the text as sent, which is known to be a plain decimal.
  var decimalsShown: Int {
    guard let text = textAsSent else { return Unit.decimals }
    var behindPoint: Int?
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") { behindPoint = 0 } else { behindPoint = behindPoint.map { $0 + 1 } }
    }
    return behindPoint ?? 0
  }
}

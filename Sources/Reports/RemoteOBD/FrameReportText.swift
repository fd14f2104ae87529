public import RegistryModel
import RemoteOBD

extension FrameReport {
  /// Each frame with its header and a table of its fields.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var lines: [String] = []
    for frame in frames {
      if !lines.isEmpty { lines.append("") }
      lines += DisplayWidth.wrapped(
        say("字节 \(frame.offset)，长 \(frame.length)：", "byte \(frame.offset), \(frame.length) bytes: ")
          + FrameWords.command(frame.command)[language] + "  " + TerminalText.safe(frame.vin ?? "—")
          + (frame.checksumValid ? "" : say("  校验码错误", "  wrong check byte")), to: width)
      lines += DisplayWidth.wrapped(header(of: frame, language), to: width - 2).map { "  " + $0 }
      for record in frame.records {
        var head = FrameWords.record(record.type)[language] + "  " + (record.time.map { "\($0)" } ?? "—")
        if let serial = record.serial { head += say("  流水号 \(serial)", "  serial \(serial)") }
        lines.append("  " + head)
        var table = TextTable([.text(""), .text("")])
        for field in record.fields { table.append([field.title[language], field.text(language)]) }
        if !table.isEmpty { lines += table.lines(width: width - 2).dropFirst().map { "  " + $0 } }
      }
      for signature in frame.signatures {
        lines += DisplayWidth.wrapped(say("签名 ", "signature ") + signature, to: width - 2).map { "  " + $0 }
      }
      lines += frame.findings.flatMap { text(of: $0, language, width) }
    }
    lines += findings.flatMap { text(of: $0, language, width) }
    if skippedBytes > 0 {
      lines.append(say("跳过的字节：\(skippedBytes)", "bytes skipped: \(skippedBytes)"))
    }
    if framesLeftOut > 0 || findingsLeftOut > 0 {
      lines += DisplayWidth.wrapped(
        say(
          "文件过长，未显示其后的帧 \(framesLeftOut) 个、问题 \(findingsLeftOut) 个；请用 hegui obd import",
          "the file is long: \(framesLeftOut) more frames and \(findingsLeftOut) more findings are not shown; "
            + "hegui obd import takes them all"), to: width)
    }
    return lines
  }

  /// Every field as a row.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(["offset", "command", "vin", "type", "time", "serial", "field", "value", "unit"])
    for frame in frames {
      for record in frame.records {
        for field in record.fields {
          table.append([
            "\(frame.offset)", frame.command, frame.vin ?? "", record.type, record.time.map { "\($0)" } ?? "",
            record.serial.map { "\($0)" } ?? "", field.name, field.value(language), field.unit,
          ])
        }
      }
    }
    return table
  }

  private func header(of frame: Frame, _ language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    var parts: [String] = []
    if let version = frame.softwareVersion { parts.append(say("终端软件版本 \(version)", "software version \(version)")) }
    if let flag = frame.responseFlag { parts.append(say("应答标志 ", "response flag ") + flag.title[language]) }
    parts.append(say("加密 ", "encryption ") + FrameWords.encryption(frame.encryption)[language])
    if let layout = frame.layout { parts.append(layout.title[language]) }
    return parts.joined(separator: say("；", "; "))
  }

  private func text(of finding: FrameFinding, _ language: Language, _ width: Int) -> [String] {
    var text = "! " + finding.code
    if let line = finding.line, let column = finding.column {
      text += " \(line):\(column)"
    } else if let offset = finding.offset {
      text += " @\(offset)"
    }
    text += " " + finding.message[language]
    if let value = finding.value { text += " (" + TerminalText.safe(value) + ")" }
    return DisplayWidth.wrapped(text, to: width - 2).map { "  " + $0 }
  }
}

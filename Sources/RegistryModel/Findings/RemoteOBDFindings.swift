/// Findings about frames of remote OBD terminals (GB 17691-2018 Annex Q, HJ 1239.3-2021).
extension FindingCode {
  /// The check byte is not the XOR of the bytes from the command to the last data byte.
  public static let obdCheckByte = FindingCode(
    "OBD-CHECK-BYTE", .reject, zh: "校验码错误", en: "wrong check byte",
    hintZH: "报文在传输或存储中已损坏，请终端补发。", hintEN: "The frame was damaged on its way; have it sent again.")
  /// The announced length does not lead to the end of the frame.
  public static let obdFrameLength = FindingCode(
    "OBD-FRAME-LENGTH", .reject, zh: "报文头所写长度与报文不符", en: "the announced length does not lead to the end of a frame",
    hintZH: "长度字段有误，或报文中缺失、混入了字节，请终端补发。",
    hintEN: "The length is wrong, or bytes were lost or mixed in; have the frame sent again.")
  /// The data length does not fit the command.
  public static let obdLength = FindingCode(
    "OBD-LENGTH", .reject, zh: "数据单元长度与命令不符", en: "data length does not fit the command",
    hintZH: "核对终端实现的命令格式。", hintEN: "Check which form of the command the terminal implements.")
  /// No known layout of the records uses up all data bytes.
  public static let obdLeftover = FindingCode(
    "OBD-LEFTOVER", .reject, zh: "信息体之后有多余或不足的字节", en: "bytes left over or missing after the records",
    hintZH: "各种已知的流水号排列都不能恰好用完数据单元；已按标准排列列出能读出的部分。",
    hintEN: "No known layout closes exactly; what the standard layout yields is shown and not used.")
  /// Six bytes that are no date and time of day.
  public static let obdTime = FindingCode(
    "OBD-TIME", .warning, zh: "时间不存在", en: "impossible date or time",
    hintZH: "该信息无法归入某一天，不参与统计。", hintEN: "The record belongs to no day and is left out of the summaries.")
  /// A command that the standards do not list.
  public static let obdCommand = FindingCode(
    "OBD-COMMAND", .warning, zh: "未知命令，原样保留", en: "unknown command, kept as bytes",
    hintZH: "可能是厂家自定义命令。", hintEN: "Probably a command of the vendor.")
  /// A record type that the standards do not list.
  public static let obdRecordType = FindingCode(
    "OBD-RECORD-TYPE", .warning, zh: "未知信息类型，原样保留", en: "unknown record type, kept as bytes",
    hintZH: "可能是厂家自定义信息。", hintEN: "Probably a record of the vendor.")
  /// The records lie in another layout than the standards describe, and it closes exactly.
  public static let obdLayout = FindingCode(
    "OBD-LAYOUT", .notice, zh: "流水号排列与标准不同", en: "serial numbers lie otherwise than in the standard",
    hintZH: "长度恰好吻合，已按该排列读取。", hintEN: "The lengths close exactly, so the frame was read in this layout.")
  /// More than one layout closes exactly, and they read different values.
  public static let obdLayoutAmbiguous = FindingCode(
    "OBD-LAYOUT-AMBIGUOUS", .warning, zh: "不止一种排列长度吻合且数值不同",
    en: "more than one layout closes exactly, with different values",
    hintZH: "已优先按标准排列读取，请核对终端型号。", hintEN: "The standard's layout was preferred; check the model of the terminal.")
  /// Bytes that belong to no frame.
  public static let obdSkipped = FindingCode(
    "OBD-SKIPPED", .warning, zh: "跳过不属于任何报文的字节", en: "bytes skipped that belong to no frame",
    hintZH: "数据丢失或混入杂散字节，已重新同步。", hintEN: "Bytes were lost or mixed in; reading went on at the next frame.")
  /// The capture ends within a frame.
  public static let obdCut = FindingCode(
    "OBD-CUT", .warning, zh: "最后一帧不完整", en: "the last frame is cut off",
    hintZH: "与后续文件按顺序写在同一条命令中导入，即自动拼接。",
    hintEN: "Import it in one command with the file that follows, in this order: then they are joined.")
  /// A frame that begins in one file and goes on in the next.
  public static let obdJoined = FindingCode(
    "OBD-JOINED", .notice, zh: "报文跨两个文件，已拼接", en: "the frame goes on in the next file; joined",
    hintZH: "按命令中文件的顺序拼接。", hintEN: "Files are joined in the order of the command.")
  /// A frame of GB 32960, which is for electric vehicles and not about emissions.
  public static let obdElectricVehicle = FindingCode(
    "OBD-GB32960", .reject, zh: "GB/T 32960 电动汽车报文，不是排放远程监控报文",
    en: "GB/T 32960 electric-vehicle frame, not an emission frame",
    hintZH: "终端连接了错误的平台，或抓取文件混入了其他协议。",
    hintEN: "The terminal talks to the wrong platform, or the capture mixes protocols.")
  /// The vehicle's identity is not 17 letters and digits.
  public static let obdIdentity = FindingCode(
    "OBD-VIN", .warning, zh: "车辆识别代号不是17位字母数字", en: "the VIN is not 17 letters and digits",
    hintZH: "核对终端写入的车辆识别代号。", hintEN: "Check the VIN that was written to the terminal.")
  /// The frame names no vehicle at all.
  public static let obdIdentityMissing = FindingCode(
    "OBD-VIN-MISSING", .reject, zh: "报文没有车辆识别代号", en: "the frame names no vehicle",
    hintZH: "终端未写入车辆识别代号，该报文无法归属车辆。", hintEN: "The terminal was not set up; the frame belongs to no vehicle.")
  /// The VIN has letters in lower case.
  public static let obdIdentityCase = FindingCode(
    "OBD-VIN-CASE", .notice, zh: "车辆识别代号含小写字母，按大写处理", en: "the VIN has lower-case letters, read as capitals",
    hintZH: "车辆识别代号没有小写字母，核对终端的设置。", hintEN: "VINs have no lower-case letters; check how the terminal was set up.")
  /// The OBD record names another vehicle than the header.
  public static let obdIdentityMismatch = FindingCode(
    "OBD-VIN-MISMATCH", .warning, zh: "OBD 信息中的 VIN 与报文头不一致", en: "the OBD record's VIN differs from the header's",
    hintZH: "核查终端是否被换装到其他车辆。", hintEN: "Check whether the terminal was moved to another vehicle.")
  /// The data unit is encrypted.
  public static let obdEncrypted = FindingCode(
    "OBD-ENCRYPTED", .reject, zh: "数据单元已加密，无法读取", en: "the data unit is encrypted and cannot be read",
    hintZH: "请平台转发解密后的报文。", hintEN: "Have the platform forward the decrypted frame.")
  /// The header says encrypted, yet the data unit reads as plain.
  public static let obdEncryptionClaim = FindingCode(
    "OBD-ENCRYPTION-CLAIM", .warning, zh: "标为加密而实为明文", en: "marked as encrypted, yet plain",
    hintZH: "已按明文读取。", hintEN: "Read as plain, since the lengths close exactly.")
  /// A field outside its range.
  public static let obdRange = FindingCode(
    "OBD-RANGE", .notice, zh: "数值超出范围", en: "value out of its range",
    hintZH: "该数值不参与统计。", hintEN: "The value is left out of the summaries.")
  /// A file without a single frame.
  public static let obdNoFrame = FindingCode(
    "OBD-NO-FRAME", .reject, zh: "文件中没有报文", en: "no frame in the file",
    hintZH: "确认文件是远程监控报文的原始字节或十六进制文本。", hintEN: "Give the raw bytes of frames, or their hex text.")
  /// Hex text with an odd number of digits.
  public static let obdHex = FindingCode(
    "OBD-HEX", .warning, zh: "十六进制文本的位数为奇数", en: "odd number of hex digits",
    hintZH: "最后一位已舍去。", hintEN: "The last digit was dropped.")
  /// Bytes in hex text that are no digits.
  public static let obdHexForeign = FindingCode(
    "OBD-HEX-FOREIGN", .warning, zh: "十六进制文本中混有其他字符，所在字节视为损坏",
    en: "other characters in hex text; their bytes count as damaged",
    hintZH: "核对文件是否混入日志前缀；说明文字请以 # 开头。",
    hintEN: "Check whether prefixes of a log are mixed in; begin remarks with #.")
}

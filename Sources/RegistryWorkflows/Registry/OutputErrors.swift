import RegistryStore

/// A registry file that is to be made and cannot be opened is an output that cannot be written, no unusable input.
enum OutputErrors {
  static func mapping<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as StoreError where error.code == .cannotOpen || error.code == .noSuchFile {
      throw WorkflowError(
        .cannotWrite, zh: "无法写入文件", en: "the file cannot be written", location: error.path, hintZH: "核对文件夹与权限",
        hintEN: "check the folder and its permissions")
    } catch let error as StoreError where error.code == .diskFull {
      // Of a file that is only made nothing stays.
      throw WorkflowError(
        .inputOutput, zh: "磁盘已满，文件未写成", en: "the disk is full, the file was not made", location: error.path,
        hintZH: "腾出空间或另选磁盘后重新执行", hintEN: "make room or choose another disk, and run again")
    } catch let error as StoreError where error.code == .logRemains {
      throw ErrorTranslation.logRemains(error, .cannotWrite)
    } catch let error as StoreError where error.code == .nameOfUnfinished {
      throw ErrorTranslation.nameOfUnfinished(error, .cannotWrite)
    }
  }
}

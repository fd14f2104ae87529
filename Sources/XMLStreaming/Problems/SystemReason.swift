#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Why the system refused a file, by its number: the system's own texts are English alone.
public enum SystemReason {
  /// The reason in both languages.
  public static func message(_ number: Int32) -> XMLMessage {
    switch number {
    case ENOENT: XMLMessage(zh: "没有这样的文件或文件夹", en: "no such file or folder")
    case EACCES, EPERM: XMLMessage(zh: "没有权限", en: "no permission")
    case EISDIR: XMLMessage(zh: "这是文件夹", en: "it is a folder")
    case ENOTDIR: XMLMessage(zh: "路径中有一段不是文件夹", en: "a part of the path is no folder")
    case ELOOP: XMLMessage(zh: "链接过多", en: "there are too many links")
    case ENAMETOOLONG: XMLMessage(zh: "名称过长", en: "the name is too long")
    case EMFILE, ENFILE: XMLMessage(zh: "打开的文件过多", en: "too many files are open")
    case EIO: XMLMessage(zh: "磁盘读写出错", en: "the disk failed")
    case EBADF: XMLMessage(zh: "已关闭", en: "it is closed")
    default: XMLMessage(zh: "系统错误 \(number)", en: String(cString: strerror(number)))
    }
  }
}

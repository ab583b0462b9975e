internal import Glibc

/// How the characters of a text are written as bytes.
enum TextEncoding {
    case utf8
    case utf16LittleEndian, utf16BigEndian
    /// What Excel writes where the system speaks Chinese; GBK is a part of it.
    case gb18030

    /// Tells it by the mark at the beginning or, where there is none, by whether the bytes are UTF-8.
    init(head: [UInt8]) {
        if head.starts(with: [0xFF, 0xFE]) {
            self = .utf16LittleEndian
        } else if head.starts(with: [0xFE, 0xFF]) {
            self = .utf16BigEndian
        } else {
            // A character may be cut where the head ends.
            let isCut = head.count == ByteSource.headSize
            let isUTF8 = (0...(isCut ? 3 : 0)).contains {
                String(validating: head.dropLast($0), as: UTF8.self) != nil
            }
            self = isUTF8 || Self.decode(gb18030: head, mayBeCut: isCut) == nil ? .utf8 : .gb18030
        }
    }

    /// The same text in UTF-8, without the mark of UTF-16.
    func utf8(_ bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .utf8: bytes
        case .utf16LittleEndian: Self.decode(utf16: bytes) { UInt16($0) | UInt16($1) << 8 }
        case .utf16BigEndian: Self.decode(utf16: bytes) { UInt16($0) << 8 | UInt16($1) }
        case .gb18030: Self.decode(gb18030: bytes, mayBeCut: true) ?? bytes
        }
    }

    /// The mark that Windows puts before UTF-8.
    static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static func decode(utf16 bytes: [UInt8], _ unit: (UInt8, UInt8) -> UInt16) -> [UInt8] {
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// Nil where the bytes are no such text.
    private static func decode(gb18030 bytes: [UInt8], mayBeCut: Bool) -> [UInt8]? {
        guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else {
            return nil
        }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var isWhole = false
        // Two bytes become three at most, and four become four.
        let decoded = [UInt8](unsafeUninitializedCapacity: bytes.count * 2) { output, count in
            let capacity = output.count
            input.withUnsafeMutableBufferPointer { input in
                output.withMemoryRebound(to: CChar.self) { output in
                    var (from, to) = (input.baseAddress, output.baseAddress)
                    var (unread, free) = (input.count, capacity)
                    isWhole = iconv(converter, &from, &unread, &to, &free) != -1
                    if !isWhole, mayBeCut, errno == EINVAL { isWhole = true }
                    count = capacity - free
                }
            }
        }
        return isWhole ? decoded : nil
    }
}

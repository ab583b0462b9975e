extension Unicode.Scalar {
    /// Whether it is a Chinese or Japanese character or of their punctuation, which stand side by side without spaces.
    package var isHan: Bool {
        switch value {
        case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
        default: false
        }
    }
}

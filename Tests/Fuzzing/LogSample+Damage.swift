internal import LogSamples

extension LogSample {
    /// More of a log only takes longer.
    private static let limit = 6000

    /// Damages one of its files.
    mutating func damage(with numbers: inout SeededNumbers) {
        guard let place = files.indices.randomElement(using: &numbers) else { return }
        var bytes = files[place].bytes
        if var file = RecordFile(bytes) {
            file.records = Array(file.records.prefix(60))
            // What has right checksums is looked at more closely.
            for _ in 0..<Int.random(in: 1...4, using: &numbers) {
                guard let record = file.records.indices.randomElement(using: &numbers) else { break }
                if Bool.random(using: &numbers) {
                    file.records[record].damage(with: &numbers)
                } else {
                    file.records.swapAt(record, Int.random(in: file.records.indices, using: &numbers))
                }
            }
            bytes = file.bytes
            if Bool.random(using: &numbers) { bytes.damage(with: &numbers) }
        } else {
            if bytes.count > Self.limit { bytes.removeSubrange(Self.limit...) }
            for _ in 0..<Int.random(in: 1...6, using: &numbers) { bytes.damage(with: &numbers) }
        }
        files[place].bytes = bytes
    }
}

extension [UInt8] {
    /// What readers trip over.
    private static let pieces: [[UInt8]] =
        [
            "NaN", "-Infinity", "1e999", "-0", "1e-400", "9223372036854775808", "0x1p3", "1_000", "\"",
            "\"\"", "\n", "\r\n",
            "\r", ",", ";", "\t", "|", "  ", "{", "}", "[", "]", "[[[[[[[[", "{\"a\":{\"a\":", ":", "null",
            "true", "\\u0000",
            "\\ud800", "\\", "#", "epoch", "step", "run", "seed", "loss", "nan", "inf", "NA", "-", "_step",
            "Wall time", "time",
            "\u{FEFF}", "训练损失", "第3轮", "\u{0}", "\u{1B}[2J", "\u{202E}", "e\u{301}", "<script>", "../../x",
            "1,5", "1.2.3",
            "lifecycle_stage: deleted\n", "&a [*a, *a]", "- - - - -",
        ].map { Array($0.utf8) } + [
            [0xFF], [0xFE, 0xFF], [0xFF, 0xFE], [0x80], [0xC3, 0x28], [0xF0, 0x9F], [0, 0, 0, 0, 0, 0, 0, 0],
            [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], [0xFF, 0xFF, 0xFF, 0x7F],
            [0x81, 0x30, 0x81, 0x30],
        ]

    /// Changes the bytes at one place.
    mutating func damage(with numbers: inout SeededNumbers) {
        let start = Int.random(in: 0...count, using: &numbers)
        let end = Swift.min(
            count, start + Int.random(in: 0...(Bool.random(using: &numbers) ? 4 : 200), using: &numbers))
        let part = Array(self[start..<end])
        switch Int.random(in: 0..<8, using: &numbers) {
        case 0: removeSubrange(start..<end)
        case 1: insert(contentsOf: part, at: Int.random(in: 0...count, using: &numbers))
        case 2: insert(contentsOf: Self.pieces.randomElement(using: &numbers) ?? [], at: start)
        case 3: replaceSubrange(start..<end, with: Self.pieces.randomElement(using: &numbers) ?? [])
        case 4: removeSubrange(start...)
        case 5: for place in start..<end { self[place] = UInt8.random(in: 0...255, using: &numbers) }
        case 6:
            insert(
                contentsOf: (0..<Int.random(in: 1...300, using: &numbers)).flatMap { _ in part }, at: start)
        default: if start < count { self[start] ^= 1 << UInt8.random(in: 0..<8, using: &numbers) }
        }
    }
}

internal import Languages

extension Key {
    /// The head of the report, and what is told in all of it.
    static let title: [Key] = [
        Key(section: "", name: "title") { node, draft, reader in
            if let text = reader.text(node, of: "title") { draft.titleBlock.title = text }
        },
        Key(section: "", name: "author") { node, draft, reader in
            draft.titleBlock.author = reader.text(node, of: "author")
        },
        Key(section: "", name: "course") { node, draft, reader in
            draft.titleBlock.course = reader.text(node, of: "course")
        },
        Key(section: "", name: "student_id") { node, draft, reader in
            draft.titleBlock.studentID = reader.text(node, of: "student_id")
        },
        Key(section: "", name: "date") { node, draft, reader in
            draft.titleBlock.date = reader.text(node, of: "date")
        },
        Key(section: "", name: "language") { node, draft, reader in
            let word = reader.choice(
                node, of: "language", from: Language.tags,
                foreign: [
                    "zh": "zh-Hans", "zh-cn": "zh-Hans", "cn": "zh-Hans", "chinese": "zh-Hans",
                    "中文": "zh-Hans", "english": "en", "en-us": "en", "en-gb": "en",
                ])
            if let word { draft.language = word }
        },
        Key(section: "", name: "landscape") { node, draft, reader in
            if let choice = reader.landscape(node) { draft.landscape = choice }
        },
        Key(section: "", name: "sweep") { node, draft, reader in
            if let choice = reader.sweep(node) { draft.sweep = choice }
        },
        Key(section: "", name: "worksheet") { node, draft, reader in
            if let isWorksheet = reader.yesOrNo(node, of: "worksheet") { draft.isWorksheet = isWorksheet }
        },
    ]
}

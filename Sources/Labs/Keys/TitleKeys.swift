internal import Languages

extension Key {
    /// The head of the report, and what is told in all of it.
    static let title: [Key] = [
        Key(
            section: "", name: "title",
            takes: .text,
            about: "The report's title.",
            otherwise: "the file's name"
        ) { node, draft, reader in
            if let text = reader.text(node, of: "title") { draft.titleBlock.title = text }
        },
        Key(
            section: "", name: "author",
            takes: .text,
            about: "Who hands it in.",
            otherwise: "not printed"
        ) { node, draft, reader in
            draft.titleBlock.author = reader.text(node, of: "author")
        },
        Key(
            section: "", name: "course",
            takes: .text,
            about: "The course.",
            otherwise: "not printed"
        ) { node, draft, reader in
            draft.titleBlock.course = reader.text(node, of: "course")
        },
        Key(
            section: "", name: "student_id",
            takes: .text,
            about: "The author's number.",
            otherwise: "not printed"
        ) { node, draft, reader in
            draft.titleBlock.studentID = reader.text(node, of: "student_id")
        },
        Key(
            section: "", name: "date",
            takes: .text,
            about: "The date, as it is to be printed.",
            otherwise: "not printed"
        ) { node, draft, reader in
            draft.titleBlock.date = reader.text(node, of: "date")
        },
        Key(
            section: "", name: "language",
            takes: .word(Language.tags),
            about: "The language of the report.",
            otherwise: "`en`"
        ) { node, draft, reader in
            let word = reader.choice(
                node, of: "language", from: Language.tags,
                foreign: [
                    "zh": "zh-Hans", "zh-cn": "zh-Hans", "cn": "zh-Hans", "chinese": "zh-Hans",
                    "中文": "zh-Hans", "english": "en", "en-us": "en", "en-gb": "en",
                ])
            if let word { draft.language = word }
        },
        Key(
            section: "", name: "landscape",
            takes: Shape.landscape,
            about: """
                Over what the loss landscape is drawn: two weights, `[w5, w7]`, named as in the histories, or \
                `true` for the plane of the paths' two main directions; `false` for none. Also in an experiment.
                """,
            otherwise: "the plane, where every weight is recorded"
        ) { node, draft, reader in
            if let choice = reader.landscape(node) { draft.landscape = choice }
        },
        Key(
            section: "", name: "sweep",
            takes: .either([.flag, .table(Shape.sweep)]),
            about: """
                Over which step sizes the lab's own settings are tried: `{from: 0.01, to: 100, count: 61}`, at \
                equal ratios; `true` for 61 however much work that is; `false` for none.
                """,
            otherwise: "61, from a hundredth to a hundred times the lab's own, where that is little work"
        ) { node, draft, reader in
            if let choice = reader.sweep(node) { draft.sweep = choice }
        },
        Key(
            section: "", name: "worksheet",
            takes: .flag,
            about: """
                Whether the page is a student's sheet with boxes to fill in, and `answers.html` beside it the \
                teacher's version.
                """,
            otherwise: "`false`"
        ) { node, draft, reader in
            if let isWorksheet = reader.yesOrNo(node, of: "worksheet") { draft.isWorksheet = isWorksheet }
        },
    ]
}
